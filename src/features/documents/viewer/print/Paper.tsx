import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Written } from '../../../../ui/layout.ts'
import { BusinessForm } from '../form/BusinessForm.tsx'
import { AllLines } from '../form/LineTable.tsx'
import { NamedSegments } from '../form/SegmentTable.tsx'
import type { Sheet } from './read-for-paper.ts'

const Page = styled.div`
  max-width: 190mm;
  margin: 0 auto;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-size: 14px;
  line-height: 20px;
  color: #000;

  & > * + * {
    break-before: page;
    margin-top: 24px;
  }
`

/** The forms as paper takes them: nothing to press, and all lines. A text without documents as it is. */
export function Paper({
  summary,
  sheets,
  text,
  onShown,
}: {
  summary: DocumentSummary
  sheets: Sheet[]
  text: string
  onShown: () => void
}) {
  const shown = useRef(onShown)
  useEffect(() => shown.current(), [])
  return (
    <Page>
      {sheets.length === 0 ? <Written>{text}</Written> : null}
      {sheets.map(({ outlined, lines, segments }) => (
        <BusinessForm key={outlined.document.id} summary={summary} outlined={outlined}>
          {lines.length > 0 ? <AllLines outlined={outlined} lines={lines} /> : null}
          <NamedSegments segments={segments} />
        </BusinessForm>
      ))}
    </Page>
  )
}

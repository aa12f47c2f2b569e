import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Card, Written } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import type { OutlinedDocument } from '../../../../worker/file-work.ts'
import { DocumentFacts } from './DocumentFacts.tsx'
import { Entries } from './Entries.tsx'
import { FormHead } from './FormHead.tsx'
import { Parties } from './Parties.tsx'
import { Totals } from './Totals.tsx'

const Sheet = styled.section`
  display: flex;
  flex-direction: column;
  gap: 20px;
  min-width: 0;
  padding: 20px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.raised')};
  container-type: inline-size;

  @media (max-width: 480px) {
    padding: 12px;
  }

  @media print {
    border: none;
    padding: 0;
  }
`

/** A document as a business form: who to whom, numbers and days, lines, totals. */
export function BusinessForm({
  summary,
  outlined,
  children,
}: {
  summary: DocumentSummary
  outlined: OutlinedDocument
  /** The lines, as the screen or the paper has room for them. */
  children: ReactNode
}) {
  const { t } = useServices()
  const { document } = outlined
  return (
    <Sheet aria-label={t('viewer.form')}>
      {document.test ? <Card $tone="warning">{t('viewer.testDocument')}</Card> : null}
      <FormHead summary={summary} document={document} />
      <DocumentFacts document={document} />
      <Parties parties={document.parties} />
      {document.notes.map((note) => (
        <Written key={note} dir="auto">
          {note}
        </Written>
      ))}
      {children}
      <Entries document={document} />
      <Totals document={document} />
    </Sheet>
  )
}

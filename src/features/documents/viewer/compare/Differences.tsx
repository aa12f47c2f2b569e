import { Checkbox, Field } from '@zendeskgarden/react-forms'
import { Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import { styled } from 'styled-components'
import type { LineFigures } from '../../../../domain/compare/comparable-line.ts'
import type { ComparedLine, DocumentDifferences } from '../../../../domain/compare/compare-documents.ts'
import { useServices } from '../../../../services.tsx'
import { LinkButton } from '../../../../ui/LinkButton.tsx'
import { Heading, Muted, Row, Stack } from '../../../../ui/layout.ts'
import { documentLabel } from '../chain/chain-steps.ts'
import { amountInWords, quantityInWords } from '../form/figure-words.ts'
import { Changed } from './Changed.ts'
import type { ComparedSide } from './compared-side.ts'
import { FactRows } from './FactRows.tsx'

const LINES_AT_ONCE = 100

const Scrolls = styled.div`
  overflow-x: auto;
`
/** What differs, above the lines and line by line. A figure leads to its place in its document. */
export function Differences({ sides, found }: { sides: [ComparedSide, ComparedSide]; found: DocumentDifferences }) {
  const { t } = useServices()
  const [all, showAll] = useState(false)
  const [most, setMost] = useState(LINES_AT_ONCE)
  const lines = all ? found.lines : found.lines.filter(({ changed }) => changed.length > 0)
  const [before, after] = sides
  const title = ({ document }: ComparedSide) => `${t(`documentKind.${document.kind}`)} ${documentLabel(document, t)}`
  return (
    <Stack as="section" aria-label={t('viewer.comparison')}>
      <Row $justify="between">
        <Heading>{t('viewer.changedLines', { count: found.changedLines, of: found.lines.length })}</Heading>
        <Field>
          <Checkbox checked={all} onChange={() => showAll(!all)}>
            <Field.Label isRegular>{t('viewer.compareAll')}</Field.Label>
          </Checkbox>
        </Field>
      </Row>
      <Scrolls>
        <Table size="small">
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell>{t('viewer.item')}</Table.HeaderCell>
              <Table.HeaderCell>{title(before)}</Table.HeaderCell>
              <Table.HeaderCell>{title(after)}</Table.HeaderCell>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            <FactRows facts={found.facts} />
            {lines.slice(0, most).map((line) => (
              <Table.Row key={`${line.before?.position.start} ${line.after?.position.start}`}>
                <Table.Cell>
                  <Muted>{line.line}</Muted> <bdi>{line.item}</bdi>
                </Table.Cell>
                <Table.Cell>
                  <Side line={line} figures={line.before} jump={before.jump} />
                </Table.Cell>
                <Table.Cell>
                  <Side line={line} figures={line.after} jump={after.jump} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Scrolls>
      {lines.length > most ? (
        <div>
          <LinkButton onClick={() => setMost(most + LINES_AT_ONCE)}>{t('action.showMore')}</LinkButton>
        </div>
      ) : null}
    </Stack>
  )
}

function Side({
  line: { changed },
  figures,
  jump,
}: {
  line: ComparedLine
  figures: LineFigures | undefined
  jump: ComparedSide['jump']
}) {
  const { t } = useServices()
  if (!figures) return <Changed>{t('viewer.notThere')}</Changed>
  const { quantity, unit, price, position, parts } = figures
  const marked = (text: string, isChanged: boolean) => (isChanged ? <Changed>{text}</Changed> : text)
  return (
    <>
      <LinkButton onClick={() => jump(position)}>
        {marked(quantityInWords(quantity, unit, t), changed.includes('quantity') || changed.includes('unit'))}
        {price === undefined ? null : (
          <>
            {' × '}
            {marked(amountInWords(price, undefined, t), changed.includes('price'))}
          </>
        )}
      </LinkButton>
      {parts > 1 ? <Muted as="div">{t('viewer.inParts', { count: parts })}</Muted> : null}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { styled } from 'styled-components'
import type { Party } from '../../../domain/trade/trade-facts.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { color } from '../../../ui/theme.ts'
import type { OutlinedDocument } from '../../../worker/file-work.ts'
import { toFileContent } from './file/file-content.ts'
import { howShown } from './file/formats.ts'
import { DocumentFacts } from './form/DocumentFacts.tsx'
import { Entries } from './form/Entries.tsx'
import { Figure } from './form/Figure.tsx'
import { partyName } from './form/party-name.ts'
import { Totals } from './form/Totals.tsx'
import { LeadingToViewer } from './LeadingToViewer.tsx'
import { SummaryLine } from './SummaryLine.tsx'

/** A row in a sidebar is no place to wait for megabytes: those are opened. */
const BYTES_AT_MOST = 500_000
const LINES_AT_FIRST = 5

const Box = styled.section`
  padding: 12px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  container-type: inline-size;
`

/** A business document at a glance: who to whom, number, dates, lines, totals. Every figure leads into the viewer. */
export function DocumentSummaryView({ document }: { document: DocumentSummary }) {
  if (document.scan !== 'clean' || document.size === 0 || document.size > BYTES_AT_MOST) return null
  return howShown(document) === 'trade-document' ? <Fetched document={document} /> : null
}

function Fetched({ document }: { document: DocumentSummary }) {
  const { tradingGrid, t } = useServices()
  const { id, receivedAt } = document
  const content = useQuery({ ...documentQueries.content(tradingGrid, id), select: toFileContent })
  return (
    <Box aria-label={t('viewer.summary')}>
      <QueryView query={content} lines={6}>
        {({ text }) => <Outlined document={document} file={{ id, receivedAt, text }} />}
      </QueryView>
    </Box>
  )
}

function Outlined({ document, file }: { document: DocumentSummary; file: FileText }) {
  const { compute, t, open } = useServices()
  const outline = useQuery(fileQueries.outline(compute, file))
  return (
    <QueryView query={outline} lines={6}>
      {({ documents, total, problemsInAll }) => {
        const [first] = documents
        return (
          <LeadingToViewer file={file}>
            <Stack>
              {first ? (
                <AtAGlance summary={document} outlined={first} file={file} />
              ) : (
                <Muted>{t('viewer.noDocumentInside')}</Muted>
              )}
              {total > 1 ? <Muted>{t('viewer.moreInFile', { count: total - 1 })}</Muted> : null}
              {problemsInAll > 0 ? (
                <div>
                  <LinkButton onClick={() => open({ view: 'document', id: document.id })}>
                    {t('viewer.problems', { count: problemsInAll })}
                  </LinkButton>
                </div>
              ) : null}
            </Stack>
          </LeadingToViewer>
        )
      }}
    </QueryView>
  )
}

function AtAGlance({
  summary,
  outlined,
  file,
}: {
  summary: DocumentSummary
  outlined: OutlinedDocument
  file: FileText
}) {
  const { compute, t, open } = useServices()
  const { document, lineCount } = outlined
  const lines = useQuery({ ...fileQueries.lines(compute, { file, document: 0 }, 0), enabled: lineCount > 0 })
  const { sender, receiver, number, position } = document
  const nameOf = (party: Party) => partyName(party, document, summary) ?? party.id
  return (
    <Stack>
      <div>
        <strong>
          {document.set} {number === '' ? '–' : <Figure shown={number} source={{ position, value: number }} />}
        </strong>
        <Muted as="div">
          <bdi>{nameOf(sender)}</bdi> → <bdi>{nameOf(receiver)}</bdi>
        </Muted>
      </div>
      <DocumentFacts document={document} />
      {lineCount > 0 ? (
        <QueryView query={lines} lines={LINES_AT_FIRST}>
          {(read) => (
            <Stack as={PlainList} $gap={1}>
              {read.slice(0, LINES_AT_FIRST).map((line) => (
                <SummaryLine key={line.position.start} line={line} currency={document.currency} />
              ))}
            </Stack>
          )}
        </QueryView>
      ) : null}
      {lineCount > LINES_AT_FIRST ? (
        <div>
          <LinkButton onClick={() => open({ view: 'document', id: file.id })}>
            {t('viewer.allLines', { count: lineCount })}
          </LinkButton>
        </div>
      ) : null}
      <Entries document={document} />
      <Totals document={document} />
    </Stack>
  )
}

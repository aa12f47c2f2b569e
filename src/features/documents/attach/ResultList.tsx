import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import type { Attached } from '../../../sync/files/attach.ts'
import { TechnicalDetails } from '../../../ui/failure/TechnicalDetails.tsx'
import { Muted, PlainList } from '../../../ui/layout.ts'
import { outcomeDetails, outcomeWords } from './outcome-words.ts'

/** What is not in the ticket stands first, with the reason; two files of one name are told apart by their size. */
export function ResultList({ results, maxDocumentBytes }: { results: Attached[]; maxDocumentBytes: number }) {
  const { t } = useServices()
  const explained = results.filter(({ outcome }) => outcome !== 'attached')
  const attached = results.filter(({ outcome }) => outcome === 'attached')
  return (
    <PlainList aria-label={t('attach.results')}>
      {[...explained, ...attached].map((result) => (
        <li key={result.document.id}>
          <bdi>{visibleName(result.document.name)}</bdi> <Muted>{t.bytes(result.document.size)}</Muted>{' '}
          {result.outcome === 'attached' ? '✓' : `– ${outcomeWords(result, maxDocumentBytes, t)}`}
          <TechnicalDetails details={outcomeDetails(result, t)} />
        </li>
      ))}
    </PlainList>
  )
}

import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { numbersInWords } from '../../ui/words/number-words.ts'

/** Puts a mention of the document into what the agent is writing. Never sends. */
export function ReferenceButton({ document }: { document: DocumentSummary }) {
  const { host, zendesk, t, clock } = useServices()
  if (!host) return null
  const numbers = numbersInWords(document.references, t)
  const text = t('documents.reference', {
    kind: t(`documentKind.${document.kind}`),
    numbers,
    name: visibleName(document.name),
    date: t.dateTime(document.receivedAt, clock.now()),
  })
  const insert = () =>
    host.appendToComposer(text).then(
      () => zendesk.notify(t('documents.referenceInserted'), 'notice'),
      () => zendesk.notify(t('documents.referenceRefused'), 'error'),
    )
  return (
    <Button size="small" onClick={() => void insert()}>
      {t('action.insertReference')}
    </Button>
  )
}

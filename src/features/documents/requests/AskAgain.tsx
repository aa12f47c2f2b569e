import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import type { DocumentId } from '../../../domain/ids.ts'
import { usePersistentText } from '../../../drafts/use-persistent-text.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentRequest } from '../../../trading-grid/contract/operations/thread-operations.ts'
import { focusOnArrival } from '../../../ui/focus/focus-on-arrival.ts'
import { useReturnFocus } from '../../../ui/focus/return-focus.ts'
import { Row, Stack } from '../../../ui/layout.ts'
import type { useChangeRequest } from './use-change-request.ts'

/** The findings as a text that the agent may change before the partner reads it. What was typed survives a reload. */
export function AskAgain({
  request,
  document,
  findings,
  changing,
  onClose,
}: {
  request: DocumentRequest
  /** What came and is not as it should be. */
  document: DocumentId
  findings: string
  changing: ReturnType<typeof useChangeRequest>
  onClose: () => void
}) {
  const { ticketId, t } = useServices()
  const { text, write, forget } = usePersistentText(`ask-again/${ticketId}/${request.id}/${document}`, findings)
  useReturnFocus()
  return (
    <Stack $gap={1}>
      <Field>
        <Field.Label>{t('request.text')}</Field.Label>
        <Textarea
          ref={focusOnArrival}
          minRows={4}
          maxRows={12}
          value={text}
          disabled={changing.running}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
      <Row $gap={1}>
        <Button
          size="small"
          isPrimary
          disabled={changing.running || text.trim() === ''}
          onClick={() => changing.change({ state: 'open', text }, forget)}
        >
          {t('request.askAgainNow')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}

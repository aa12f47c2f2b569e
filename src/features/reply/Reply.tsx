import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import { emptyMessage, isEmptyMessage, MessageDraft } from '../../domain/message-draft.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { useKeptDraft } from '../../ui/kept-draft.ts'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { PersonalDataHint } from '../../ui/PersonalDataHint.tsx'
import { SeenBy } from '../../ui/SeenBy.tsx'
import { DocumentChoice, FileChoice } from '../../ui/ShareChoice.tsx'
import { useSendMessage } from './use-send-message.ts'

/** Writes to the partner. What is written survives a reload, and however often it is sent, it arrives once. */
export function Reply({
  thread,
  documents,
  capabilities,
  onClose,
}: {
  thread: ThreadSummary
  documents: DocumentSummary[]
  capabilities: Capabilities
  onClose: () => void
}) {
  const { zendesk, ticketId, storage, randomUuid, t } = useServices()
  const fresh = useCallback(() => emptyMessage(randomUuid()), [randomUuid])
  const [draft, change, forget] = useKeptDraft(`draft/reply/${ticketId}/${thread.id}`, MessageDraft, fresh)
  const comments = useQuery(savedTicketQueries.comments(zendesk, ticketId))
  const files = comments.data?.flatMap((comment) => comment.files) ?? []
  const send = useSendMessage(thread, change, () => {
    forget()
    onClose()
  })
  const unknownOutcome = draft.sending !== undefined && !send.isPending

  return (
    <Card aria-label={t('reply.title', { partner: thread.partner.name })}>
      <Stack>
        <Heading>{t('reply.title', { partner: thread.partner.name })}</Heading>
        <Field>
          <Field.Label>{t('reply.label')}</Field.Label>
          <Textarea
            minRows={4}
            maxRows={14}
            value={draft.text}
            disabled={draft.sending !== undefined}
            onChange={(event) => change((before) => ({ ...before, text: event.target.value }))}
          />
        </Field>
        <PersonalDataHint found={findPersonalData(draft.text, [])} />
        <DocumentChoice
          documents={documents}
          chosen={draft.documents}
          onToggle={(id) => change((before) => ({ ...before, documents: toggled(before.documents, id) }))}
        />
        <FileChoice
          files={files}
          chosen={draft.files}
          onToggle={(id) => change((before) => ({ ...before, files: toggled(before.files, id) }))}
          maxBytes={capabilities.maxDocumentBytes}
          unavailable={!capabilities.attachmentFetch}
        />
        <SeenBy partner={thread.partner.name} group={thread.group.name} members={thread.group.memberCount} />
        {storage.survivesReload ? null : <Muted>{t('draft.willNotSurvive')}</Muted>}
        {unknownOutcome ? <Muted role="status">{t('reply.unknownOutcome')}</Muted> : null}
        {send.error ? <FailureNote loud error={send.error} onRetry={() => send.mutate({ draft, files })} /> : null}
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            disabled={send.isPending || isEmptyMessage(draft)}
            onClick={() => send.mutate({ draft, files })}
          >
            {t(send.isPending ? 'state.sending' : unknownOutcome ? 'action.sendAgain' : 'action.sendToPartner')}
          </Button>
          <Button size="small" isBasic onClick={onClose}>
            {t('action.close')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

function toggled<Id>(list: Id[], id: Id): Id[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}

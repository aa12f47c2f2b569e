import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useCallback, useEffect, useRef } from 'react'
import {
  continueMessage,
  isEmptyMessage,
  type MessageBeginning,
  MessageDraft,
  messageRetention,
  newMessage,
  replyDraftKey,
} from '../../domain/drafts/message-draft.ts'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { useReturnFocus } from '../../ui/focus/return-focus.ts'
import { BankDetailsWarning } from '../../ui/form/BankDetailsWarning.tsx'
import { PersonalDataHint } from '../../ui/form/PersonalDataHint.tsx'
import { SeenBy } from '../../ui/form/SeenBy.tsx'
import { DocumentChoice, FileChoice } from '../../ui/form/ShareChoice.tsx'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { useSendMessage } from './use-send-message.ts'

/** Writes to the partner. What is written survives a reload, and however often it is sent, it arrives once. */
export function Reply({
  thread,
  documents,
  capabilities,
  begin,
  onClose,
}: {
  thread: ThreadSummary
  documents: DocumentSummary[]
  capabilities: Capabilities
  begin: MessageBeginning | undefined
  onClose: () => void
}) {
  const { zendesk, ticketId, storage, randomUuid, t } = useServices()
  const [draft, change, forget] = usePersistentDraft(
    replyDraftKey(ticketId, thread.id),
    MessageDraft,
    useCallback((kept) => (kept ? continueMessage(kept, begin) : newMessage(randomUuid(), begin)), [randomUuid, begin]),
    messageRetention,
  )
  const comments = useQuery(savedTicketQueries.comments(zendesk, ticketId))
  const files = comments.data?.flatMap((comment) => comment.files) ?? []
  const { send, noRoom } = useSendMessage(thread, () => {
    forget()
    onClose()
  })
  // Chosen before a reload: what they are is known when the ticket's comments are.
  const filesUnknown = draft.files.length > 0 && comments.data === undefined
  useReturnFocus()
  const field = useRef<HTMLTextAreaElement | null>(null)
  const focus = useCallback((shown: HTMLTextAreaElement | null) => {
    field.current = shown
    shown?.focus()
  }, [])
  // More to say, from elsewhere on the page, while this message is being written.
  const begun = useRef(begin)
  useEffect(() => {
    if (begun.current === begin) return
    begun.current = begin
    change((before) => continueMessage(before, begin))
    field.current?.focus()
  }, [begin, change])

  return (
    <Card
      aria-label={t('reply.title', { partner: thread.partner.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack>
        <Heading>{t('reply.title', { partner: thread.partner.name })}</Heading>
        <Field>
          <Field.Label>{t('reply.label')}</Field.Label>
          <Textarea
            ref={focus}
            minRows={4}
            maxRows={14}
            value={draft.text}
            onChange={(event) => change((before) => ({ ...before, text: event.target.value }))}
          />
        </Field>
        <BankDetailsWarning text={draft.text} />
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
        {comments.error ? <FailureNote error={comments.error} onRetry={() => void comments.refetch()} /> : null}
        <SeenBy partner={thread.partner} group={thread.group.name} members={thread.group.memberCount} />
        {storage.survivesReload ? null : <Muted>{t('draft.willNotSurvive')}</Muted>}
        {noRoom ? <Muted role="alert">{t('outbox.full')}</Muted> : null}
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            disabled={isEmptyMessage(draft) || filesUnknown}
            onClick={() => send(draft, files)}
          >
            {t('action.sendToPartner')}
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

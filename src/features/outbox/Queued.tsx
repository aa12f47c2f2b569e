import { useState } from 'react'
import {
  continueMessage,
  MessageDraft,
  messageRetention,
  newMessage,
  replyDraftKey,
} from '../../domain/drafts/message-draft.ts'
import { asBeginning, canBeTakenBack, type QueuedMessage } from '../../domain/drafts/outbox.ts'
import { changeDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'
import { errorOf } from '../../sync/outbox/trouble.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { notSharedWords } from '../../ui/words/not-shared-words.ts'
import { useOutbox } from '../../workflows/use-outbox.ts'
import { QueuedState, type Turn } from './QueuedState.tsx'

/** One message on its way: what it says, how far it is, and what can still be done about it. */
export function Queued({ message, turn }: { message: QueuedMessage; turn: Turn }) {
  const { storage, ticketId, randomUuid, t, open } = useServices()
  const outbox = useOutbox()
  const [left, setLeft] = useState<'too-late' | 'no-room' | undefined>(undefined)
  const { key, thread, progress } = message

  const discard = async () => {
    const outcome = await outbox.takeBack(key)
    setLeft(outcome === 'taken' ? undefined : outcome)
  }
  // In the draft before it leaves the outbox: whatever happens in between, it stands in one of them.
  const edit = async () => {
    const begin = asBeginning(message)
    const outcome = await outbox.takeBack(key, () =>
      changeDraft(
        storage,
        replyDraftKey(ticketId, thread),
        MessageDraft,
        (kept) => continueMessage(kept ?? newMessage(randomUuid()), begin),
        messageRetention,
      ),
    )
    setLeft(outcome === 'taken' ? undefined : outcome)
    if (outcome === 'taken') open({ view: 'reply', thread, begin })
  }

  if (progress.stage === 'sent-in-part') {
    return (
      <Card $tone="warning" role="status">
        <Stack $gap={1}>
          {progress.notShared.map((file) => (
            <span key={file.name}>{notSharedWords(file, t)}</span>
          ))}
          <div>
            <LinkButton onClick={() => outbox.dismiss(key)}>{t('action.gotIt')}</LinkButton>
          </div>
        </Stack>
      </Card>
    )
  }
  return (
    <Card aria-label={t('outbox.message')}>
      <Stack $gap={1}>
        <LongText text={message.text} />
        {message.files.length + message.documents.length > 0 ? (
          <Muted>{t('outbox.withFiles', { count: message.files.length + message.documents.length })}</Muted>
        ) : null}
        <QueuedState message={message} turn={turn} />
        {progress.stage === 'failed' ? <FailureNote loud error={errorOf(progress.trouble)} /> : null}
        {left === 'too-late' ? <Muted role="status">{t('outbox.tooLate')}</Muted> : null}
        {left === 'no-room' ? <Muted role="alert">{t('outbox.full')}</Muted> : null}
        <Row $gap={3}>
          {progress.trouble ? (
            <LinkButton onClick={() => outbox.tryNow(key)}>{t('action.sendAgain')}</LinkButton>
          ) : null}
          {canBeTakenBack(message) ? (
            <>
              <LinkButton onClick={() => void edit()}>{t('action.edit')}</LinkButton>
              <LinkButton onClick={() => void discard()}>{t('action.discard')}</LinkButton>
            </>
          ) : null}
          {progress.stage === 'failed' && !canBeTakenBack(message) ? (
            <LinkButton onClick={() => outbox.dismiss(key)}>{t('action.discard')}</LinkButton>
          ) : null}
        </Row>
      </Stack>
    </Card>
  )
}

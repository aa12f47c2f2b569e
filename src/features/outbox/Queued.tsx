import { useState } from 'react'
import { asBeginning, canBeTakenBack, type QueuedMessage } from '../../domain/outbox.ts'
import { visibleName } from '../../domain/plain-text.ts'
import { useServices } from '../../services.tsx'
import { errorOf } from '../../sync/trouble.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { useOutbox } from '../../ui/use-outbox.ts'
import { QueuedState, type Turn } from './QueuedState.tsx'

/** One message on its way: what it says, how far it is, and what can still be done about it. */
export function Queued({ message, turn }: { message: QueuedMessage; turn: Turn }) {
  const { t, open } = useServices()
  const outbox = useOutbox()
  const [tooLate, setTooLate] = useState(false)
  const { key, thread, progress } = message

  const takeBack = async (then: () => void) => {
    const taken = await outbox.takeBack(key)
    setTooLate(!taken)
    if (taken) then()
  }
  const edit = () => void takeBack(() => open({ view: 'reply', thread, begin: asBeginning(message) }))

  if (progress.stage === 'sent-in-part') {
    return (
      <Card $tone="warning" role="status">
        <Stack $gap={1}>
          {progress.notShared.map(({ name, reason }) => (
            <span key={name}>{t('share.notShared', { name: visibleName(name), reason })}</span>
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
        {tooLate ? <Muted role="status">{t('outbox.tooLate')}</Muted> : null}
        <Row $gap={3}>
          {progress.trouble ? (
            <LinkButton onClick={() => outbox.tryNow(key)}>{t('action.sendAgain')}</LinkButton>
          ) : null}
          {canBeTakenBack(message) ? (
            <>
              <LinkButton onClick={edit}>{t('action.edit')}</LinkButton>
              <LinkButton onClick={() => void takeBack(() => undefined)}>{t('action.discard')}</LinkButton>
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

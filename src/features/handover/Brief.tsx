import { Button } from '@zendeskgarden/react-buttons'
import { copyText } from '../../browser/copy-text.ts'
import type { ThreadId } from '../../domain/ids.ts'
import type { Owed } from '../../domain/thread/handover.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Heading, Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { useOutbox } from '../../workflows/use-outbox.ts'
import { handoverText, owedWords, standingWords } from './handover-words.ts'
import { OverdueMark } from './OverdueMark.tsx'
import { useHandoverNote } from './use-handover-note.ts'

export function Brief({
  overview,
  threads,
  owed,
  onClose,
}: {
  overview: Overview
  threads: ThreadSummary[]
  owed: Owed<ThreadId>[]
  onClose: () => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const now = useNow(60_000)
  const queued = useOutbox()
    .messages()
    .filter(({ ticket, progress }) => ticket === ticketId && progress.stage !== 'sent-in-part').length
  const told = { ticket: ticketId, threads, owed, queued }
  const writer = useNoteWriter(overview)
  const addNote = () => note.write(handoverText(told, writer, now))
  const note = useHandoverNote(onClose)
  const copy = () =>
    copyText(handoverText(told, t, now)).then(
      () => zendesk.notify(t('handover.copied'), 'notice'),
      () => zendesk.notify(t('copy.refused'), 'error'),
    )
  return (
    <Stack>
      <PlainList aria-label={t('state.title')}>
        {threads.map((thread) => (
          <Muted as="li" key={thread.id}>
            <bdi>{standingWords(thread, t, now)}</bdi>
          </Muted>
        ))}
      </PlainList>
      <Heading as="h2">{t(owed.length > 0 ? 'handover.owed' : 'handover.nothingOwed')}</Heading>
      <Stack as={PlainList}>
        {owed.map((one) => (
          <li key={`${one.thread} ${JSON.stringify(one.what)}`}>
            <strong>
              <bdi>{one.partner ?? t('handover.us')}</bdi>
            </strong>{' '}
            {one.overdue ? <OverdueMark /> : null}
            <br />
            <bdi>{owedWords(one, t, now)}</bdi> <Muted>{one.label}</Muted>
          </li>
        ))}
      </Stack>
      {queued > 0 ? <Muted>{t('handover.queued', { count: queued })}</Muted> : null}
      {note.error ? <FailureNote loud error={note.error} onRetry={addNote} /> : null}
      <Row $gap={1}>
        <Button size="small" isPrimary disabled={note.writing} onClick={addNote}>
          {t('action.addAsNote')}
        </Button>
        <Button size="small" isBasic onClick={() => void copy()}>
          {t('action.copy')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.close')}
        </Button>
      </Row>
    </Stack>
  )
}

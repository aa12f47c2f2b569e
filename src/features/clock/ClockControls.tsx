import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { partnerClock } from '../../domain/thread/where-it-stands.ts'
import type { BusinessCalendar } from '../../domain/trade/partner-terms.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { MessageKey } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { ClockFacts } from './ClockFacts.tsx'
import { DueForm } from './DueForm.tsx'
import { PauseForm } from './PauseForm.tsx'
import { RemindersForm } from './RemindersForm.tsx'
import { useChangeThread } from './use-change-thread.ts'

type Task = 'pause' | 'due' | 'reminders'

const words: Record<Task, MessageKey> = {
  pause: 'clock.pause',
  due: 'clock.changeDue',
  reminders: 'clock.changeReminders',
}

/** How the clock stands, and one thing at a time to do about it. */
export function ClockControls({
  thread: given,
  calendar,
  onClose,
}: {
  thread: ThreadSummary
  calendar: BusinessCalendar
  onClose: () => void
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [task, setTask] = useState<Task | undefined>(undefined)
  const [last, setLast] = useState<Task | undefined>(undefined)
  const button = useButtonThatReturns()
  const end = () => {
    button.closed()
    setTask(undefined)
  }
  const { thread, change, again, changing, stale, error, reset } = useChangeThread(given, end)
  const { state } = partnerClock(thread, now)
  const open = !isOver(thread)
  const possible: Task[] = state === 'none' ? [] : state === 'paused' ? ['pause'] : ['pause', 'due', 'reminders']
  const begin = (wanted: Task) => {
    reset()
    setTask(wanted)
    setLast(wanted)
  }
  const form = { thread, calendar, changing, onChange: change, onCancel: end }
  return (
    <Stack>
      <ClockFacts thread={thread} calendar={calendar} />
      {stale ? (
        <Card $tone="warning" role="alert">
          {t('clock.stale')}
        </Card>
      ) : null}
      {error && !stale ? <FailureNote loud error={error} onRetry={again} /> : null}
      {task === 'pause' ? <PauseForm {...form} /> : null}
      {task === 'due' ? <DueForm {...form} /> : null}
      {task === 'reminders' ? <RemindersForm {...form} /> : null}
      {task === undefined && open ? (
        <Row $gap={3}>
          {possible.map((one) => (
            <LinkButton key={one} ref={one === last ? button.ref : undefined} onClick={() => begin(one)}>
              {t(one === 'pause' && state === 'paused' ? 'clock.resume' : words[one])}
            </LinkButton>
          ))}
        </Row>
      ) : null}
      <div>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </Stack>
  )
}

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { dueAfterPause } from '../../domain/clock-preview.ts'
import { useServices } from '../../services.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import type { ClockFormParts } from './clock-form.ts'

/** Stops the clock with a reason, or lets it go on. */
export function PauseForm({ thread, calendar, changing, onChange, onCancel }: ClockFormParts) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [reason, setReason] = useState('')
  const { clock } = thread
  const pausedSince = clock?.pausedSince
  return (
    <Stack>
      {clock && pausedSince !== undefined ? (
        <Muted>
          {t('clock.dueAfterPause', {
            when: t.dateTime(dueAfterPause({ dueAt: clock.dueAt, pausedSince }, now, calendar), now),
          })}
        </Muted>
      ) : (
        <Field>
          <Field.Label>{t('clock.pauseReason')}</Field.Label>
          <Input isCompact value={reason} maxLength={1_000} onChange={({ target }) => setReason(target.value)} />
          <Field.Hint>{t('clock.pauseHint')}</Field.Hint>
        </Field>
      )}
      <Row $gap={1}>
        <Button
          size="small"
          isPrimary
          disabled={changing || (pausedSince === undefined && reason.trim() === '')}
          onClick={() =>
            onChange(pausedSince === undefined ? { paused: true, reason: reason.trim() } : { paused: false })
          }
        >
          {t(pausedSince === undefined ? 'clock.pause' : 'clock.resume')}
        </Button>
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}

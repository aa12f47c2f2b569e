import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { dueAfterPause } from '../../domain/thread/clock-preview.ts'
import { useServices } from '../../services.tsx'
import { focusOnArrival } from '../../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { Muted } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import type { ClockFormParts } from './clock-form.ts'

/** Stops the clock with a reason, or lets it go on. */
export function PauseForm({ thread, calendar, changing, onChange, onCancel }: ClockFormParts) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [reason, setReason] = useState('')
  const { clock } = thread
  const pausedSince = clock?.pausedSince
  const paused = pausedSince !== undefined
  const missing = !paused && reason.trim() === ''
  const words = t(paused ? 'clock.resume' : 'clock.pause')
  return (
    <Form
      label={words}
      gap={3}
      onSubmit={() => {
        if (missing || changing) return
        onChange(paused ? { paused: false } : { paused: true, reason: reason.trim() })
      }}
    >
      {clock && pausedSince !== undefined ? (
        <Muted>
          {t('clock.dueAfterPause', {
            when: t.dateTime(dueAfterPause({ dueAt: clock.dueAt, pausedSince }, now, calendar), now),
          })}
        </Muted>
      ) : (
        <Field>
          <Field.Label>{t('clock.pauseReason')}</Field.Label>
          <Input
            ref={focusOnArrival}
            isCompact
            value={reason}
            maxLength={1_000}
            onChange={({ target }) => setReason(target.value)}
          />
          <Field.Hint>{t('clock.pauseHint')}</Field.Hint>
        </Field>
      )}
      <FormButtons submit={words} sending={changing} disabled={missing} focused={paused} onCancel={onCancel} />
    </Form>
  )
}

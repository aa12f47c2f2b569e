import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { instantAt, knownZone, previewDue, roundedHours, wallClockOf } from '../../domain/thread/clock-preview.ts'
import { useServices } from '../../services.tsx'
import { focusOnArrival } from '../../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { useNow } from '../../ui/now.ts'
import type { ClockFormParts } from './clock-form.ts'

/** Sets when the answer is due, in the agent's own time, with what that means to the partner. */
export function DueForm({ thread, calendar, changing, onChange, onCancel }: ClockFormParts) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  const ourZone = knownZone(zendesk.agent.timeZone ?? 'UTC')
  const theirZone = knownZone(calendar.timeZone)
  const [written, setWritten] = useState(() => wallClockOf(new Date(thread.clock?.dueAt ?? now), ourZone))
  const dueAt = instantAt(written, ourZone)
  const preview = dueAt && previewDue(dueAt, now, calendar)
  const wanted = dueAt && !preview?.past ? dueAt : undefined
  return (
    <Form
      label={t('clock.changeDue')}
      gap={3}
      onSubmit={() => {
        if (wanted && !changing) onChange({ dueAt: wanted.toISOString() })
      }}
    >
      <Field>
        <Field.Label>{t('clock.newDue', { zone: ourZone })}</Field.Label>
        <Input
          ref={focusOnArrival}
          isCompact
          type="datetime-local"
          value={written}
          onChange={({ target }) => setWritten(target.value)}
          {...(preview?.past ? { validation: 'error' as const } : {})}
        />
        {dueAt && preview ? (
          <Field.Hint>
            {preview.past
              ? t('clock.inThePast')
              : t('clock.preview', {
                  when: t.dateTime(dueAt, now, theirZone),
                  zone: theirZone,
                  hours: t.number(roundedHours(preview.workingHours)),
                })}{' '}
            {preview.atWork || preview.past ? '' : t('clock.notAtWork')}
          </Field.Hint>
        ) : null}
      </Field>
      <FormButtons submit={t('action.save')} sending={changing} disabled={!wanted} onCancel={onCancel} />
    </Form>
  )
}

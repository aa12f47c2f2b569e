import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { useServices } from '../../services.tsx'
import type { ReminderPlan } from '../../trading-grid/contract/thread.ts'
import { focusOnArrival } from '../../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import type { ClockFormParts } from './clock-form.ts'

/** What holds unless somebody set something else. */
const usual: ReminderPlan = { firstAfterHours: 48, repeatHours: 24, max: 4 }

const MOST_REMINDERS = 20
const MOST_HOURS = 720

const fields = ['firstAfterHours', 'repeatHours', 'max'] as const

/** How the Trading Grid reminds the partner. A browser cannot write at two in the morning. */
export function RemindersForm({ thread, changing, onChange, onCancel }: ClockFormParts) {
  const { t } = useServices()
  const given = thread.reminders ?? usual
  // As typed: a field that is being filled in is no number yet.
  const [written, setWritten] = useState({
    firstAfterHours: `${given.firstAfterHours}`,
    repeatHours: `${given.repeatHours}`,
    max: `${given.max}`,
  })
  const plan = planOf(written)
  return (
    <Form
      label={t('clock.changeReminders')}
      gap={3}
      onSubmit={() => {
        if (plan && !changing) onChange({ reminders: plan })
      }}
    >
      {fields.map((field) => (
        <Field key={field}>
          <Field.Label>{t(`clock.reminders.${field}`)}</Field.Label>
          <Input
            ref={field === 'firstAfterHours' ? focusOnArrival : undefined}
            isCompact
            type="number"
            min={field === 'max' ? 0 : 1}
            max={field === 'max' ? MOST_REMINDERS : MOST_HOURS}
            value={written[field]}
            onChange={({ target }) => setWritten({ ...written, [field]: target.value })}
          />
        </Field>
      ))}
      <FormButtons submit={t('action.save')} sending={changing} disabled={!plan} onCancel={onCancel} />
    </Form>
  )
}

function planOf(written: Record<(typeof fields)[number], string>): ReminderPlan | undefined {
  const plan = {
    firstAfterHours: Number(written.firstAfterHours),
    repeatHours: Number(written.repeatHours),
    max: Number(written.max || Number.NaN),
  }
  const possible = plan.firstAfterHours > 0 && plan.repeatHours > 0 && plan.max >= 0 && plan.max <= MOST_REMINDERS
  return possible && Number.isInteger(plan.max) ? plan : undefined
}

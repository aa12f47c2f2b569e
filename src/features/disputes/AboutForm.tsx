import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { disputeReasons } from '../../domain/vocabulary/dispute-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { Case, DisputeDetails } from '../../trading-grid/contract/case.ts'
import { ChangeFailure } from '../../ui/failure/ChangeFailure.tsx'
import { focusOnArrival } from '../../ui/focus/focus-on-arrival.ts'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../ui/form/MoneyFields.tsx'
import { Muted } from '../../ui/layout.ts'
import { useChangeDispute } from './use-change-dispute.ts'

/** As typed: what is being filled in is no amount and no day yet. */
export type AboutWords = {
  reason: NonNullable<DisputeDetails['reason']> | ''
  code: DisputeDetails['code']
  amount: string
  currency: string
  deadline: string
}

export function AboutForm({ known, begin, onDone }: { known: Case; begin: AboutWords; onDone: () => void }) {
  const { t } = useServices()
  const [written, setWritten] = useState(begin)
  const edit = (changed: Partial<AboutWords>) => setWritten((before) => ({ ...before, ...changed }))
  const changing = useChangeDispute(known, onDone)
  const { reason, code, deadline } = written
  const money = readMoney(written)
  const says = reason !== '' || deadline !== '' || (money !== 'none' && money !== 'wrong')
  const submit = () => {
    if (money === 'wrong' || !says) return
    changing.change({
      ...(reason === '' ? {} : { reason }),
      ...(code ? { code } : {}),
      ...(money === 'none' ? {} : { amount: money }),
      ...(deadline === '' ? {} : { deadline }),
    })
  }
  return (
    <Form label={t('dispute.about')} onSubmit={submit}>
      <Field>
        <Field.Label>{t('dispute.reason')}</Field.Label>
        <Select
          ref={focusOnArrival}
          isCompact
          value={reason}
          onChange={({ target }) => edit({ reason: disputeReasons.find((one) => one === target.value) ?? '' })}
        >
          {begin.reason === '' ? <option value="">{t('dispute.notSaid')}</option> : null}
          {disputeReasons.map((one) => (
            <option key={one} value={one}>
              {t(`disputeReason.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <MoneyFields label={t('dispute.amount')} value={written} onChange={edit} />
      <Field>
        <Field.Label>{t('dispute.deadline')}</Field.Label>
        <Input isCompact type="date" value={deadline} onChange={({ target }) => edit({ deadline: target.value })} />
        <Field.Hint>{t('dispute.deadlineHint')}</Field.Hint>
      </Field>
      <Muted>{t('dispute.internal')}</Muted>
      <ChangeFailure changing={changing} />
      <FormButtons
        submit={t('action.save')}
        sending={changing.changing}
        disabled={money === 'wrong' || !says}
        onCancel={onDone}
      />
    </Form>
  )
}

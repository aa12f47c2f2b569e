import { Field, Input } from '@zendeskgarden/react-forms'
import { readAmount } from '../../domain/thread/outcome.ts'
import { useServices } from '../../services.tsx'
import { Muted, Row } from '../layout.ts'

export type WrittenMoney = { amount: string; currency: string }

const CURRENCY = /^[A-Z]{3}$/

/** @returns the amount as a decimal, nothing where none was written, or that it cannot be read */
export function readMoney({ amount, currency }: WrittenMoney): { amount: string; currency: string } | 'none' | 'wrong' {
  if (amount.trim() === '') return 'none'
  const read = readAmount(amount)
  const code = currency.trim().toUpperCase()
  return read !== undefined && CURRENCY.test(code) ? { amount: read, currency: code } : 'wrong'
}

export function MoneyFields({
  label,
  value,
  onChange,
}: {
  label: string
  value: WrittenMoney
  onChange: (changed: WrittenMoney) => void
}) {
  const { t } = useServices()
  return (
    <>
      <Row $gap={2}>
        <Field style={{ flex: '1 1 120px' }}>
          <Field.Label>{label}</Field.Label>
          <Input
            isCompact
            inputMode="decimal"
            value={value.amount}
            maxLength={24}
            onChange={(event) => onChange({ ...value, amount: event.target.value })}
          />
        </Field>
        <Field style={{ flex: '0 1 90px' }}>
          <Field.Label>{t('resolve.currency')}</Field.Label>
          <Input
            isCompact
            value={value.currency}
            maxLength={3}
            onChange={(event) => onChange({ ...value, currency: event.target.value })}
          />
        </Field>
      </Row>
      {readMoney(value) === 'wrong' ? <Muted role="status">{t('exception.log.amountWrong')}</Muted> : null}
    </>
  )
}

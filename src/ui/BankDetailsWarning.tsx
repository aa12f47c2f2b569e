import { mentionsBankDetails } from '../domain/bank-details.ts'
import { useServices } from '../services.tsx'
import { Card } from './layout.ts'

/** Bank details are neither given nor taken by message. */
export function BankDetailsWarning({ text }: { text: string }) {
  const { t } = useServices()
  if (!mentionsBankDetails(text)) return null
  return (
    <Card $tone="danger" role="alert">
      <strong>{t('bankDetails.never')}</strong>
    </Card>
  )
}

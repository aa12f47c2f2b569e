import { mentionsBankDetails } from '../../domain/ticket/bank-details.ts'
import { useServices } from '../../services.tsx'
import { Card } from '../layout.ts'

/**
 * Bank details are neither given nor taken by message.
 * @param received the text came from the partner, and is there to stay; otherwise the agent is writing it
 */
export function BankDetailsWarning({ text, received = false }: { text: string; received?: boolean }) {
  const { t } = useServices()
  if (!mentionsBankDetails(text)) return null
  return (
    <Card $tone="danger" role={received ? 'note' : 'alert'}>
      <strong>{t(received ? 'bankDetails.received' : 'bankDetails.never')}</strong>
    </Card>
  )
}

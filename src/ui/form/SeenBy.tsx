import type { PartnerId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import { Card } from '../layout.ts'
import { useRequesterSide } from './use-requester-side.ts'

type Audience = { partner: { id: PartnerId; name: string }; group: string; members: number | string[] }

/** Who will see it, before it is sent. */
export function SeenBy(audience: Audience) {
  return <Card $tone="notice">{useAudienceWords(audience)}</Card>
}

/** What is said of the customer holds for this ticket: its requester may be one of the partner's own people. */
export function useAudienceWords({ partner, group, members }: Audience): string {
  const { t } = useServices()
  const { side, name } = useRequesterSide(partner.id)
  const people = typeof members === 'number' ? t('audience.people', { count: members }) : t.list(members)
  const seen = t('audience.before', { partner: partner.name, group, people })
  return `${seen} ${t(`audience.requester.${side}`, { name, partner: partner.name })}`
}

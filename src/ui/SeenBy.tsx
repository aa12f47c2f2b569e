import { useServices } from '../services.tsx'
import { Card } from './layout.ts'

/** Who will see it, before it is sent. */
export function SeenBy({ partner, group, members }: { partner: string; group: string; members: number | string[] }) {
  const { t } = useServices()
  const people = typeof members === 'number' ? t('audience.people', { count: members }) : t.list(members)
  return <Card $tone="notice">{t('audience.before', { partner, group, people })}</Card>
}

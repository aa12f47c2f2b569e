import type { PersonalData } from '../../domain/ticket/personal-data.ts'
import { useServices } from '../../services.tsx'
import { Card } from '../layout.ts'

/** Before something leaves: what in it the partner may not need. The agent decides. */
export function PersonalDataHint({ found }: { found: PersonalData[] }) {
  const { t } = useServices()
  if (found.length === 0) return null
  return (
    <Card $tone="warning" role="status">
      {t('audience.personalData', { items: t.list([...new Set(found.map(({ text }) => text))].slice(0, 5)) })}
    </Card>
  )
}

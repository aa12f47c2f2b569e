import type { TrailBreak } from '../../domain/trail/verify-trail.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import { Card, Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import type { AnchorTrouble, TrailRow } from './trail-rows.ts'

/** What is wrong at one place of the trail, what that means, and what to do. */
export function BreakNote({ row: { breaks, anchors } }: { row: TrailRow }) {
  const { t } = useServices()
  const now = useNow(60_000)
  return (
    <Card as="div" $tone="danger">
      <Stack $gap={1}>
        {breaks.map((found) => (
          <strong key={found.kind}>{breakInWords(found, t)}</strong>
        ))}
        {anchors.map((trouble) => (
          <strong key={trouble.anchor.auditId}>{troubleInWords(trouble, now, t)}</strong>
        ))}
        <Muted>{t('trail.break.next')}</Muted>
      </Stack>
    </Card>
  )
}

function breakInWords(found: TrailBreak, t: Translator): string {
  if (found.kind === 'gap') {
    const { from, to } = found
    return t('trail.break.gap', { from, to, count: to - from + 1 })
  }
  return t(`trail.break.${found.kind}`, { seq: found.seq ?? '?' })
}

function troubleInWords({ kind, anchor }: AnchorTrouble, now: Date, t: Translator): string {
  const { ticket, auditId, at } = anchor
  return t(`trail.break.${kind}`, { ticket, audit: auditId, when: t.dateTime(at, now) })
}

import { knownZone, previewDue, roundedHours } from '../../domain/thread/clock-preview.ts'
import { partnerClock } from '../../domain/thread/where-it-stands.ts'
import type { BusinessCalendar } from '../../domain/trade/partner-terms.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Facts } from '../../ui/Facts.ts'
import { Muted } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** The clock as it stands, in the partner's time and ours. */
export function ClockFacts({ thread, calendar }: { thread: ThreadSummary; calendar: BusinessCalendar }) {
  const { t } = useServices()
  const now = useNow(60_000)
  const { clock, nextReminder } = thread
  const standing = partnerClock(thread, now)
  if (!clock || standing.state === 'none') return <Muted>{t('clock.none')}</Muted>
  const zone = knownZone(calendar.timeZone)
  const left = previewDue(new Date(clock.dueAt), now, calendar)
  return (
    <Facts>
      <dt>{t('clock.due')}</dt>
      <dd>{t('clock.ourTime', { when: t.dateTime(clock.dueAt, now) })}</dd>
      <dt>{t('clock.dueThere')}</dt>
      <dd>{t('clock.theirTime', { when: t.dateTime(clock.dueAt, now, zone), zone })}</dd>
      {standing.state === 'paused' ? (
        <>
          <dt>{t('clock.pausedSince')}</dt>
          <dd>
            {clock.pausedSince ? t.dateTime(clock.pausedSince, now) : ''} <bdi>{standing.reason}</bdi>
          </dd>
        </>
      ) : (
        <>
          <dt>{t('clock.workingHours')}</dt>
          <dd>{t('clock.hours', { hours: t.number(roundedHours(left.workingHours)) })}</dd>
        </>
      )}
      <dt>{t('clock.nextReminder')}</dt>
      <dd>
        {nextReminder
          ? t('clock.reminderAt', {
              when: t.dateTime(nextReminder.at, now),
              number: nextReminder.number,
              of: nextReminder.of,
            })
          : t('clock.noReminder')}
      </dd>
    </Facts>
  )
}

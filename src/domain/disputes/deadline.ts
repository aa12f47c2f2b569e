/** From here on a deadline is amber, and from here on red. */
const SOON_DAYS = 7
const URGENT_DAYS = 2

export type DaysLeft = { days: number; urgency: 'later' | 'soon' | 'urgent' | 'over' }

/**
 * Days until the last one on which a dispute may be raised; on that day itself 0.
 * @param today both as `2026-11-22`, the present one in the agent's own time zone
 */
export function daysLeft(deadline: string, today: string): DaysLeft {
  const days = Math.round((Date.parse(`${deadline}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000)
  if (days < 0) return { days, urgency: 'over' }
  if (days <= URGENT_DAYS) return { days, urgency: 'urgent' }
  return { days, urgency: days <= SOON_DAYS ? 'soon' : 'later' }
}

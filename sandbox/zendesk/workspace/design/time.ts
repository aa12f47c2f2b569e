const sameDay = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const sameYear = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const otherYear = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** When something was written, as short as it can be and still be certain. */
export function timeOf(instant: string, now = new Date()): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  if (at.toDateString() === now.toDateString()) return `Today ${sameDay.format(at)}`
  return at.getFullYear() === now.getFullYear() ? sameYear.format(at) : otherYear.format(at)
}

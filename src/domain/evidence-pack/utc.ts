/** `2026-11-22 08:30:05 UTC`: the same on every machine. What is no instant stays as it was written. */
export function utc(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

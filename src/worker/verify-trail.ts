import { type TrailFindings, verifyTrail } from '../domain/trail/verify-trail.ts'

/** A page of a trail as received, and what the pages before it showed. */
export type TrailPage = { entries: unknown[]; before?: TrailFindings }

export function verifyPage({ entries, before }: TrailPage): Promise<TrailFindings> {
  return verifyTrail(entries, before)
}

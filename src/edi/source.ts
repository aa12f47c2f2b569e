import type { Origin } from '../domain/trade/trade-facts.ts'
import type { Report } from './problems.ts'

/** What all readers share while one text is read. */
export type Source = {
  text: string
  origin: Origin | undefined
  report: Report
  /** Interchanges seen so far, by sender and control number: a sender must not use a number twice. */
  interchanges: Set<string>
}

import type { Origin } from '../domain/trade/trade-facts.ts'
import type { Report } from './problems.ts'
import type { Readers } from './readers/readers.ts'

/** What all readers share while one text is read. */
export type Source = {
  text: string
  origin: Origin | undefined
  report: Report
  readers: Readers
  /** Interchanges seen so far, by sender and control number: a sender must not use a number twice. */
  interchanges: Set<string>
}

import type { Report } from './problems.ts'
import { element, type Segment } from './segment.ts'

/** One level of an envelope: which segments open and close it, and where the opening one keeps its control number. */
export type EnvelopeLevel = { header: string; control: number; trailer: string }

/** A trailer repeats its header's control number and counts what lies between; a lost segment shows here first. */
export function checkTrailer(
  report: Report,
  level: EnvelopeLevel,
  header: Segment,
  trailer: Segment | undefined,
  counted: { count: number; what: string },
): void {
  if (!trailer) {
    report('trailer-missing', header.position, { segment: level.trailer, header: level.header })
    return
  }
  checkCount(report, trailer, { element: `${level.trailer}01`, what: counted.what }, element(trailer, 1), counted.count)
  const expected = element(header, level.control)
  const stated = element(trailer, 2)
  if (withoutZeros(stated) !== withoutZeros(expected)) {
    report('control-number-differs', trailer.position, {
      trailer: `${level.trailer}02`,
      header: `${level.header}${String(level.control).padStart(2, '0')}`,
      stated,
      expected,
    })
  }
}

export function checkCount(
  report: Report,
  segment: Segment,
  names: { element: string; what: string },
  stated: string,
  counted: number,
): void {
  if (!/^\d{1,9}$/.test(stated)) {
    report('count-unreadable', segment.position, { element: names.element, value: stated })
  } else if (Number(stated) !== counted) {
    report('count-differs', segment.position, { ...names, stated, counted: String(counted) })
  }
}

/** Senders pad control numbers in one place and not in the other: `1` and `000000001` are the same one. */
function withoutZeros(control: string): string {
  return control.replace(/^0+(?=.)/, '')
}

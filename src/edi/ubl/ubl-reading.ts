import type { Decimal, WrittenDate } from '../../domain/trade/trade-facts.ts'
import { readDecimal } from '../decimals.ts'
import type { Report } from '../problems.ts'
import type { Source } from '../source.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'

/** What the reader of a UBL document has in hand. */
export type UblReading = {
  source: Source
  report: Report
  root: XmlElement
  /** Sender and receiver of the envelope (SBDH) around it, where there is one. */
  envelope: { sender: XmlElement | undefined; receiver: XmlElement | undefined }
}

/** The number in an element; nothing when it is not there, and a problem when it is not a number. */
export function numberIn(reading: UblReading, element: XmlElement | undefined): Decimal | undefined {
  if (!element) return undefined
  const decimal = readDecimal(element.text)
  if (decimal === undefined) {
    const values = { element: element.name, what: attribute(element, 'unitCode') || 'number', value: element.text }
    reading.report('number-unreadable', element.position, values)
  }
  return decimal
}

const DATE = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(Z|[+-]\d\d:\d\d)?$/
const TIME = /^((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/** A date with the time that stands beside it. Both may carry an offset; the time's counts. */
export function dateIn(reading: UblReading, date: XmlElement | undefined, time?: XmlElement): WrittenDate | undefined {
  if (!date) return undefined
  const [written, day, dateOffset = ''] = DATE.exec(date.text) ?? []
  if (written === undefined || day === undefined) {
    reading.report('date-unreadable', date.position, { element: date.name, value: date.text })
    return undefined
  }
  const [, clock, seconds = '', offset = ''] = TIME.exec(time?.text ?? '') ?? []
  if (clock === undefined) return day
  return `${day}T${clock}${seconds}${offset || dateOffset}`
}

import type { Decimal, WrittenDate } from '../../domain/trade/trade-facts.ts'
import { readDecimal } from '../decimals.ts'
import type { Report } from '../problems.ts'
import { readDigits } from '../written-dates.ts'
import type { XmlElement } from './xml.ts'

/** The number in an element; nothing where there is none, and a problem where it is no number. */
export function decimalIn(report: Report, element: XmlElement | undefined): Decimal | undefined {
  if (!element || element.text === '') return undefined
  const decimal = readDecimal(element.text)
  if (decimal === undefined) {
    report('number-unreadable', element.position, { element: element.name, what: 'number', value: element.text })
  }
  return decimal
}

/** As decimalIn, for a number in an attribute. */
export function decimalOf(report: Report, element: XmlElement | undefined, name: string): Decimal | undefined {
  const written = element?.attributes.get(name)?.trim()
  if (!element || !written) return undefined
  const decimal = readDecimal(written)
  if (decimal === undefined) {
    report('number-unreadable', element.position, { element: element.name, what: name, value: written })
  }
  return decimal
}

/** The day, and the time where one is stated, in an element; a problem where it is no date. */
export function momentIn(report: Report, element: XmlElement | undefined): WrittenDate | undefined {
  return element && moment(report, element, element.name, element.text)
}

/** As momentIn, for a moment in an attribute. */
export function momentOf(report: Report, element: XmlElement | undefined, name: string): WrittenDate | undefined {
  return element && moment(report, element, name, element.attributes.get(name)?.trim() ?? '')
}

function moment(report: Report, { position }: XmlElement, name: string, written: string): WrittenDate | undefined {
  if (written === '') return undefined
  const at = readMoment(written)
  if (at === undefined) report('date-unreadable', position, { element: name, value: written })
  return at
}

/** ISO 8601 as XML Schema has it, or the same without its separators (`20260505`, `202605051430`). */
const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/

export function readMoment(written: string): WrittenDate | undefined {
  const [, year, month, day, hour = '', minute = '', second = '', offset = ''] = MOMENT.exec(written.trim()) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return readDigits(`${year}${month}${day}`, `${hour}${minute}${second}`, hour === '' ? '' : fullOffset(offset))
}

function fullOffset(offset: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(offset) ?? []
  return hours === undefined ? offset : `${hours}:${minutes}`
}

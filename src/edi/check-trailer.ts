import type { Position } from '../../domain/trade-document.ts'
import { codeList } from '../code-list.ts'
import type { Report } from '../problems.ts'
import { element, type Segment } from '../segment.ts'

/** Where header and trailer keep their control number, and what the trailer counts. */
const pairs = {
  interchange: { header: 'ISA', control: 13, trailer: 'IEA', what: 'groups' },
  group: { header: 'GS', control: 6, trailer: 'GE', what: 'transaction sets' },
  transaction: { header: 'ST', control: 2, trailer: 'SE', what: 'segments' },
} as const

/** A trailer repeats its header's control number and counts what lies between; a lost segment shows here first. */
export function checkTrailer(
  report: Report,
  level: keyof typeof pairs,
  header: Segment,
  trailer: Segment | undefined,
  counted: number,
): void {
  const pair = pairs[level]
  if (!trailer) {
    report('trailer-missing', header.position, { segment: pair.trailer, header: pair.header })
    return
  }
  checkCount(report, trailer, { element: `${pair.trailer}01`, what: pair.what }, element(trailer, 1), counted)
  const expected = element(header, pair.control)
  const stated = element(trailer, 2)
  if (stated !== expected && withoutZeros(stated) !== withoutZeros(expected)) {
    report('control-number-differs', trailer.position, {
      trailer: `${pair.trailer}02`,
      header: `${pair.header}${String(pair.control).padStart(2, '0')}`,
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
  if (!/^\d{1,9}$/.test(stated)) report('count-unreadable', segment.position, { element: names.element, value: stated })
  else if (Number(stated) !== counted) {
    report('count-differs', segment.position, { ...names, stated, counted: String(counted) })
  }
}

/** Control numbers are numbers in ISA and GS: `1` and `000000001` are the same one. */
function withoutZeros(control: string): string {
  return control.replace(/^0+(?=.)/, '')
}

const groupOfSet = codeList<string>({
  '214': 'QM',
  '810': 'IN',
  '812': 'CD',
  '820': 'RA',
  '824': 'AG',
  '846': 'IB',
  '850': 'PO',
  '855': 'PR',
  '856': 'SH',
  '857': 'BS',
  '860': 'PC',
  '861': 'RC',
  '865': 'CA',
  '997': 'FA',
  '999': 'FA',
})

export function checkGroupType(report: Report, groupCode: string, set: string, position: Position): void {
  const expected = groupOfSet.get(set)
  if (expected && expected !== groupCode) report('group-mismatch', position, { set, group: groupCode })
}

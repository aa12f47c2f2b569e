import type { X12Segment } from '../write-x12.ts'

/** What an acknowledgment speaks of: GS01 and GS06 of the group, the set and its ST02. */
export type Acknowledged = { group: string; control: number; set: string }

/** 997: the group was taken in whole. */
export const accepted = ({ group, control, set }: Acknowledged): X12Segment[] => [
  ['AK1', group, control],
  ['AK2', set, '0001'],
  ['AK5', 'A'],
  ['AK9', 'A', 1, 1, 1],
]

/** 997: refused, with one segment in error. `code` is that of AK304, `element` that of AK403. */
export const rejected = (
  { group, control, set }: Acknowledged,
  error: {
    segment: string
    position: number
    code: string
    element?: { position: number; reference: string; code: string }
  },
): X12Segment[] => [
  ['AK1', group, control],
  ['AK2', set, '0001'],
  ['AK3', error.segment, error.position, '', error.code],
  ...(error.element ? [['AK4', error.element.position, error.element.reference, error.element.code] as const] : []),
  ['AK5', 'R', '5'],
  ['AK9', 'R', 1, 1, 0],
]

/** 824: the set was understood and refused by the application behind it. */
export const applicationReject = (
  about: Acknowledged & { number: string },
  errors: { code: string; text: string }[],
  at: { date: string; number: string },
): X12Segment[] => [
  ['BGN', '00', at.number, at.date],
  ['OTI', 'TR', 'SI', about.number, '', '', '', '', about.control, '0001', about.set],
  ...errors.map(({ code, text }) => ['TED', code, text] as const),
]

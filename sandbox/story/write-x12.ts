import { ccyymmdd, hhmm } from './days.ts'

/** A segment's tag and elements. Empty elements at the end are not written. */
export type X12Segment = readonly [tag: string, ...elements: (string | number | undefined)[]]

export type X12Address = { qualifier: string; id: string }

export type X12Interchange = {
  sender: X12Address
  receiver: X12Address
  at: Date
  /** ISA13; the group takes the same number. */
  control: number
  /** GS01, as in `PO`. */
  group: string
  /** Each transaction set without ST and SE: those are counted here. */
  sets: { set: string; segments: X12Segment[] }[]
  test?: boolean
}

const ELEMENT = '*'
const SEGMENT = '~'
const COMPONENT = '>'

/** Writes a 004010 interchange: ISA to IEA, with the counts that SE, GE and IEA state. */
export function writeX12(interchange: X12Interchange): string {
  const { sender, receiver, at, control, group, sets } = interchange
  const isaControl = String(control).padStart(9, '0')
  const segments = [
    isa(interchange, isaControl),
    segment(['GS', group, sender.id, receiver.id, ccyymmdd(at), hhmm(at), control, 'X', '004010']),
    ...sets.flatMap(({ set, segments: body }, index) => {
      const number = String(index + 1).padStart(4, '0')
      return [segment(['ST', set, number]), ...body.map(segment), segment(['SE', body.length + 2, number])]
    }),
    segment(['GE', sets.length, control]),
    segment(['IEA', 1, isaControl]),
  ]
  return `${segments.join('\n')}\n`
}

/** ISA is the one segment of fixed width: readers take the delimiters from its positions. */
function isa({ sender, receiver, at, test }: X12Interchange, control: string): string {
  const blanks = ' '.repeat(10)
  const from = [sender.qualifier, sender.id.padEnd(15)]
  const to = [receiver.qualifier, receiver.id.padEnd(15)]
  const when = [ccyymmdd(at).slice(2), hhmm(at)]
  const elements = ['00', blanks, '00', blanks, ...from, ...to, ...when, 'U', '00401', control, '0', test ? 'T' : 'P']
  return `ISA${ELEMENT}${elements.join(ELEMENT)}${ELEMENT}${COMPONENT}${SEGMENT}`
}

function segment([tag, ...elements]: X12Segment): string {
  const written = elements.map((element) => String(element ?? ''))
  for (const element of written) {
    // X12 has no escape character: a delimiter in the data would silently make another document of it.
    if (/[*~>\r\n]/.test(element)) throw new Error(`${tag} cannot carry a delimiter: ${element}`)
  }
  while (written.at(-1) === '') written.pop()
  return [tag, ...written].join(ELEMENT) + SEGMENT
}

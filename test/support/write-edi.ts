/**
 * Writes interchanges for tests. Counts and control numbers of the trailers are its own business, so that a test only
 * states what it is about. Knows nothing of the reader: what it writes is the standard's, not the reader's, idea.
 */

export type X12Separators = { element: string; component: string; repetition: string; segment: string }
export type X12Set = { set: string; control?: string; segments: string[][] }
export type X12Group = { code: string; control?: string; version?: string; sets: X12Set[] }
export type X12Text = {
  sender?: string
  receiver?: string
  control?: string
  date?: string
  time?: string
  usage?: 'P' | 'T'
  separators?: Partial<X12Separators>
  /** Written after every segment, as many senders put a line break there. */
  lineBreak?: string
  groups: X12Group[]
}

const usualX12: X12Separators = { element: '*', component: '>', repetition: 'U', segment: '~' }

export function writeX12(text: X12Text): string {
  const separators = { ...usualX12, ...text.separators }
  const control = (text.control ?? '1').padStart(9, '0')
  const sender = (text.sender ?? 'ACMERETAIL').padEnd(15)
  const receiver = (text.receiver ?? 'NORTHWIND').padEnd(15)
  const [date, time] = [text.date ?? '260313', text.time ?? '0900']
  const open = ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', sender, 'ZZ', receiver, date, time]
  const isa = [...open, separators.repetition, '00401', control, '0', text.usage ?? 'P', separators.component]
  const segments = text.groups.flatMap((group, index) => writeGroup(group, index, { sender, receiver, date, time }))
  const iea = ['IEA', String(text.groups.length), control]
  const written = [isa.join(separators.element), ...[...segments, iea].map((segment) => joinX12(segment, separators))]
  return written.map((segment) => segment + separators.segment + (text.lineBreak ?? '')).join('')
}

type Head = { sender: string; receiver: string; date: string; time: string }

function writeGroup(group: X12Group, index: number, head: Head): string[][] {
  const control = group.control ?? String(index + 1)
  const between = [head.sender.trim(), head.receiver.trim(), `20${head.date}`, head.time]
  return [
    ['GS', group.code, ...between, control, 'X', group.version ?? '004010'],
    ...group.sets.flatMap((set, position) => {
      const setControl = set.control ?? String(position + 1).padStart(4, '0')
      return [['ST', set.set, setControl], ...set.segments, ['SE', String(set.segments.length + 2), setControl]]
    }),
    ['GE', String(group.sets.length), control],
  ]
}

/** X12 cannot escape: data that holds a separator cannot be written with these separators at all. */
function joinX12(segment: string[], separators: X12Separators): string {
  for (const value of segment) {
    if (value.includes(separators.element) || value.includes(separators.segment)) {
      throw new Error(`"${value}" holds a separator and cannot be written in X12`)
    }
  }
  return withoutTrailingEmpty(segment).join(separators.element)
}

/** An element of an EDIFACT segment: one value, or the components of a composite. */
export type EdifactElement = string | string[]
export type EdifactMessage = { type: string; directory?: string; control?: string; segments: EdifactElement[][] }
export type EdifactText = {
  sender?: string
  receiver?: string
  control?: string
  date?: string
  time?: string
  test?: boolean
  /** UNOC:3 where nothing else is said. */
  syntax?: [charset: string, version: string]
  /** The six characters of a UNA; without it the usual separators are used and not declared. */
  una?: string
  lineBreak?: string
  messages: EdifactMessage[]
}

export function writeEdifact(text: EdifactText): string {
  const una = text.una ?? ":+.? '"
  const control = text.control ?? '1'
  const unb: EdifactElement[] = [
    'UNB',
    text.syntax ?? ['UNOC', '3'],
    [text.sender ?? '4012345000009', '14'],
    [text.receiver ?? '5412345000013', '14'],
    [text.date ?? '260313', text.time ?? '0900'],
    control,
    ...(text.test ? ['', '', '', '', '', '1'] : []),
  ]
  const messages = text.messages.flatMap((message, index) => writeMessage(message, index))
  const unz = ['UNZ', String(text.messages.length), control]
  const written = [unb, ...messages, unz].map(
    (segment) => joinEdifact(segment, una) + una.charAt(5) + (text.lineBreak ?? ''),
  )
  return (text.una === undefined ? '' : `UNA${una}${text.lineBreak ?? ''}`) + written.join('')
}

function writeMessage(message: EdifactMessage, index: number): EdifactElement[][] {
  const control = message.control ?? String(index + 1)
  const directory = message.directory ?? 'D96A'
  const unh = ['UNH', control, [message.type, directory.slice(0, 1), directory.slice(1), 'UN']]
  return [unh, ...message.segments, ['UNT', String(message.segments.length + 2), control]]
}

function joinEdifact(segment: EdifactElement[], una: string): string {
  const [component, element] = una
  const written = segment.map((part) => {
    const values = typeof part === 'string' ? [part] : withoutTrailingEmpty(part)
    return values.map((value) => escapeEdifact(value, una)).join(component)
  })
  return withoutTrailingEmpty(written).join(element)
}

/** The release character goes before every character that means something, itself included. */
function escapeEdifact(value: string, una: string): string {
  const [component, element, , release, repetition, segment] = una
  const special = [component, element, release, repetition, segment].filter((character) => character !== ' ')
  return [...value].map((character) => (special.includes(character) ? `${release}${character}` : character)).join('')
}

function withoutTrailingEmpty(values: string[]): string[] {
  const last = values.findLastIndex((value) => value !== '')
  return values.slice(0, last + 1)
}

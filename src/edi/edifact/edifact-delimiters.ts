import type { Delimiters } from '../segment.ts'
import { skipBlanks } from '../segment-scanner.ts'

const standard: Delimiters = { component: ':', element: '+', release: '?', repetition: '', segment: "'" }
/** Level B of the first syntax uses control characters instead of printable ones. */
const levelB: Delimiters = { component: '\x1f', element: '\x1d', release: '', repetition: '', segment: '\x1c' }

type Found = { delimiters: Delimiters; begin: number; asStandard: boolean }

/** The separators of an interchange that begins here with UNA or UNB, or of a message (UNH) that has lost both. */
export function edifactDelimiters(text: string, at: number, tag: string): Found | undefined {
  if (tag === 'UNA') return fromUna(text, at)
  const element = text[at + 3]
  const base = element === levelB.element ? levelB : standard
  if (element !== base.element) return undefined
  const delimiters = { ...base, segment: terminatorFrom(text, at, base) }
  return { delimiters: withRepetition(text, at, delimiters, '*'), begin: at, asStandard: true }
}

/** Six characters after UNA: component, element, decimal mark, release, repetition (a blank before syntax 4), end. */
function fromUna(text: string, at: number): Found | undefined {
  const [component = '', element = '', , release = '', repetition = '', segment = ''] = text
    .slice(at + 3, at + 9)
    .split('')
  const begin = skipBlanks(text, at + 9)
  if (!/^UN[BGH]/.test(text.slice(begin, begin + 3))) return withoutUna(text, at)
  const delimiters = {
    component,
    element,
    release: release === ' ' ? '' : release,
    repetition: '',
    segment: segment === '\r' ? '\n' : segment,
  }
  return { delimiters: withRepetition(text, begin, delimiters, repetition.trim()), begin, asStandard: true }
}

/** A UNA of the wrong length is no use; the header that follows is read with the usual separators. */
function withoutUna(text: string, at: number): Found | undefined {
  const unb = text.slice(at, at + 40).indexOf('UNB+')
  if (unb < 0) return undefined
  const found = edifactDelimiters(text, at + unb, 'UNB')
  return found && { ...found, asStandard: false }
}

/** Elements can repeat only since syntax 4, which the header's first element tells: `UNOC:4`. */
function withRepetition(text: string, at: number, delimiters: Delimiters, repetition: string): Delimiters {
  const [, syntax = ''] = text.slice(at, at + 20).split(delimiters.element)
  const version = syntax.split(delimiters.component)[1] ?? ''
  return /^[4-9]/.test(version) ? { ...delimiters, repetition } : delimiters
}

/** Some senders end segments with line breaks alone. */
function terminatorFrom(text: string, at: number, { segment }: Delimiters): string {
  const start = text.slice(at, at + 500)
  return !start.includes(segment) && /[\r\n]UN[GH]/.test(start) ? '\n' : segment
}

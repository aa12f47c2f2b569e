import type { ReadProblem } from '../domain/trade/trade-document.ts'
import type { Position } from '../domain/trade/trade-facts.ts'

type Template = { severity: ReadProblem['severity']; message: string }

/** Everything that can be wrong with a text, in words for whoever has to mend it. `{name}` is filled in. */
const problemTemplates = {
  'nothing-found': { severity: 'error', message: 'This isn’t a business document the app can read.' },
  'text-outside': { severity: 'warning', message: 'Text outside any document was skipped.' },
  'odd-header': {
    severity: 'warning',
    message:
      '{segment} doesn’t have the length that the standard requires. Its separators were worked out from the text.',
  },
  'header-missing': { severity: 'error', message: 'The {segment} header is missing before this {found}.' },
  'trailer-missing': { severity: 'error', message: 'The {segment} trailer is missing for this {header}.' },
  'trailer-alone': { severity: 'warning', message: '{segment} closes something that was never opened.' },
  'segment-outside': { severity: 'warning', message: '{segment} is outside any document and was skipped.' },
  'control-number-differs': {
    severity: 'error',
    message: '{trailer} says control number {stated}, but {header} says {expected}.',
  },
  'count-differs': { severity: 'error', message: '{element} says {stated} {what}, but there are {counted}.' },
  'count-unreadable': { severity: 'error', message: '{element} should be a number but is "{value}".' },
  'control-number-repeated': {
    severity: 'warning',
    message: 'Control number {value} was used before for another {what} in this text.',
  },
  'group-mismatch': { severity: 'warning', message: 'A {set} doesn’t belong in a group of type {group}.' },
  'odd-segment': { severity: 'warning', message: '"{segment}" isn’t a segment tag.' },
  'terminator-missing': {
    severity: 'warning',
    message: '{segment} has no terminator. The next segment was taken to begin on the next line.',
  },
  'set-unknown': {
    severity: 'warning',
    message: 'The app doesn’t know {set} documents, so their segments are listed as they are.',
  },
  'set-empty': { severity: 'error', message: 'This {set} contains no business data.' },
  'segment-missing': { severity: 'error', message: 'This {set} has no {segment} segment.' },
  'value-missing': { severity: 'error', message: '{element}, {what}, is empty.' },
  'number-unreadable': { severity: 'error', message: '{element}, {what}, should be a number but is "{value}".' },
  'date-unreadable': { severity: 'warning', message: '{element} should be a date but is "{value}".' },
  'point-in-amount': {
    severity: 'warning',
    message: '{element} should be written without a decimal point. "{value}" was read as written.',
  },
  'code-unknown': { severity: 'warning', message: '{element} has the unknown code "{value}".' },
  'pair-incomplete': { severity: 'warning', message: '{element} needs {other}, which is empty.' },
  'either-missing': { severity: 'warning', message: 'Either {element} or {other} is required, but both are empty.' },
  'parent-missing': {
    severity: 'info',
    message: 'HL {value} names no parent. Its level was worked out from the order of the lines.',
  },
  'parent-unknown': { severity: 'warning', message: 'HL {value} names parent {parent}, which doesn’t exist.' },
  'xml-malformed': { severity: 'error', message: 'The XML is malformed: {detail}' },
  'xml-entities': {
    severity: 'error',
    message: 'The XML defines its own entities, which can grow without end or load other files. It wasn’t read.',
  },
  'xml-too-long': {
    severity: 'error',
    message: 'The XML has {length} characters. The app reads up to {limit}.',
  },
  'xml-unknown': { severity: 'warning', message: 'The app doesn’t know {element} documents.' },
} as const satisfies Record<string, Template>

export type ProblemCode = keyof typeof problemTemplates

/** Notes one problem. Readers call it and go on. */
export type Report = (code: ProblemCode, position: Position, values?: Record<string, string>) => void

/** Several readers may look at one segment; what is wrong with it is noted once. */
export function collectProblems(): { problems: ReadProblem[]; report: Report } {
  const problems: ReadProblem[] = []
  const noted = new Set<string>()
  return {
    problems,
    report: (code, position, values = {}) => {
      const { severity, message: template } = problemTemplates[code]
      const message = fillIn(template, values)
      const key = `${position.start} ${message}`
      if (noted.has(key)) return
      noted.add(key)
      problems.push({ severity, message, position, code, values })
    },
  }
}

const LONGEST_QUOTE = 60

function fillIn(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => shorten(values[name] ?? ''))
}

function shorten(value: string): string {
  return value.length <= LONGEST_QUOTE ? value : `${value.slice(0, LONGEST_QUOTE)}…`
}

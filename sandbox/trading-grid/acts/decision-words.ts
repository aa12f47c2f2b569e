import type { Deed } from '../../../src/trading-grid/contract/act.ts'

type Decision = Extract<Deed, { kind: 'decide-approval' }>['decision']

const opposite = { approved: 'rejected', rejected: 'approved' } as const

/** In English and in German, the languages of the notes. */
const words: Record<Decision, ReadonlySet<string>> = {
  approved: new Set(
    `approve approves approved approving
    genehmige genehmigt genehmigen freigebe freigibt freigeben freigegeben`.split(/\s+/),
  ),
  rejected: new Set(
    `reject rejects rejected rejecting decline declines declined declining refuse refuses refused refusing deny denies
    denied denying disapprove disapproves disapproved lehne lehnt ablehne ablehnt ablehnen abgelehnt verweigere verweigert
    verweigern`.split(/\s+/),
  ),
}
const negations = /^(?:not|never|cannot|nicht|\p{L}+n['’]t)$/u

export type DecisionNote = {
  decision: Decision
  reason: string
  /** What the records call things. Such names may contain any word, and decide nothing. */
  names: readonly string[]
}

/**
 * Whether a note says which way a decision goes: its first line in one word of that meaning and without a negation, and
 * nothing in the note but the reason says the opposite.
 */
export function saysDecision(note: string, { decision, reason, names }: DecisionNote): boolean {
  const [first = '', ...lines] = asSeen(note)
    .trim()
    .split(/[\n\r\u2028\u2029]+/)
  const head = wordsOf(withoutNames(first, names))
  const rest = wordsOf(withoutNames(withoutLast(inOneLine(lines.join(' ')), inOneLine(asSeen(reason))), names))
  return (
    says(head, decision) && !head.some((word) => negations.test(word)) && !says([...head, ...rest], opposite[decision])
  )
}

function says(said: string[], decision: Decision): boolean {
  // `gibt … frei`; alone the second half is also a surname.
  const isFreed = said.includes('frei') && (said.includes('gibt') || said.includes('gebe'))
  return said.some((word) => words[decision].has(word)) || (decision === 'approved' && isFreed)
}

/** Nobody sees format characters, and a reader takes wide letters for the same letters. */
const asSeen = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? []

function withoutNames(text: string, names: readonly string[]): string {
  return names
    .map((name) => inOneLine(asSeen(name)))
    .filter((name) => name !== '')
    .reduce((left, name) => left.replace(wholeName(name), ' '), inOneLine(text))
}

const wholeName = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')

function withoutLast(text: string, part: string): string {
  const at = part === '' ? -1 : text.lastIndexOf(part)
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`
}

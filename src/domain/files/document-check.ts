import { looseNumber, looseOrderNumber } from '../exceptions/order/business-key.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import type { DateMeaning } from '../trade/trade-facts.ts'
import type { Line, LineOfOrder } from '../trade/trade-line.ts'

/** What a document that was asked for must show. */
export type DocumentRules = {
  kind: string
  orderNumber?: string | undefined
  shipTo?: string | undefined
  /** A day: `"2026-03-13"`. */
  notBefore?: string | undefined
}

/** What is known of the document that came. */
export type ReceivedDocument = {
  /** What its sender says of it. */
  kind: string
  references: { kind: string; value: string }[]
  receivedAt: string
  /** What it says itself; empty where it cannot be read here. */
  read: TradeDocument[]
}

export type DocumentRule = 'kind' | 'order-number' | 'ship-to' | 'not-before'
export type RuleCheck = {
  rule: DocumentRule
  verdict: 'met' | 'not-met' | 'unknown'
  /** `read`: it stands in the document. `stated`: its sender says so, which is less. */
  by: 'read' | 'stated'
  expected: string
  found: string[]
}

/**
 * Whether a received document is what was asked for, rule by rule. A file may hold several documents: the one that fits
 * best is the one meant.
 */
export function checkDocument(rules: DocumentRules, received: ReceivedDocument): RuleCheck[] {
  const [best] = received.read
    .map((document) => checkRead(rules, document))
    .sort((one, other) => penalty(one) - penalty(other))
  return best ?? checkStated(rules, received)
}

export function isAsAsked(checks: RuleCheck[]): boolean {
  return checks.every(({ verdict }) => verdict === 'met')
}

function penalty(checks: RuleCheck[]): number {
  return checks.reduce((sum, { verdict }) => sum + { met: 0, unknown: 1, 'not-met': 10 }[verdict], 0)
}

function checkRead(rules: DocumentRules, document: TradeDocument): RuleCheck[] {
  const by = 'read'
  const places = document.parties.filter(({ role }) => role === 'ship-to')
  const date = documentDate(document)
  return checksOf(rules, {
    kind: () => verdictOn(by, rules.kind, [document.kind], (kind) => kind === rules.kind),
    'order-number': (wanted) => verdictOn(by, wanted, orderNumbers(document), isOrder(wanted)),
    'ship-to': (wanted) =>
      verdictOn(
        by,
        wanted,
        places.map(({ name, id }) => name ?? id),
        (_, index) => isPlace(wanted, places[index]),
      ),
    'not-before': (wanted) =>
      date === undefined
        ? { verdict: 'unknown', by, expected: wanted, found: [] }
        : verdictOn(by, wanted, [date], (day) => day >= wanted),
  })
}

function checkStated(rules: DocumentRules, { kind, references, receivedAt }: ReceivedDocument): RuleCheck[] {
  const by = 'stated'
  const orders = references.filter((reference) => reference.kind === 'order').map(({ value }) => value)
  const arrived = receivedAt.slice(0, 10)
  return checksOf(rules, {
    kind: () => verdictOn(by, rules.kind, [kind], () => kind === rules.kind),
    'order-number': (wanted) => verdictOn(by, wanted, orders, isOrder(wanted)),
    'ship-to': (wanted) => ({ verdict: 'unknown', by, expected: wanted, found: [] }),
    // Nothing is dated later than it arrived; that it arrived in time says nothing about the date on it.
    'not-before': (wanted) => ({
      verdict: arrived < wanted ? 'not-met' : 'unknown',
      by,
      expected: wanted,
      found: [arrived],
    }),
  })
}

type Finding = Omit<RuleCheck, 'rule'>

function checksOf(rules: DocumentRules, check: Record<DocumentRule, (wanted: string) => Finding>): RuleCheck[] {
  const wanted: [DocumentRule, string | undefined][] = [
    ['kind', rules.kind],
    ['order-number', rules.orderNumber],
    ['ship-to', rules.shipTo],
    ['not-before', rules.notBefore],
  ]
  return wanted.flatMap(([rule, value]) => (value?.trim() ? [{ rule, ...check[rule](value.trim()) }] : []))
}

function verdictOn(
  by: Finding['by'],
  expected: string,
  found: string[],
  fits: (value: string, index: number) => boolean,
): Finding {
  const fitting = found.filter(fits)
  return fitting.length > 0
    ? { verdict: 'met', by, expected, found: fitting }
    : { verdict: 'not-met', by, expected, found }
}

const isOrder = (wanted: string) => (value: string) => looseOrderNumber(value) === looseOrderNumber(wanted)

function orderNumbers(document: TradeDocument): string[] {
  const lines: (Line | LineOfOrder)[] = 'lines' in document ? document.lines : []
  const ofLines = lines.flatMap((line) => ('orderNumber' in line && line.orderNumber ? [line.orderNumber] : []))
  return [...new Set([...document.orderNumbers, ...ofLines])]
}

/** By its location number, or by words that all stand in its name or address. */
function isPlace(wanted: string, place: { id: string; name?: string; address?: string[] } | undefined): boolean {
  if (!place) return false
  const words = wordsOf([place.name ?? '', ...(place.address ?? [])].join(' '))
  const asked = wordsOf(wanted)
  return looseNumber(place.id) === looseNumber(wanted) || (asked.length > 0 && asked.every((word) => has(words, word)))
}

const wordsOf = (text: string): string[] => text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Scripts that write no blanks between words have longer ones. */
function has(words: string[], wanted: string): boolean {
  const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(wanted)
  return words.some((word) => word === wanted || (unspaced && word.includes(wanted)))
}

/** The date on the paper, best known first; when it was sent stands in for it. */
const PAPER_DATES: DateMeaning[] = ['document', 'invoice', 'order', 'paid', 'effective']

function documentDate({ dates, sentAt }: TradeDocument): string | undefined {
  const named = PAPER_DATES.map((meaning) => dates.find((date) => date.meaning === meaning)?.at).find(Boolean)
  const day = (named ?? sentAt).slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}

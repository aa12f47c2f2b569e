import type { Token } from './lexer.ts'
import { phraseAt } from './phrases.ts'
import { isAllDigits } from './shapes.ts'

/** What stands directly beside a number and tells that it is a price, a count or a piece of something longer. */

const CURRENCY = /[$€£¥￥]/
const isCurrency = (token: Token | undefined): boolean => token?.type === 'mark' && CURRENCY.test(token.key)

export function isPrice(tokens: Token[], at: number): boolean {
  return isCurrency(tokens[at - 1]) || isCurrency(tokens[at + 1]) || tokens[at + 1]?.key === '%'
}

/** A phone number: `+49 40 555 12`, or what follows its area code, `(775) 555-0142`. */
export function isDialled(tokens: Token[], at: number): boolean {
  if (tokens[at - 1]?.key === ')' && tokens[at - 2]?.type === 'code' && (tokens[at - 2]?.key.length ?? 0) >= 3)
    return true
  for (let place = at - 1; place >= at - 6; place--) {
    const before = tokens[place]
    if (before?.key === '+') return true
    if (before?.type !== 'code' && !/^[()/-]$/.test(before?.key ?? '')) return false
  }
  return false
}

/** A unit, a currency or a month follows, as in `480 cases`, or comes before, as in `USD 350` and `März 2026`. */
export function isMeasured(tokens: Token[], at: number): boolean {
  const glued = tokens[at + 1]?.key === '-' && tokens[at + 1]?.start === tokens[at]?.end
  const after = glued ? at + 2 : at + 1
  if (tokens[after]?.type === 'word' && phraseAt(tokens, after)?.roles.unit) return true
  const before = tokens[at - 1]
  return before?.type === 'word' && Boolean(phraseAt(tokens, at - 1)?.roles.prefix)
}

/** Digits in groups, as phones, account numbers and French amounts are written: `01 44 55 01 42`. */
export function isGrouped(text: string, tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.type !== 'code' || !isAllDigits(token.key) || token.key.length > 6) return false
  const isNeighbour = (other: Token | undefined, gap: string): boolean =>
    other?.type === 'code' && /^\d+(?:[.,]\d+)?$/.test(other.key) && other.key.length <= 7 && gap === ' '
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  return (
    isNeighbour(previous, text.slice(previous?.end, token.start)) ||
    isNeighbour(next, text.slice(token.end, next?.start))
  )
}

/** The last token of the groups of digits, one blank apart, that together are `enough`; `undefined` when none are. */
export function joinGroups(
  text: string,
  tokens: Token[],
  at: number,
  enough: (digits: string) => boolean,
): number | undefined {
  let digits = ''
  let last: number | undefined
  for (let place = at; place < tokens.length && digits.length <= 30; place++) {
    const token = tokens[place]
    const previous = tokens[place - 1]
    if (token?.type !== 'code' || !isAllDigits(token.key)) break
    if (place > at && text.slice(previous?.end, token.start).replace(/[\u00a0\u202f\u3000]/, ' ') !== ' ') break
    digits += token.key
    if (enough(digits)) last = place
  }
  return last
}

import { type Hold, isEveryday, kindOf, WORD_WEIGHT } from './hold.ts'
import type { Token } from './lexer.ts'
import { phraseAt } from './phrases.ts'
import {
  isAllDigits,
  isCompactDate,
  isNeverBusinessNumber,
  isPhone,
  isRound,
  isStrong,
  isX12Set,
  isYear,
  looksLike,
  shapeOf,
} from './shapes.ts'
import { isDialled, isGrouped, isMeasured, isPrice } from './surroundings.ts'

/** Whether this number goes to the owner that holds. Doubt is a no: a wrong number costs more than a missing one. */
export function isTakenBy(hold: Hold, text: string, tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.type !== 'code') return false
  const { key } = token
  const beside = hold.distance === 0
  const named = beside && (hold.marked || hold.abbreviated)

  if (kindOf(hold) === 'tracking' && isTrackingGroup(hold, text, tokens, at)) return true
  if (hold.word === 'pos' && (hold.distance > 0 || isLineNumber(key))) return false
  if (isNeverBusinessNumber(key) || isPrice(tokens, at) || isDialled(tokens, at) || isGrouped(text, tokens, at))
    return false
  if (isPhone(key) && !(beside && hold.marked)) return false
  if (isCompactDate(key) && !beside) return false
  if ((isYear(key) || isX12Set(key)) && !(beside && hold.marked)) return false
  if (isAllDigits(key) && key.length <= 6 && isMeasured(tokens, at) && !(named && key.length >= 4)) return false
  if (!fitsOwner(hold, key)) return false
  if (hold.suspended && hold.distance > 0) return false
  if (hold.latest !== undefined && !hold.marked) return continuesList(hold, key, hold.latest)
  if (!isStrong(key)) return isShortButNamed(hold, tokens, at)
  if (isAllDigits(key) && !isLongEnough(hold, tokens, at)) return false
  if (isAllDigits(key) && isRound(key) && !named && !hold.announced) return false
  // A word with digits at its end (`Summer22`) is rather a name than a number.
  return named || hold.announced || !/\p{Ll}{3}/u.test(token.value)
}

/** "pos 10 and 20" are lines of an order and no orders: numbers of lines are short. */
function isLineNumber(key: string): boolean {
  return isAllDigits(key) && key.length <= 4
}

/** Digits alone must be more of them, the less the words before say that a number comes: five may be a postal code. */
function isLongEnough(hold: Hold, tokens: Token[], at: number): boolean {
  const digits = tokens[at]?.key.length ?? 0
  if (hold.marked || hold.announced || (hold.abbreviated && hold.distance === 0)) return true
  const previous = tokens[at - 1]
  if (digits === 5 && previous?.type === 'word' && phraseAt(tokens, at - 1)?.roles.listWord) return false
  if (isEveryday(hold)) return digits >= 7
  return digits >= 7 || hold.distance <= WORD_WEIGHT
}

/** Least length by owner: PRO numbers are long, parcel numbers longer. */
function fitsOwner(hold: Hold, key: string): boolean {
  const owner = kindOf(hold)
  const digits = key.replace(/\D/g, '').length
  if (owner === 'pro') return digits >= 6
  if (owner === 'tracking') return digits >= 3 && key.replace(/[^a-z0-9]/g, '').length >= 8
  return true
}

function continuesList(hold: Hold, key: string, latest: string): boolean {
  if (hold.distance === 0) return looksLike(key, latest)
  return hold.distance <= 3 * WORD_WEIGHT && isStrong(key) && shapeOf(key) === shapeOf(latest)
}

/** `PO 99` and `Bestellung 4711,` but neither `order 40 more` nor `Rechnung 3 Tage`. */
function isShortButNamed(hold: Hold, tokens: Token[], at: number): boolean {
  const key = tokens[at]?.key ?? ''
  if (hold.distance > 0) return false
  if (hold.marked) return !isMeasured(tokens, at)
  if (!isAllDigits(key)) return hold.abbreviated || hold.announced
  if (isMeasured(tokens, at)) return false
  if (hold.abbreviated) return true
  if (key.length < 4) return false
  const next = tokens[at + 1]
  if (next?.type !== 'word') return true
  const roles = phraseAt(tokens, at + 1)?.roles
  return Boolean(roles?.filler || roles?.listWord)
}

function isTrackingGroup(hold: Hold, text: string, tokens: Token[], at: number): boolean {
  const first = tokens[at]
  if (!first || first.key.length > 5 || hold.distance > 0) return false
  if (first.type !== 'code' || !isAllDigits(first.key)) return false
  const second = tokens[at + 1]
  if (second?.type !== 'code' || !isAllDigits(second.key)) return false
  return text.slice(first.end, second.start) === ' ' && first.key.length + second.key.length >= 6
}

import { isGtin, isSscc } from './check-digits.ts'
import { elementOwner } from './edi-elements.ts'
import { isOutsideFileOf } from './file-names.ts'
import { type Hold, holdFor, inReach, kindOf, WORD_WEIGHT } from './hold.ts'
import type { BusinessNumberKind } from './kinds.ts'
import { ownedBehind } from './owned-behind.ts'
import { note, type Reading } from './reading.ts'
import { prefixedKind, selfEvidentKind } from './self-evident.ts'
import { isDialled, joinGroups } from './surroundings.ts'
import { isTakenBy } from './taking.ts'

/** Weight of a number that the owner did not take: it was a date or a count on the way to the right one. */
const PASSED_NUMBER_WEIGHT = 2

/** Decides whose number this is. What its own digits prove comes first, then its owner, then what it looks like. */
export function readCode(reading: Reading, at: number): number {
  const token = reading.tokens[at]
  if (token?.type !== 'code') return at + 1
  const element = elementOwner(token.key)
  if (element) return readElement(reading, at, element)

  if (reading.others && !inReach(reading.others)) reading.others = undefined
  if (reading.ours && !inReach(reading.ours)) reading.ours = undefined
  const evident = selfEvidentKind(token.key)
  return (
    identified(reading, at) ??
    (evident === 'container' || evident === 'tracking' ? note(reading, evident, at) : undefined) ??
    checkedForOurs(reading, at) ??
    takenByOthers(reading, at, evident) ??
    takenByOurs(reading, at) ??
    foundUnowned(reading, at, evident)
  )
}

/** "ISA13 000000118": the name of an element owns what stands behind it. */
function readElement(reading: Reading, at: number, owner: BusinessNumberKind | 'other'): number {
  const hold = holdFor(owner, { key: '', start: reading.tokens[at]?.start ?? 0, countable: false })
  if (owner === 'other') reading.others = hold
  else [reading.ours, reading.others] = [{ ...hold, marked: true }, undefined]
  return at + 1
}

/** GS1 writes what a number is in brackets before it: `(00)` an SSCC, `(01)` a GTIN. */
function identified(reading: Reading, at: number): number | undefined {
  const { text, tokens } = reading
  const identifier = tokens[at - 2]
  if (tokens[at - 1]?.key !== ')' || tokens[at - 3]?.key !== '(' || identifier?.type !== 'code') return undefined
  const kind = identifier.key === '00' ? 'sscc' : /^0[12]$/.test(identifier.key) ? 'gtin' : undefined
  const last = kind && joinGroups(text, tokens, at, kind === 'sscc' ? isSscc : isGtin)
  return kind && last !== undefined ? note(reading, kind, at, last) : undefined
}

/** A number with the right check digit for an owner that asks for one, even where another word came in between. */
function checkedForOurs(reading: Reading, at: number): number | undefined {
  const { text, tokens, ours, others } = reading
  if (ours?.owner !== 'sscc' && ours?.owner !== 'gtin') return undefined
  if (others && others.distance === 0 && !others.countable) return undefined
  const last = joinGroups(text, tokens, at, ours.owner === 'sscc' ? isSscc : isGtin)
  if (last === undefined) return undefined
  settle(reading, ours, at)
  return note(reading, ours.owner, at, last)
}

function takenByOthers(reading: Reading, at: number, evident: BusinessNumberKind | undefined): number | undefined {
  const { others, tokens } = reading
  const key = tokens[at]?.key ?? ''
  if (!others) return undefined
  const goesOn = others.distance === 0 && others.latest?.length === key.length
  if (others.latest !== undefined && !goesOn) {
    reading.others = undefined
    return undefined
  }
  const sure = evident === 'sscc' || prefixedKind(key) !== undefined
  if (sure && !others.marked && !others.announced) return undefined
  reading.others = { ...others, latest: key, distance: 0 }
  const kind = others.owner === 'item' ? (isGtin(key) ? 'gtin' : evident) : undefined
  return kind ? note(reading, kind, at) : at + 1
}

function takenByOurs(reading: Reading, at: number): number | undefined {
  const { text, tokens, ours } = reading
  const kind = ours && kindOf(ours)
  if (!ours || !kind || kind === 'container' || kind === 'sscc' || kind === 'gtin') return undefined
  const prefixed = prefixedKind(tokens[at]?.key ?? '')
  if (prefixed && prefixed !== kind) return undefined
  if (isOutsideFileOf(ours, tokens, at) || !isTakenBy(ours, text, tokens, at)) return undefined
  settle(reading, ours, at)
  return note(reading, kind, at, kind === 'tracking' ? lastGroup(reading, at) : at)
}

function foundUnowned(reading: Reading, at: number, evident: BusinessNumberKind | undefined): number {
  const { tokens, ours } = reading
  const dialled = isDialled(tokens, at)
  const kind = dialled ? undefined : (evident ?? prefixedKind(tokens[at]?.key ?? '') ?? ownedBehind(tokens, at))
  if (kind) return note(reading, kind, at)
  if (ours) ours.distance += ours.latest === undefined ? PASSED_NUMBER_WEIGHT : WORD_WEIGHT
  return at + 1
}

function settle(reading: Reading, ours: Hold, at: number): void {
  const latest = reading.tokens[at]?.key ?? ''
  reading.ours = { ...ours, latest, distance: 0, marked: false, announced: false, suspended: false }
}

/** Parcel services print their numbers in groups: `7716 4520 9931`. */
function lastGroup({ text, tokens }: Reading, at: number): number {
  const first = tokens[at]
  if (!first || first.key.length > 5) return at
  return joinGroups(text, tokens, at, (digits) => digits.length >= 8 && digits.length <= 24) ?? at
}

import { isContainerNumber } from './check-digits.ts'
import { CJK_WEIGHT, type Hold, holdFor, isEveryday, WORD_WEIGHT } from './hold.ts'
import { type Phrase, phraseAt } from './phrases.ts'
import { note, type Reading } from './reading.ts'

/** A word names an owner, leads from an owner to its number, or takes us further away from it. */
export function readWord(reading: Reading, at: number): number {
  const lastOfContainer = containerFrom(reading, at)
  if (lastOfContainer !== undefined) return note(reading, 'container', at, lastOfContainer)

  const phrase = phraseAt(reading.tokens, at)
  const word = phrase?.key ?? reading.tokens[at]?.key ?? ''
  const { owner, numberWord, filler, listWord, prefix } = phrase?.roles ?? {}
  const nearest = reading.others ?? reading.ours
  const leadsOn = Boolean(numberWord || filler || listWord)
  if (phrase && owner && !(leadsOn && nearest?.distance === 0)) own(reading, at, phrase)
  else if (numberWord && nearest) nearest.marked = true
  else if (COPULA.test(word)) returnToSubject(reading)
  else if (!leadsOn && !prefix) moveAway(reading, at)
  reading.prepositionReach = PREPOSITION.test(word) ? PREPOSITION_REACH : Math.max(0, reading.prepositionReach - 1)
  return at + (phrase?.tokens ?? 1)
}

/** "for this load", "pour la même livraison". */
const PREPOSITION_REACH = 3
const PREPOSITION = /^(?:for|of|on|from|fur|zu|zur|zum|von|vom|der|des|de|del|du|pour|sur|para|por)$/
const COPULA = /^(?:is|are|was|were|ist|sind|war|lautet|lauten|est|sont|es|son|era)$/

function own(reading: Reading, at: number, { roles, key }: Phrase): void {
  const { ours } = reading
  const owner = key === 'bl' && reading.french ? 'ship-notice' : (roles.owner ?? 'other')
  const hold = holdFor(owner, { key, start: reading.tokens[at]?.start ?? 0, countable: Boolean(roles.unit) })
  const isOther = owner === 'other' || owner === 'item'
  if (reading.prepositionReach > 0 && ours && ours.latest === undefined && (isOther || isEveryday(hold)))
    hold.about = ours
  if (isOther) {
    reading.others = hold
    if (ours) ours.distance += WORD_WEIGHT
  } else {
    reading.ours = hold
    reading.others = undefined
  }
}

/** "The PRO for this load is …": what follows is the PRO, not the load. */
function returnToSubject(reading: Reading): void {
  const nearest = reading.others ?? reading.ours
  if (!nearest?.about || nearest.distance > 0) return
  reading.ours = { ...nearest.about, distance: 0 }
  reading.others = undefined
}

function moveAway(reading: Reading, at: number): void {
  const token = reading.tokens[at]
  const weight = token?.type === 'word' && token.cjk ? CJK_WEIGHT : WORD_WEIGHT
  if (reading.ours?.suspended) reading.ours = undefined
  for (const hold of [reading.ours, reading.others]) {
    if (!hold) continue
    hold.distance += weight
    hold.announced = false
  }
}

export function readMark(reading: Reading, at: number): number {
  const { others, ours } = reading
  const mark = reading.tokens[at]?.key ?? ''
  if (endsSentence(reading, at)) {
    reading.others = undefined
    reading.ours = ours && ours.latest === undefined ? { ...ours, suspended: true, marked: false } : undefined
  } else if (mark === ':') {
    if (ours && isEveryday(ours)) returnToSubject(reading)
    announce(reading.others ?? reading.ours)
  } else if (mark === '#' || mark === '°') {
    const nearest = others ?? ours
    if (nearest) nearest.marked = true
  }
  return at + 1
}

function announce(hold: Hold | undefined): void {
  if (hold) hold.announced = true
}

/** A list goes on over a line's end, an owner waits for its number over an empty line; nothing else does. */
export function readBreak(reading: Reading, at: number): number {
  if (reading.tokens[at]?.key === 'paragraph') {
    const { ours } = reading
    reading.others = undefined
    if (ours && (ours.latest !== undefined || ours.distance > 0)) reading.ours = undefined
  }
  return at + 1
}

/** A full stop that ends a sentence rather than an abbreviation; a question or an exclamation mark. */
function endsSentence({ text, tokens }: Reading, at: number): boolean {
  const mark = tokens[at]
  const previous = tokens[at - 1]
  if (!mark || !/[.?!]/.test(mark.key)) return false
  if (mark.key !== '.' || text.charAt(mark.start) === '。') return true
  if (!/^\s?$/.test(text.charAt(mark.end)) || previous?.key === '.') return false
  return !(previous?.type === 'word' && (previous.key.length <= 5 || /nr$|liefersch$/.test(previous.key)))
}

/** The last token of a container number that begins with this word: `MSCU 123456-6`, `MNBU 335512 7`. */
function containerFrom({ text, tokens }: Reading, at: number): number | undefined {
  const owner = tokens[at]
  if (owner?.type !== 'word' || !/^[a-z]{3}[ujz]$/.test(owner.key)) return undefined
  let number = owner.key
  for (let place = at + 1; place <= at + 5 && number.length <= 11; place++) {
    const token = tokens[place]
    if (!token || (token.type !== 'code' && token.key !== '-')) return undefined
    if (!/^[\s-]?$/.test(text.slice(tokens[place - 1]?.end, token.start))) return undefined
    number += token.key.replace(/-/g, '')
    if (isContainerNumber(number)) return place
  }
  return undefined
}

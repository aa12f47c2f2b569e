import type { BusinessNumberKind } from './kinds.ts'
import type { Token } from './lexer.ts'
import { phraseAt } from './phrases.ts'
import { isNeverBusinessNumber, isStrong } from './shapes.ts'
import type { Owner } from './vocabulary/vocabulary.ts'

const LINKS = /^(?:is|was|ist|war|lautet|est|es|era|の|は|が|\(|=)$/
/** How many tokens to look ahead: "is the correct PO number", "ist unsere Bestellnummer". */
const LOOK_AHEAD = 6

/** The owner that comes after its number: "4500009912 is the PO number", "4500009912の注文". */
export function ownedBehind(tokens: Token[], at: number): BusinessNumberKind | undefined {
  const number = tokens[at]
  const link = tokens[at + 1]
  if (number?.type !== 'code' || !isStrong(number.key) || isNeverBusinessNumber(number.key)) return undefined
  if (number.key.replace(/\D/g, '').length < 5 || !link || !LINKS.test(link.key)) return undefined
  for (let place = at + 2; place <= at + LOOK_AHEAD; ) {
    const phrase = phraseAt(tokens, place)
    const owner = phrase?.roles.owner
    if (phrase && owner)
      return canStandBehind(owner) && !hasOwnNumber(tokens, place + phrase.tokens) ? owner : undefined
    if (!phrase?.roles.filler && !phrase?.roles.numberWord) return undefined
    place += phrase.tokens
  }
  return undefined
}

/** Numbers with a check digit are found without an owner, and a carrier's name behind a number says nothing. */
function canStandBehind(owner: Owner): owner is Exclude<BusinessNumberKind, 'container' | 'sscc' | 'gtin'> {
  return !/^(?:container|sscc|gtin|carrier|item|other)$/.test(owner)
}

/** Whether a number follows the owner on its other side. */
function hasOwnNumber(tokens: Token[], from: number): boolean {
  let at = from
  while (phraseAt(tokens, at)?.roles.numberWord || /^[#:.°]$/.test(tokens[at]?.key ?? '')) at++
  return tokens[at]?.type === 'code'
}

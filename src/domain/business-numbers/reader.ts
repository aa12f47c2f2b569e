import { readCode } from './codes.ts'
import { WORD_WEIGHT } from './hold.ts'
import type { BusinessNumber } from './kinds.ts'
import type { Token } from './lexer.ts'
import { tokensOf } from './lexer.ts'
import type { Reading } from './reading.ts'
import { readTables } from './tables.ts'
import { readBreak, readMark, readWord } from './words.ts'

/**
 * Reads a text once, from left to right. Every number belongs to the nearest word before it that can own one: ours
 * ("order", "Lieferschein") or somebody else's ("phone", "Kunde"), which keeps it from ours. Numbers with a check
 * digit need no owner.
 */
export function readNumbers(text: string): BusinessNumber[] {
  const { numbers, rest } = readTables(text)
  return [...numbers, ...readProse(rest)]
}

function readProse(text: string): BusinessNumber[] {
  const tokens = tokensOf(text)
  const reading: Reading = { text, tokens, french: isFrench(tokens), found: [], prepositionReach: 0 }
  for (let at = 0; at < tokens.length; ) at = readToken(reading, at)
  return reading.found
}

/** Returns the place to read on from, always further on. */
function readToken(reading: Reading, at: number): number {
  switch (reading.tokens[at]?.type) {
    case 'word':
      return readWord(reading, at)
    case 'code':
      return readCode(reading, at)
    case 'mark':
      return readMark(reading, at)
    case 'break':
      return readBreak(reading, at)
    default:
      if (reading.ours) reading.ours.distance += WORD_WEIGHT
      return at + 1
  }
}

/** In French `BL` is a bon de livraison, elsewhere a bill of lading. */
function isFrench(tokens: Token[]): boolean {
  const hints = tokens.filter((token) =>
    /^(?:le|les|des|du|est|nous|pour|merci|bonjour|commande|facture|et)$/.test(token.key),
  )
  return hints.length >= 2 || tokens.some((token, at) => token.key === '°' && tokens[at - 1]?.key === 'n')
}

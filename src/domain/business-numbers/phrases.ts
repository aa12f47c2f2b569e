import type { Token } from './lexer.ts'
import { tokensOf } from './lexer.ts'
import { english } from './vocabulary/english.ts'
import { french } from './vocabulary/french.ts'
import { german } from './vocabulary/german.ts'
import { japanese } from './vocabulary/japanese.ts'
import { spanish } from './vocabulary/spanish.ts'
import type { Owner, Vocabulary } from './vocabulary/vocabulary.ts'

/** What a phrase can be. One phrase may be several things, in one language or in two. */
export type Roles = {
  owner?: Owner
  numberWord?: true
  filler?: true
  listWord?: true
  unit?: true
  prefix?: true
}
export type Phrase = { roles: Roles; key: string; tokens: number }

type Node = { next: Map<string, Node>; roles?: Roles; capitalsOnly?: boolean }

const root: Node = { next: new Map() }
const CAPITALS = /^[A-Z]{2,4}s?$/
/** Passed over inside a phrase: `n.º`, `Bestell-Nr.`, `avis d'expédition`, and a phrase broken over two lines. */
const passedOver = (token: Token): boolean =>
  (token.type === 'mark' && /[.'_-]/.test(token.key)) || (token.type === 'break' && token.key === 'line')

function learn(list: string, role: Roles): void {
  for (const phrase of list.split(',').map((part) => part.trim())) {
    if (phrase === '') continue
    let node = root
    for (const token of tokensOf(phrase)) {
      if (passedOver(token)) continue
      const next: Node = node.next.get(token.key) ?? { next: new Map() }
      node.next.set(token.key, next)
      node = next
    }
    const capitalsOnly = CAPITALS.test(phrase) && (node.capitalsOnly ?? true)
    node.capitalsOnly = capitalsOnly
    // The first language to name an owner keeps it.
    node.roles = { ...role, ...node.roles }
  }
}

const OWNERS = [
  'order',
  'ship-notice',
  'invoice',
  'bill-of-lading',
  'pro',
  'container',
  'sscc',
  'gtin',
  'claim',
  'tracking',
  'receipt',
  'carrier',
  'item',
  'other',
] as const

function learnLanguage(vocabulary: Vocabulary): void {
  for (const owner of OWNERS) learn(vocabulary.owners[owner], { owner })
  learn(vocabulary.numberWords, { numberWord: true })
  learn(vocabulary.fillers, { filler: true })
  learn(vocabulary.listWords, { listWord: true })
  learn(vocabulary.units, { unit: true })
  learn(vocabulary.prefixes, { prefix: true })
}
for (const vocabulary of [english, german, french, spanish, japanese]) learnLanguage(vocabulary)

/** The longest phrase that begins with this token. Looks at no more tokens than the longest phrase has. */
export function phraseAt(tokens: Token[], at: number): Phrase | undefined {
  let node = root
  let key = ''
  let capitals = true
  let longest: Phrase | undefined
  for (let place = at; place < tokens.length; place++) {
    const token = tokens[place]
    if (!token) break
    if (place > at && passedOver(token)) continue
    const next = node.next.get(token.key)
    if (!next || token.type === 'code') break
    node = next
    key += token.key
    if (token.type === 'word' && !token.upper) capitals = false
    if (node.roles && (capitals || !node.capitalsOnly)) longest = { roles: node.roles, key, tokens: place - at + 1 }
  }
  return longest ?? compoundAt(tokens[at])
}

/** German puts the word that counts last: a `Lieferantenbestellnummer` is an order's, any other `…nummer` is not ours. */
function compoundAt(token: Token | undefined): Phrase | undefined {
  if (token?.type !== 'word' || token.cjk || token.key.length < 8 || token.key.length > 40) return undefined
  for (let cut = 2; cut <= token.key.length - 6; cut++) {
    const owner = root.next.get(token.key.slice(cut))?.roles?.owner
    if (owner) return { roles: { owner }, key: token.key, tokens: 1 }
  }
  return /(?:nummer|nummern|nr)$/.test(token.key) ? { roles: { owner: 'other' }, key: token.key, tokens: 1 } : undefined
}

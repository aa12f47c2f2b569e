import { daysIn, numberFigure } from '../customer-reply/figures.ts'
import { type ClaimKind, readKind } from './claim-words.ts'

export type Claimed = { value: string; unit?: string }

/** A statement of fact in the terms of business documents: what happened, to what, how much and when. */
export type Claim = {
  kind: ClaimKind
  isPast: boolean
  /** As `2026-11-24`. */
  days: string[]
  /** `unit` is a currency or its sign. */
  amounts: Claimed[]
  quantities: Claimed[]
  orders: string[]
  invoices: string[]
  shipments: string[]
  lines: string[]
  /** Item and other numbers with letters in them. */
  codes: string[]
  /** Words that only a document can explain: descriptions and names. */
  words: string[]
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`
const CODE = String.raw`[\p{L}/-]*\d[\p{L}\d/-]*`
const CURRENCY = 'USD|EUR|GBP|CHF|CAD|AUD|MXN|JPY|CNY|PLN|SEK|DKK|NOK'
const NAMED = String.raw`\s*(?:no\.?|nr\.?|number|nummer|n°|núm\.?|#)?\s*:?\s*`

const AMOUNTS = [
  new RegExp(String.raw`(?<unit>[$€£]|\b(?:${CURRENCY})\b)\s?(?<value>${NUMBER})`, 'gu'),
  new RegExp(String.raw`(?<value>${NUMBER})\s?(?<unit>[$€£]|\b(?:${CURRENCY})\b)`, 'gu'),
]
const LINE = new RegExp(
  String.raw`\b(?<name>line|zeile|position|pos|ligne|línea|riga|regel|linha)\b\.?${NAMED}(?<value>\d{1,4})\b`,
  'giu',
)
const INVOICE = new RegExp(
  String.raw`\b(?<name>invoice|rechnung|facture|factura|fattura|factuur|fatura|credit (?:note|memo)|gutschrift)${NAMED}(?<value>${CODE})(?![\p{L}\d.,]*\d)`,
  'giu',
)
const ORDER = new RegExp(
  String.raw`\b(?<name>PO|purchase order|order|bestellung|commande|pedido|ordine)${NAMED}(?<value>${CODE})`,
  'giu',
)
const SHIPMENT = new RegExp(
  String.raw`\b(?<name>ship notice|ASN|shipment|delivery note|lieferschein)${NAMED}(?<value>${CODE})`,
  'giu',
)
const WORD = new RegExp(String.raw`${NUMBER}(?![\p{L}\d])|[\p{L}\d][\p{L}\d'’/-]*|[^\s.,:;!()"“”'’–—-]`, 'gu')

/** @returns nothing where the sentence is no plain statement of one fact */
export function readClaim(sentence: string, saidAt: Date): Claim | undefined {
  const { days, rest } = daysIn(sentence, saidAt)
  let text = rest
  const take = (pattern: RegExp, keepName: boolean): Claimed[] => {
    const taken: Claimed[] = []
    text = text.replace(pattern, (...found) => {
      const { value = '', unit, name = '' }: Record<string, string | undefined> = found.at(-1)
      taken.push({ value: numberFigure(value), ...(unit === undefined ? {} : { unit }) })
      return keepName ? ` ${name} ` : ' '
    })
    return taken
  }
  const amounts = AMOUNTS.flatMap((pattern) => take(pattern, false))
  const lines = take(LINE, false)
  const shipments = take(SHIPMENT, false)
  const invoices = take(INVOICE, true)
  const orders = take(ORDER, false)
  const { quantities, codes, words } = tell(text.match(WORD) ?? [])
  const read = readKind(words)
  if (!read) return undefined
  const values = (taken: Claimed[]) => [...new Set(taken.map(({ value }) => value))]
  return {
    kind: read.kind,
    isPast: read.isPast,
    days,
    amounts,
    quantities,
    orders: values(orders),
    invoices: values(invoices),
    shipments: values(shipments),
    lines: values(lines),
    codes,
    words: read.unknown,
  }
}

/** A number counts what the word behind it names. Names of units in capitals are read as codes of a unit there only. */
function tell(tokens: string[]) {
  const quantities: Claimed[] = []
  const codes = new Set<string>()
  const words: string[] = []
  let isCounted = false
  for (const token of tokens) {
    const last = quantities.at(-1)
    if (isCounted && last && unitOf(token) !== undefined) last.unit = unitOf(token) ?? ''
    else if (/^\d+(?:[.,]\d+)*$/.test(token)) quantities.push({ value: numberFigure(token) })
    else if (/\d/.test(token)) codes.add(numberFigure(token))
    else words.push(token.toLowerCase().replaceAll('’', "'"))
    isCounted = /^\d+(?:[.,]\d+)*$/.test(token)
  }
  return { quantities, codes: [...codes], words }
}

const units: readonly (readonly [unit: string, names: RegExp])[] = [
  ['CA', /^(?:cases?|cartons?|kartons?|kisten?|caisses?|cajas?|cartoni|cartone|doos|caixas?)$/i],
  ['EA', /^(?:each|pieces?|pcs|units?|stück|pièces?|piezas?|unidades|pezzi|pezzo|stuks?|peças?)$/i],
]

function unitOf(token: string): string | undefined {
  return units.find(([, names]) => names.test(token))?.[0] ?? (/^[A-Z][A-Z\d]{1,2}$/.test(token) ? token : undefined)
}

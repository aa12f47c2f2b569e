import type { AnsweredReference, RemittanceDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { Context } from '../context.ts'
import type { OrderFile } from '../model.ts'
import { controlNumber, looseNumber, sameNumber } from './business-key.ts'
import { partyKey } from './parties.ts'

/** By what a document that names no order is found to belong somewhere. */
export type DocumentLinks = {
  add(document: TradeDocument, places: OrderFile[]): void
  placesOf(document: TradeDocument, orderFile: (number: string) => OrderFile | undefined): OrderFile[]
  /** The places of other invoices with this one's number. */
  sameNumber(document: TradeDocument): OrderFile[]
  invoicesNotOnFile(remittance: RemittanceDocument): string[]
}

export function documentLinks({ parties }: Context): DocumentLinks {
  const places = new Map<string, Set<OrderFile>>()
  const find = (keys: string[]) => [...new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]))]

  const numberKey = (partner: string, kind: string, number: string) => `${kind} ${partner} ${looseNumber(number)}`

  return {
    add(document, files) {
      const partner = parties.partnerOf(document)
      const keys = [...controlKeysOf(document), numberKey(partner, document.kind, document.number)]
      if (document.kind === 'ship-notice') keys.push(...journeyKeys(document))
      for (const key of keys) {
        const known = places.get(key)
        if (known) for (const file of files) known.add(file)
        else places.set(key, new Set(files))
      }
    },
    placesOf(document, orderFile) {
      const partner = parties.partnerOf(document)
      const invoice = (number: string | undefined) => (number ? [numberKey(partner, 'invoice', number)] : [])
      switch (document.kind) {
        case 'acknowledgment':
          return find(acknowledgedKeys(document))
        case 'application-advice':
          return [
            ...find(document.entries.flatMap(({ about }) => answeredKeys(document, about))),
            ...document.entries.flatMap(({ about: { number } }) => {
              if (!number) return []
              const order = orderFile(number)
              const kinds = ['invoice', 'ship-notice', 'order-response', 'adjustment']
              return [...(order ? [order] : []), ...find(kinds.map((kind) => numberKey(partner, kind, number)))]
            }),
          ]
        case 'adjustment':
          return find(invoice(document.invoiceNumber))
        case 'invoice':
          return find([...invoice(document.originalInvoice), ...invoice(document.number)])
        case 'remittance':
          return find(document.entries.flatMap(({ invoiceNumber }) => invoice(invoiceNumber)))
        case 'receipt':
        case 'transport-status':
          return find(journeyKeys(document))
        default:
          return []
      }
    },
    sameNumber: (document) =>
      document.kind === 'invoice' && document.number.trim() !== ''
        ? find([numberKey(parties.partnerOf(document), 'invoice', document.number)])
        : [],
    invoicesNotOnFile: (remittance) => {
      const partner = parties.partnerOf(remittance)
      const numbers = remittance.entries.map(({ invoiceNumber }) => looseNumber(invoiceNumber))
      return numbers.filter((number) => find([numberKey(partner, 'invoice', number)]).length === 0)
    },
  }
}

/** What goods on the road are known by, whoever speaks of them. */
function journeyKeys(document: TradeDocument): string[] {
  const own = document.kind === 'ship-notice' ? [`journey ${sameNumber(document.number)}`] : []
  const meanings = new Set(['ship-notice', 'bill-of-lading', 'pro', 'delivery-note', 'tracking'])
  const named = document.references.filter(({ meaning }) => meanings.has(meaning))
  return [...own, ...named.map(({ value }) => `journey ${sameNumber(value)}`)]
}

/** The sender's own numbers, as its partner repeats them in an answer. */
function controlKeysOf({ kind, sender, receiver, controls }: TradeDocument): string[] {
  if (kind === 'acknowledgment') return []
  const way = `${partyKey(sender.id)}>${partyKey(receiver.id)}`
  return controlKeys(way, controls)
}

function controlKeys(way: string, { interchange, group, transaction }: AnsweredReference): string[] {
  const keys: string[] = []
  if (group) keys.push(`group ${way} ${controlNumber(group)}`)
  if (group && transaction) keys.push(`set ${way} ${controlNumber(group)} ${controlNumber(transaction)}`)
  if (interchange) keys.push(`interchange ${way} ${controlNumber(interchange)}`)
  if (interchange && transaction)
    keys.push(`message ${way} ${controlNumber(interchange)} ${controlNumber(transaction)}`)
  return keys
}

/** The closest thing that an answer names: a set within a group before the group as a whole. */
function answeredKeys({ sender, receiver }: TradeDocument, about: AnsweredReference): string[] {
  return controlKeys(`${partyKey(receiver.id)}>${partyKey(sender.id)}`, about).slice(-1)
}

function acknowledgedKeys(document: TradeDocument & { kind: 'acknowledgment' }): string[] {
  const named = document.transactions.flatMap(({ about }) => answeredKeys(document, about))
  return named.length > 0 ? named : answeredKeys(document, document.about)
}

import { findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import { mentionsBankDetails } from '../../src/domain/ticket/bank-details.ts'
import { overlap, placePersonalData } from '../../src/domain/ticket/personal-data.ts'
import type { PrivateDataKind } from '../../src/trading-grid/contract/overview.ts'
import { findBankDetails } from './bank-details.ts'

/** What stands before a number of the transaction, and never before a phone number. */
const LABEL =
  /(?:\b(?:p\.?o|order|invoice|inv|credit note|tracking|parcel|shipment|delivery|b\/l|bol|pro|container|claim|ref(?:erence)?|bestellung|rechnung|lieferung|lieferschein|sendung)(?:[ -]?(?:number|no|nr|num))?|nummer|#)[ .:#-]*$/i
/** A UPS number in groups: its last ones alone read like a phone number. */
const PARCEL_BEGINS = /\b1Z(?: ?[A-Z\d]){1,15} ?$/i
const LABEL_CHARACTERS = 40

/**
 * Which kinds of personal and bank data a text holds. The numbers of the transaction are none: neither what reads like an
 * order, invoice or tracking number, nor the `known` numbers of its documents. Addresses at `domains` are the partner's own.
 */
export function privateDataIn(
  text: string,
  { names, known, domains }: { names: string[]; known: string[]; domains: string[] },
): PrivateDataKind[] {
  const numbers = [...findBusinessNumbers(text), ...known.flatMap((value) => placesOf(text, value))]
  const found = placePersonalData(text, names).filter(
    (one) =>
      !(
        one.kind === 'email' && domains.some((domain) => one.text.toLowerCase().endsWith(`@${domain.toLowerCase()}`))
      ) &&
      ((one.kind !== 'phone' && one.kind !== 'card') ||
        !(isLabelled(text, one.start) || numbers.some((number) => overlap(one, number)))),
  )
  const kinds = new Set<PrivateDataKind>(found.map(({ kind }) => kind))
  const accounts = findBankDetails(text).filter((account) => !known.includes(account))
  if ((mentionsBankDetails(text) || accounts.length > 0) && !kinds.has('iban')) kinds.add('account')
  return [...kinds]
}

function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_CHARACTERS), start)
  return LABEL.test(before) || PARCEL_BEGINS.test(before)
}

function placesOf(text: string, value: string): { start: number; end: number }[] {
  const places = []
  const [within, wanted] = [text.toLowerCase(), value.toLowerCase()]
  for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + 1)) {
    places.push({ start, end: start + wanted.length })
  }
  return places
}

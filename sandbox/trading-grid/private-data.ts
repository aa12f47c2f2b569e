import { mentionsBankDetails } from '../../src/domain/bank-details.ts'
import { findBusinessNumbers } from '../../src/domain/business-numbers.ts'
import { overlap, placePersonalData } from '../../src/domain/personal-data.ts'
import type { PrivateDataKind } from '../../src/trading-grid/contract/overview.ts'

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
      ((one.kind !== 'phone' && one.kind !== 'card') || !numbers.some((number) => overlap(one, number))),
  )
  const kinds = new Set<PrivateDataKind>(found.map(({ kind }) => kind))
  if (mentionsBankDetails(text) && !kinds.has('iban')) kinds.add('account')
  return [...kinds]
}

function placesOf(text: string, value: string): { start: number; end: number }[] {
  const places = []
  const [within, wanted] = [text.toLowerCase(), value.toLowerCase()]
  for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + 1)) {
    places.push({ start, end: start + wanted.length })
  }
  return places
}

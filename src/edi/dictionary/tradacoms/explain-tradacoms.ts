import { type CodeList, codeList } from '../../code-list.ts'
import type { ExplainedElement, Place } from '../explained-element.ts'
import { tradacomsSegments } from './segments.ts'

/** VATC: the rate of VAT (code table 4). */
const vat = codeList<string>({
  E: 'exempt',
  H: 'higher rate',
  L: 'reduced rate',
  S: 'standard rate',
  X: 'mixed rates',
  Z: 'zero rate',
})

/** TCDE: what a file is (code table 2). */
const transactions = codeList<string>({
  '0430': 'new orders',
  '0700': 'invoices',
  '0709': 'copies of invoices',
  '0740': 'credit notes',
})

const codes = codeList<CodeList<string>>({
  'CLD-10': vat,
  'CST-02': vat,
  'ILD-10': vat,
  'STL-02': vat,
  'TYP-01': transactions,
  'VRS-02': vat,
})

export function explainTradacoms(tag: string, place?: Place): ExplainedElement {
  const entry = tradacomsSegments.get(tag)
  if (!place) return { name: entry?.name ?? 'Unknown segment', code: tag }
  const named = entry?.elements[place.element - 1]
  const isComposite = Array.isArray(named)
  const name = isComposite ? named[place.component - 1] : named
  const element = `${tag}-${String(place.element).padStart(2, '0')}`
  return {
    name: name ?? 'Unknown element',
    code: isComposite ? `${element}.${place.component}` : element,
    codes: codes.get(element),
    holds: name?.startsWith('Date') ? 'date' : undefined,
  }
}

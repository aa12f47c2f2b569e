import { codeList } from '../code-list.ts'
import type { Report } from '../problems.ts'
import type { EnvelopedDocument, EnvelopeSyntax } from '../read-interchange.ts'
import { element } from '../segment.ts'

export const x12Envelope: EnvelopeSyntax = {
  interchange: { header: 'ISA', control: 13, trailer: 'IEA' },
  group: { header: 'GS', control: 6, trailer: 'GE', required: true },
  document: { header: 'ST', control: 2, trailer: 'SE' },
  beside: ['TA1'],
  setOf: (st) => element(st, 1),
}

/** GS01, the kind of group that a set travels in. */
const groupOfSet = codeList<string>({
  '214': 'QM',
  '810': 'IN',
  '812': 'CD',
  '820': 'RA',
  '824': 'AG',
  '846': 'IB',
  '850': 'PO',
  '855': 'PR',
  '856': 'SH',
  '857': 'BS',
  '860': 'PC',
  '861': 'RC',
  '865': 'CA',
  '997': 'FA',
  '999': 'FA',
})

export function checkGroupType(report: Report, { set, group, segments, position }: EnvelopedDocument): void {
  const expected = groupOfSet.get(set)
  if (!group || !expected || expected === element(group, 1)) return
  report('group-mismatch', segments[0]?.position ?? position, { set, group: element(group, 1) })
}

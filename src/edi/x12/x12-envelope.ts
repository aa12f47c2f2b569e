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
  '204': 'SM',
  '210': 'IM',
  '214': 'QM',
  '810': 'IN',
  '812': 'CD',
  '820': 'RA',
  '824': 'AG',
  '816': 'OR',
  '830': 'PS',
  '832': 'SC',
  '846': 'IB',
  '850': 'PO',
  '852': 'PD',
  '855': 'PR',
  '856': 'SH',
  '857': 'BS',
  '860': 'PC',
  '861': 'RC',
  '862': 'SS',
  '864': 'TX',
  '865': 'CA',
  '867': 'PT',
  '870': 'RS',
  '875': 'OG',
  '880': 'GP',
  '940': 'OW',
  '943': 'AR',
  '944': 'RE',
  '945': 'SW',
  '947': 'AW',
  '990': 'GF',
  '997': 'FA',
  '999': 'FA',
})

export function checkGroupType(report: Report, { set, group, segments, position }: EnvelopedDocument): void {
  const expected = groupOfSet.get(set)
  if (!group || !expected || expected === element(group, 1)) return
  report('group-mismatch', segments[0]?.position ?? position, { set, group: element(group, 1) })
}

import { writeX12 } from './write-edi.ts'

/** Invoice 55010 of the story's main order once more, in place of the first: what was shipped, at the agreed prices. */
export function correctedInvoice(at: Date, { cases } = { cases: 80 }): { name: string; text: string } {
  const total = String(cases * 236_00 + 60 * 41_50)
  const day = at.toISOString().slice(0, 10).replaceAll('-', '')
  const text = writeX12({
    sender: 'NORTHWIND',
    receiver: 'ACMERETAIL',
    control: '9901',
    date: day.slice(2),
    time: at.toISOString().slice(11, 16).replace(':', ''),
    groups: [
      {
        code: 'IN',
        control: '9901',
        sets: [
          {
            set: '810',
            segments: [
              ['BIG', day, '55010', '', '4500001001', '', '', '', '05'],
              ['CUR', 'SE', 'USD'],
              ['IT1', '1', String(cases), 'CA', '236.00', 'PE', 'UK', '10087100045183'],
              ['IT1', '2', '60', 'EA', '41.50', 'PE', 'UK', '10087100045251'],
              ['TDS', total],
              ['CTT', '2'],
            ],
          },
        ],
      },
    ],
  })
  return { name: '810-55010-corrected.edi', text }
}

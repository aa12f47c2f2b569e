import { expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'

const invoice = (taxes: string) =>
  `UNB+UNOC:3+SUPPLIER+ACMERETAIL+261122:0900+7'UNH+1+INVOIC:D:96A:UN'BGM+380+R-1+9'LIN+1'QTY+47:2:PCE'PRI+AAA:50'UNS+S'MOA+79:100'${taxes}MOA+86:119'UNT+10+1'UNZ+1+7'`

it('takes the tax of the only rate as all the tax there is', () => {
  const [read] = readDocuments(invoice("TAX+7+VAT+++:::19'MOA+124:19'")).documents
  expect(read).toMatchObject({ kind: 'invoice', total: '119', taxTotal: '19' })
})

it('does not take the tax of one of several rates for all the tax', () => {
  const [read] = readDocuments(invoice("TAX+7+VAT+++:::19'MOA+124:12'TAX+7+VAT+++:::7'MOA+124:7'")).documents
  expect(read).not.toHaveProperty('taxTotal')
})

import { codeList } from '../../code-list.ts'

/** Segments, their elements and the components of those, in our own words. */
type TradacomsEntry = { name: string; elements: (string | string[])[] }

const address = ['Address line 1', 'Address line 2', 'Address line 3', 'Address line 4', 'Postcode']
const traded = ['Traded unit, GTIN', 'Supplier code', 'DUN-14']
const ofCustomer = ['Own-brand number', 'Customer code']
const pack = ['Consumer units in a traded unit', 'Measure', 'Unit of measure']
const quantity = ['Traded units', 'Measure', 'Unit of measure']
const orderNumbers = ['Order number', 'Supplier order number', 'Date placed', 'Date received']
const company = [['GLN', 'Number given by the other side'], 'Name', address, ['VAT number', 'VAT number']]
const narrative = ['Sequence number', 'Line', ['Code table', 'Code'], 'Registered text', 'Text']
const lineOfInvoice = [
  'Sequence of the order',
  'Line number',
  traded,
  'Consumer unit, GTIN',
  ofCustomer,
  pack,
  quantity,
  ['Unit cost, 4 decimals', 'Unit of measure'],
  'Line cost, 4 decimals',
  'VAT code',
  'VAT rate, 3 decimals',
  'Mixed VAT',
  'Credit line',
  ['Description', 'Description'],
]
const sums = [
  'Sum of lines',
  'Quantity discount',
  'Value discount',
  'Surcharge',
  'Subsidy',
  'Amount before VAT',
  'Settlement discount',
  'Amount less settlement discount',
  'VAT amount',
  'Payable without settlement discount',
  'Payable with settlement discount',
]
const totalsByRate = ['Sequence number', 'VAT code', 'VAT rate, 3 decimals', 'Lines', ...sums]
const totals = ['Number of VAT rates', ...sums]

export const tradacomsSegments = codeList<TradacomsEntry>({
  STX: {
    name: 'Start of transmission',
    elements: [
      ['Syntax', 'Version'],
      ['Sender', 'Sender name'],
      ['Receiver', 'Receiver name'],
      ['Date sent', 'Time sent'],
      'Transmission number',
      'Receiver reference',
      'Application',
      'Priority',
    ],
  },
  MHD: { name: 'Message header', elements: ['Message number', ['Message type', 'Version']] },
  TYP: { name: 'Transaction type', elements: ['Transaction code', 'Transaction'] },
  SDT: { name: 'Supplier', elements: company },
  CDT: { name: 'Customer', elements: company },
  FIL: { name: 'File', elements: ['File number', 'Version', 'Date of file', 'Reel'] },
  DNA: { name: 'Narrative', elements: ['Sequence number', ['Code table', 'Code'], 'Registered text', 'Text'] },
  DNB: { name: 'Narrative of a line', elements: narrative },
  DNC: { name: 'Narrative of a line', elements: narrative },
  CLO: { name: 'Customer location', elements: [['GLN', 'Customer code', 'Supplier code'], 'Name', address] },
  ORD: { name: 'Order', elements: [orderNumbers, 'Order type'] },
  DIN: {
    name: 'Delivery instructions',
    elements: ['Date of delivery, earliest', 'Date of delivery, latest', 'Instructions'],
  },
  OLD: {
    name: 'Order line',
    elements: [
      'Line number',
      traded,
      'Consumer unit, GTIN',
      ofCustomer,
      pack,
      quantity,
      ['Unit cost, 4 decimals', 'Unit of measure'],
      'Price indicator',
      'Special price',
      ['Description', 'Description'],
    ],
  },
  OTR: { name: 'Order trailer', elements: ['Lines'] },
  OFT: { name: 'File trailer', elements: ['Orders'] },
  IRF: { name: 'Invoice', elements: ['Invoice number', 'Date of invoice', 'Date of tax point'] },
  CRF: { name: 'Credit note', elements: ['Credit note number', 'Date of credit note', 'Date of tax point'] },
  OIR: {
    name: 'Original invoice',
    elements: ['Sequence number', 'Invoice number', 'Date of invoice', 'Date of tax point'],
  },
  PYT: {
    name: 'Payment terms',
    elements: [
      'Sequence number',
      'Terms',
      ['Date of payment', 'Discount, 3 decimals'],
      ['Days', 'Discount, 3 decimals', 'Code'],
    ],
  },
  ODD: {
    name: 'Order and delivery',
    elements: ['Sequence number', orderNumbers, ['Delivery note', 'Date of delivery note'], 'Packages'],
  },
  ILD: { name: 'Invoice line', elements: lineOfInvoice },
  CLD: { name: 'Credit line', elements: lineOfInvoice },
  STL: { name: 'Totals of a VAT rate', elements: totalsByRate },
  CST: { name: 'Totals of a VAT rate', elements: totalsByRate },
  TLR: { name: 'Totals', elements: totals },
  CTR: { name: 'Totals', elements: totals },
  VRS: {
    name: 'VAT of the file',
    elements: ['Sequence number', 'VAT code', 'VAT rate, 3 decimals', 'Amount before VAT'],
  },
  TOT: {
    name: 'Totals of the file',
    elements: [
      'Amount before VAT',
      'Amount less settlement discount',
      'VAT amount',
      'Total payable before settlement discount',
      'Total payable less settlement discount',
      'Invoices',
    ],
  },
  CTF: { name: 'Totals of the credit file', elements: ['Total of the credit notes'] },
  MTR: { name: 'Message trailer', elements: ['Segments'] },
  END: { name: 'End of transmission', elements: ['Messages'] },
})

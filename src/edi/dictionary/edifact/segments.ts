import { codeList } from '../../code-list.ts'

/**
 * EDIFACT segments, their elements and the components of those, in our own words. A text is a simple element or a
 * composite of which only the first component matters.
 */
type EdifactSegmentEntry = { name: string; elements: (string | string[])[] }

const coded = (name: string) => [name, 'Code list', 'Agency', 'In words']
const product = ['Product id', 'Kind of id', 'Code list', 'Agency']
const fault = ['Fault', 'Segment', 'Position in the segment']

export const edifactSegments = codeList<EdifactSegmentEntry>({
  UNA: { name: 'Separators', elements: ['Separators'] },
  UNB: {
    name: 'Interchange header',
    elements: [
      ['Character set', 'Syntax version'],
      ['Sender', 'Sender qualifier', 'Internal address'],
      ['Receiver', 'Receiver qualifier', 'Internal address'],
      ['Date sent', 'Time sent'],
      'Interchange number',
      'Password',
      'Application',
      'Priority',
      'Acknowledgment wanted',
      'Agreement',
      'Test',
    ],
  },
  UNZ: { name: 'Interchange trailer', elements: ['Number of messages', 'Interchange number'] },
  UNG: { name: 'Group header', elements: ['Kind of group', 'Sender', 'Receiver', ['Date', 'Time'], 'Group number'] },
  UNE: { name: 'Group trailer', elements: ['Number of messages', 'Group number'] },
  UNH: {
    name: 'Message header',
    elements: ['Message number', ['Kind of message', 'Version', 'Release', 'Agency', 'Association code']],
  },
  UNT: { name: 'Message trailer', elements: ['Number of segments', 'Message number'] },
  UNS: { name: 'Section', elements: ['Section'] },
  BGM: {
    name: 'Beginning of the message',
    elements: [coded('Kind of document'), 'Document number', 'Function', 'Answer wanted or given'],
  },
  DTM: { name: 'Date', elements: [['Kind of date', 'Date', 'Format']] },
  RFF: { name: 'Reference', elements: [['Kind of reference', 'Reference', 'Line number']] },
  NAD: {
    name: 'Party',
    elements: [
      'Role',
      ['Id', 'Code list', 'Agency'],
      'Name and address',
      ['Name', 'Name', 'Name'],
      ['Street', 'Street'],
      'City',
      'Region',
      'Postal code',
      'Country',
    ],
  },
  CTA: { name: 'Contact', elements: ['Function', ['Code', 'Name']] },
  COM: { name: 'Way to reach', elements: [['Number or address', 'Way to reach']] },
  LOC: { name: 'Place', elements: ['Kind of place', coded('Place')] },
  CUX: { name: 'Currency', elements: [['Use', 'Currency', 'Kind of currency'], ['Use', 'Currency'], 'Exchange rate'] },
  PAT: {
    name: 'Payment terms',
    elements: ['Kind of terms', coded('Terms'), ['Counted from', 'Relation', 'Period', 'Number of periods']],
  },
  FTX: {
    name: 'Free text',
    elements: ['Subject', 'Function', coded('Text code'), ['Text', 'Text', 'Text', 'Text', 'Text']],
  },
  LIN: { name: 'Line', elements: ['Line number', 'Action', product] },
  PIA: { name: 'Further product ids', elements: ['Use of the ids', product, product, product, product, product] },
  IMD: {
    name: 'Description',
    elements: ['How it is described', 'Characteristic', ['Code', 'Code list', 'Agency', 'Description', 'Description']],
  },
  QTY: { name: 'Quantity', elements: [['Kind of quantity', 'Quantity', 'Unit']] },
  QVR: { name: 'Difference in quantity', elements: [['Difference', 'Kind of quantity'], 'Nature', coded('Reason')] },
  PRI: {
    name: 'Price',
    elements: [['Kind of price', 'Price', 'Type', 'Price list', 'Quantity the price is for', 'Unit']],
  },
  MOA: { name: 'Amount', elements: [['Kind of amount', 'Amount', 'Currency']] },
  PCD: { name: 'Percentage', elements: [['Kind of percentage', 'Percentage']] },
  TAX: {
    name: 'Tax',
    elements: [
      'Function',
      coded('Kind of tax'),
      'Account',
      'Basis',
      ['Rate code', 'Code list', 'Agency', 'Rate'],
      'Category',
    ],
  },
  ALC: {
    name: 'Allowance or charge',
    elements: ['Allowance or charge', 'Number', 'How it is settled', 'Sequence', coded('Service')],
  },
  CNT: { name: 'Control total', elements: [['What is counted', 'Total', 'Unit']] },
  CPS: { name: 'Package', elements: ['Package number', 'Stands in package', 'Level'] },
  PAC: { name: 'Number of packages', elements: ['Number', ['Level', 'Kind of packaging'], coded('Packaging')] },
  PCI: { name: 'Package marks', elements: ['How it is marked', 'Marks'] },
  GIN: { name: 'Identity numbers', elements: ['Kind of number', ['Number', 'Last number'], ['Number', 'Last number']] },
  EQD: { name: 'Equipment', elements: ['Kind of equipment', 'Number', coded('Size')] },
  TDT: { name: 'Transport', elements: ['Stage', 'Journey', 'Way of transport', 'Means of transport', 'Carrier'] },
  ALI: { name: 'Further information', elements: ['Country of origin', 'Duty', 'Special condition'] },
  DOC: { name: 'Document', elements: [coded('Kind of document'), ['Document number', 'Status']] },
  AJT: { name: 'Reason of the adjustment', elements: ['Reason', 'Line number'] },
  DLI: { name: 'Line of the document', elements: ['What it is', 'Line number'] },
  INP: { name: 'Instruction', elements: ['Parties', 'Instruction', 'Status'] },
  ERC: { name: 'Error', elements: [coded('Error')] },
  UCI: {
    name: 'Answer to the interchange',
    elements: ['Interchange number', ['Sender', 'Qualifier'], ['Receiver', 'Qualifier'], 'Result', ...fault],
  },
  UCF: { name: 'Answer to the group', elements: ['Group number', 'Sender', 'Receiver', 'Result', ...fault] },
  UCM: {
    name: 'Answer to the message',
    elements: ['Message number', ['Kind of message', 'Version', 'Release', 'Agency'], 'Result', ...fault],
  },
  UCS: { name: 'Faulty segment', elements: ['Position in the message', 'Fault'] },
  UCD: { name: 'Faulty element', elements: ['Fault', ['Position in the segment', 'Component']] },
  SCC: { name: 'Call-off', elements: ['How firm', 'Frequency', ['Pattern', 'Time']] },
  SEQ: { name: 'Sequence', elements: ['Kind of sequence', ['Sequence number']] },
  STS: { name: 'Status', elements: [['Kind of status'], coded('Event'), coded('Reason')] },
  CNI: { name: 'Consignment', elements: ['Number in the message', ['Consignment number']] },
  GID: { name: 'Goods', elements: ['Item number', ['Packages', 'Packaging']] },
  MEA: { name: 'Measure', elements: ['Kind of measure', ['What is measured'], ['Unit', 'Figure']] },
})

import { ccyymmdd, hhmm } from '../days.ts'
import { sum, times } from '../money.ts'
import type { EdifactSegment } from '../write-edifact.ts'

export type EdifactParty = { gln: string; name: string; street: string; city: string; postcode: string; vat?: string }
export type EdifactLine = {
  line: string
  gtin: string
  buyerItem: string
  supplierItem: string
  description: string
  quantity: string
  unit: string
  price: string
}
export type EdifactOrder = {
  number: string
  at: Date
  deliverBy: Date
  buyer: EdifactParty
  supplier: EdifactParty
  deliverTo: EdifactParty
  lines: EdifactLine[]
}

const day = (qualifier: string, at: Date): EdifactSegment => ['DTM', [qualifier, ccyymmdd(at), 102]]
const moment = (qualifier: string, at: Date): EdifactSegment => ['DTM', [qualifier, ccyymmdd(at) + hhmm(at), 203]]
const party = (role: string, { gln, name, street, city, postcode, vat }: EdifactParty): EdifactSegment[] => [
  ['NAD', role, [gln, '', 9], '', name, street, city, '', postcode, 'DE'],
  ...(vat ? [['RFF', ['VA', vat]] as const] : []),
]
const item = (line: EdifactLine, action?: string): EdifactSegment[] => [
  ['LIN', line.line, action, [line.gtin, 'EN']],
  ['PIA', 1, [line.buyerItem, 'IN'], [line.supplierItem, 'SA']],
  ['IMD', 'F', '', ['', '', '', line.description]],
]

export const orders = (order: EdifactOrder): EdifactSegment[] => [
  ['BGM', 220, order.number, 9],
  moment('137', order.at),
  day('2', order.deliverBy),
  ...party('BY', order.buyer),
  ...party('SU', order.supplier),
  ...party('DP', order.deliverTo),
  ['CUX', [2, 'EUR', 9]],
  ...order.lines.flatMap((line): EdifactSegment[] => [
    ...item(line),
    ['QTY', [21, line.quantity, line.unit]],
    ['MOA', [203, times(line.quantity, line.price)]],
    ['PRI', ['AAA', line.price]],
  ]),
  ['UNS', 'S'],
  ['CNT', [2, order.lines.length]],
]

/** CONTRL: the interchange and all that was in it is taken (0083 = 7). */
export const interchangeTaken = (taken: { control: string; sender: string; receiver: string }): EdifactSegment[] => [
  ['UCI', taken.control, [taken.sender, 14], [taken.receiver, 14], 7],
]

/** ORDRSP: every line accepted (LIN 1229 = 5), with the day of delivery. */
export const orderResponse = (order: EdifactOrder, answer: { number: string; at: Date }): EdifactSegment[] => [
  ['BGM', 231, answer.number, 29],
  moment('137', answer.at),
  ['RFF', ['ON', order.number]],
  day('171', order.at),
  ...party('BY', order.buyer),
  ...party('SU', order.supplier),
  ['CUX', [2, 'EUR', 9]],
  ...order.lines.flatMap((line): EdifactSegment[] => [
    ...item(line, '5'),
    ['QTY', [21, line.quantity, line.unit]],
    day('67', order.deliverBy),
    ['PRI', ['AAA', line.price]],
  ]),
  ['UNS', 'S'],
  ['CNT', [2, order.lines.length]],
]

export type Despatch = {
  number: string
  at: Date
  arrivesOn: Date
  carrier: string
  sscc: string
  shipped: { line: string; quantity: string }[]
}

/** DESADV: what falls short of the order is stated as to follow (QVR, 4221 = BP). */
export const despatchAdvice = (order: EdifactOrder, despatch: Despatch): EdifactSegment[] => [
  ['BGM', 351, despatch.number, 9],
  moment('137', despatch.at),
  moment('11', despatch.at),
  day('17', despatch.arrivesOn),
  ['RFF', ['ON', order.number]],
  ...party('BY', order.buyer),
  ...party('SU', order.supplier),
  ...party('DP', order.deliverTo),
  ['TDT', 20, '', 30, '', ['', '', '', despatch.carrier]],
  ['CPS', 1],
  ['PAC', 1, '', '201'],
  ['PCI', '33E'],
  ['GIN', 'BJ', despatch.sscc],
  ...despatch.shipped.flatMap(({ line: number, quantity }): EdifactSegment[] => {
    const line = lineOf(order, number)
    const open = Number(line.quantity) - Number(quantity)
    return [
      ...item(line),
      ['QTY', [12, quantity, line.unit]],
      ['RFF', ['ON', order.number, line.line]],
      ...(open > 0 ? [['QVR', [-open, 83], 'BP', 'AV'] as const] : []),
    ]
  }),
  ['CNT', [2, despatch.shipped.length]],
]

export type EdifactInvoice = {
  number: string
  at: Date
  due: Date
  despatch: string
  vatPercent: '19'
  billed: { line: string; quantity: string; price?: string }[]
}

export const invoicMessage = (order: EdifactOrder, invoice: EdifactInvoice): EdifactSegment[] => {
  const lines = invoice.billed.map(({ line, quantity, price }) => {
    const ordered = lineOf(order, line)
    return { ...ordered, quantity, price: price ?? ordered.price }
  })
  const net = sum(lines.map((line) => times(line.quantity, line.price)))
  const vat = times(net, `0.${invoice.vatPercent}`)
  return [
    ['BGM', 380, invoice.number, 9],
    day('137', invoice.at),
    ['RFF', ['ON', order.number]],
    ['RFF', ['AAK', invoice.despatch]],
    ...party('SU', order.supplier),
    ...party('BY', order.buyer),
    ['CUX', [2, 'EUR', 4]],
    ['PAT', 1],
    day('13', invoice.due),
    ...lines.flatMap((line): EdifactSegment[] => [
      ...item(line),
      ['QTY', [47, line.quantity, line.unit]],
      ['MOA', [203, times(line.quantity, line.price)]],
      ['PRI', ['AAA', line.price]],
      ['RFF', ['ON', order.number, line.line]],
      ['TAX', 7, 'VAT', '', '', ['', '', '', invoice.vatPercent], 'S'],
    ]),
    ['UNS', 'S'],
    ['CNT', [2, lines.length]],
    ['MOA', [77, sum([net, vat])]],
    ['MOA', [79, net]],
    ['MOA', [125, net]],
    ['MOA', [124, vat]],
  ]
}

function lineOf(order: EdifactOrder, number: string): EdifactLine {
  const line = order.lines.find((ordered) => ordered.line === number)
  if (!line) throw new Error(`Order ${order.number} has no line ${number}`)
  return line
}

import {
  type Desk,
  type Draft,
  type DraftLine,
  dayOf,
  isoDay,
  items,
  type Sent,
} from '../../../support/relationships/draft.ts'
import { edifactDesk } from '../../../support/relationships/edifact-desk.ts'
import { ublDesk } from '../../../support/relationships/ubl-desk.ts'
import { x12Desk } from '../../../support/relationships/x12-desk.ts'

/** Figures as they must be told; what is not stated here does not count. Several kinds: one of them. */
export type Expected = {
  kind: string | string[]
  orderNumber?: string
  line?: string
  expected?: string
  actual?: string
  difference?: string
  impact?: string
  dueAt?: string
  state?: 'open' | 'resolved' | 'superseded'
}

/** Everything that two partners sent each other about something, and what is wrong with it at some moment. */
export type Relationship = { name: string; texts: string[]; now: string; expect: Expected[] }

export type Syntax = 'x12' | 'edifact' | 'ubl'
export const PO = 'P5001'
export const AFTER = '2026-05-22T00:00:00Z'
export const SOON = '2026-05-06T00:00:00Z'
/** After the answer, before the window to ship is over. */
export const SHIPPING = '2026-05-13T00:00:00Z'

/** How each syntax states a day of an order or of an answer. */
export const days: Record<Syntax, Record<'shipBy' | 'wanted' | 'promised', (day: string) => string[]>> = {
  x12: {
    shipBy: (day) => [`DTM*038*${dayOf(day)}`],
    wanted: (day) => [`DTM*002*${dayOf(day)}`],
    promised: (day) => [`DTM*067*${dayOf(day)}`],
  },
  edifact: {
    shipBy: (day) => [`DTM+38:${dayOf(day)}:102'`],
    wanted: (day) => [`DTM+2:${dayOf(day)}:102'`],
    promised: (day) => [`DTM+67:${dayOf(day)}:102'`],
  },
  ubl: {
    shipBy: (day) => [`<cac:Delivery><cbc:LatestDeliveryDate>${isoDay(day)}</cbc:LatestDeliveryDate></cac:Delivery>`],
    wanted: (day) => [period('RequestedDeliveryPeriod', day)],
    promised: (day) => [period('PromisedDeliveryPeriod', day)],
  },
}

const period = (name: string, day: string) =>
  `<cac:Delivery><cac:${name}><cbc:EndDate>${isoDay(day)}</cbc:EndDate></cac:${name}></cac:Delivery>`

type More = Partial<Draft> & Record<string, unknown>

/** The usual course of one order: sent on the 4th, to be shipped by the 15th. */
export function courseOf(syntax: Syntax) {
  const desk: Desk = { x12: x12Desk, edifact: edifactDesk, ubl: ublDesk }[syntax]()
  return {
    syntax,
    desk,
    ordered: (lines: DraftLine[], more: More = {}): Sent[] => {
      const sent = desk.order({ number: PO, at: '05-04T09:00', lines, head: days[syntax].shipBy('05-15'), ...more })
      return [sent, ...desk.acknowledged(sent, '05-04T10:00')]
    },
    changed: (lines: DraftLine[], more: More = {}): Sent[] => {
      const sent = desk.change({ number: 'CH77', order: PO, at: '05-06T09:00', lines, ...more })
      return [sent, ...desk.acknowledged(sent, '05-06T10:00')]
    },
    answered: (lines: DraftLine[], more: More = {}): Sent =>
      desk.answer({ number: 'R31', order: PO, at: '05-05T09:00', lines, ...more }),
    shipped: (lines: DraftLine[], more: More = {}): Sent =>
      desk.notice({ number: 'SH1', order: PO, at: '05-11T12:00', shipped: '05-11', lines, ...more }),
    received: (lines: DraftLine[], more: More = {}): Sent =>
      desk.receipt({ number: 'GR1', order: PO, at: '05-13T17:00', received: '05-13T09:30', lines, ...more }),
    billed: (lines: DraftLine[], more: More = {}): Sent =>
      desk.invoice({ number: 'INV1', order: PO, at: '05-14T09:00', lines, ...more }),
    credited: (lines: DraftLine[], more: More = {}): Sent =>
      desk.invoice({ number: 'CN1', order: PO, at: '05-18T09:00', isCredit: true, original: 'INV1', lines, ...more }),
  }
}

export type Course = ReturnType<typeof courseOf>

type Told = { documents: (Sent | Sent[] | { text: string } | string)[]; now?: string; expect?: Expected[] }

export function relationship(syntax: Syntax, name: string, tell: (course: Course) => Told): Relationship {
  const { documents, now = AFTER, expect = [] } = tell(courseOf(syntax))
  const texts = documents.flat().map((one) => (typeof one === 'string' ? one : one.text))
  return { name: `${syntax}: ${name}`, texts, now, expect }
}

/** The same story in each syntax. */
export const inAll = (name: string, tell: (course: Course) => Told, syntaxes: Syntax[] = ['x12', 'edifact', 'ubl']) =>
  syntaxes.map((syntax) => relationship(syntax, name, tell))

export const lamp = (quantity: string | undefined, price?: string, more: Partial<DraftLine> = {}): DraftLine => ({
  item: items.lamp,
  ...(quantity !== undefined && { quantity }),
  ...(price !== undefined && { price }),
  ...more,
})
export const cable = (quantity: string | undefined, price?: string, more: Partial<DraftLine> = {}): DraftLine => ({
  ...lamp(quantity, price, more),
  item: items.cable,
})
export const plug = (quantity: string | undefined, price?: string, more: Partial<DraftLine> = {}): DraftLine => ({
  ...lamp(quantity, price, more),
  item: items.plug,
})
/** What each syntax writes, by its name. */
export const by = <T>(syntax: Syntax, x12: T, edifact: T, ubl: T): T => ({ x12, edifact, ubl })[syntax]

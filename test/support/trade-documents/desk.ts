import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { DateMeaning, ReferenceMeaning } from '../../../src/domain/trade/trade-facts.ts'
import { dated, referred, type Scribe } from './scribe.ts'

export type Draft = {
  number?: string
  sentAt?: string
  receivedAt?: string
  originId?: string
  controls?: Partial<TradeDocument['controls']>
  purpose?: TradeDocument['purpose']
  test?: boolean
  set?: string
  currency?: string
  from?: string
  to?: string
  orders?: string[]
  dates?: Partial<Record<DateMeaning, string>>
  references?: Partial<Record<ReferenceMeaning, string>>
  parties?: TradeDocument['parties']
}

const X12_SETS = {
  order: ['850', 'PO'],
  'order-change': ['860', 'PC'],
  'order-response': ['855', 'PR'],
  'ship-notice': ['856', 'SH'],
  receipt: ['861', 'RC'],
  invoice: ['810', 'IN'],
  adjustment: ['812', 'CD'],
  'application-advice': ['824', 'AG'],
  acknowledgment: ['997', 'FA'],
  remittance: ['820', 'RA'],
  'transport-status': ['214', 'QM'],
} as const

export type Desk = ReturnType<typeof openDesk>

/** Where the documents of one relationship are begun: control numbers count up, like those of a translator. */
export function openDesk(us: string, partner: string) {
  let control = 100

  function base<K extends keyof typeof X12_SETS>(kind: K, isOurs: boolean, draft: Draft, scribe: Scribe) {
    control += 1
    const [set, groupCode] = X12_SETS[kind]
    const sender = draft.from ?? (isOurs ? us : partner)
    const receiver = draft.to ?? (isOurs ? partner : us)
    const controls = {
      interchange: `${control}`,
      groupCode,
      group: `${control}`,
      transaction: '0001',
      ...draft.controls,
    }
    const id = [draft.originId, sender, controls.interchange, controls.group, draft.set ?? set, controls.transaction]
    const sentAt = draft.sentAt ?? '2026-03-02T09:00'
    const beginning = scribe.write(set, draft.number, ...(draft.orders ?? []), sentAt, draft.currency)
    const document = {
      kind,
      id: id.filter(Boolean).join('/'),
      ...(draft.originId || draft.receivedAt
        ? {
            origin: {
              id: draft.originId ?? `doc-${control}`,
              ...(draft.receivedAt && { receivedAt: draft.receivedAt }),
            },
          }
        : {}),
      syntax: 'x12' as const,
      version: '004010',
      set: draft.set ?? set,
      number: draft.number ?? '',
      sender: { id: sender },
      receiver: { id: receiver },
      sentAt,
      test: draft.test ?? false,
      purpose: draft.purpose ?? ('original' as const),
      orderNumbers: draft.orders ?? [],
      controls,
      ...(draft.currency && { currency: draft.currency }),
      parties: draft.parties ?? [],
      dates: dated(draft.dates, scribe),
      references: referred(draft.references, scribe),
      notes: [],
      position: beginning,
    }
    return document
  }

  return { base }
}

import type {
  AcknowledgmentDocument,
  AdjustmentDocument,
  AnsweredLine,
  ApplicationAdviceDocument,
  DatedFact,
  DateMeaning,
  InvoiceDocument,
  ItemId,
  Line,
  OrderChangeDocument,
  OrderDocument,
  OrderResponseDocument,
  Position,
  ReceiptCondition,
  ReceiptDocument,
  ReceivedLine,
  Reference,
  ReferenceMeaning,
  RemittanceDocument,
  ShipNoticeDocument,
  ShippedLine,
  TradeDocument,
  TransportStatusDocument,
} from '../../src/domain/trade-document.ts'

/** A line as a test states it; everything else of the trade document's line follows from it. */
export type LineDraft = {
  line?: string
  gtin?: string
  ids?: ItemId[]
  quantity: string
  unit?: string
  price?: string
  priceBasis?: Line['priceBasis']
  amount?: string
  pack?: Line['pack']
  dates?: Partial<Record<DateMeaning, string>>
  description?: string
  orderNumber?: string
  orderLine?: string
}

type Draft = {
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

/** Writes a document's text as it goes, so that every position points at the words that state a figure. */
class Scribe {
  text = ''

  write(...words: (string | undefined)[]): Position {
    const start = this.text.length
    this.text += `${words.map((word) => word ?? '').join('*')}~`
    return { start, end: this.text.length }
  }
}

const texts = new Map<string, string>()
/** The text that a built document's positions point into. */
export const textOf = (documentId: string): string => texts.get(documentId) ?? ''

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

/**
 * Documents between us and one partner, with control numbers that count up on each side, like those of two translators.
 * `ours` go from us to the partner unless a draft says otherwise.
 */
export function tradeBetween(us: string, partner: string) {
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

  function finish<D extends TradeDocument>(document: D, scribe: Scribe): D {
    texts.set(document.id, scribe.text)
    return { ...document, position: { start: 0, end: scribe.text.length } }
  }

  return {
    order(draft: Draft & { number: string; lines: LineDraft[]; total?: string; typeCode?: string }): OrderDocument {
      const scribe = new Scribe()
      const start = base('order', true, { currency: 'USD', ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => lineOf(line, scribe, `${index + 1}`))
      const { total, typeCode } = draft
      return finish({ ...start, lines, charges: [], ...(total && { total }), ...(typeCode && { typeCode }) }, scribe)
    },

    orderChange(
      draft: Draft & {
        number: string
        lines: (LineDraft & { change?: OrderChangeDocument['lines'][number]['change'] })[]
      },
    ): OrderChangeDocument {
      const scribe = new Scribe()
      const start = base('order-change', true, { purpose: 'change', ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        change: line.change ?? ('change' as const),
        changeCode: 'CA',
      }))
      return finish({ ...start, lines, charges: [] }, scribe)
    },

    orderResponse(
      draft: Draft & {
        number: string
        response?: OrderResponseDocument['response']
        lines: (LineDraft & { answers?: AnswerDraft[] })[]
      },
    ): OrderResponseDocument {
      const scribe = new Scribe()
      const start = base('order-response', false, { ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        answers: (line.answers ?? [{ answer: 'accepted', quantity: line.quantity }]).map((answer) =>
          answered(answer, scribe),
        ),
      }))
      const response = draft.response ?? 'accepted'
      return finish({ ...start, response, responseCode: response === 'rejected' ? 'RJ' : 'AD', lines }, scribe)
    },

    shipNotice(
      draft: Draft & {
        number: string
        lines: (LineDraft & Partial<Pick<ShippedLine, 'completion' | 'sscc' | 'completionCode'>>)[]
      },
    ): ShipNoticeDocument {
      const scribe = new Scribe()
      const start = base('ship-notice', false, draft, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        ...(line.completion && { completion: line.completion }),
        ...(line.completionCode && { completionCode: line.completionCode }),
        sscc: line.sscc ?? [],
      }))
      return finish({ ...start, lines, sscc: lines.flatMap(({ sscc }) => sscc) }, scribe)
    },

    receipt(
      draft: Draft & { number: string; lines: (LineDraft & { conditions?: ConditionDraft[]; returned?: string })[] },
    ): ReceiptDocument {
      const scribe = new Scribe()
      const start = base('receipt', true, draft, scribe)
      const lines = draft.lines.map(
        (line, index): ReceivedLine => ({
          ...lineOf(line, scribe, `${index + 1}`),
          ...(line.returned && { returned: line.returned }),
          conditions: (line.conditions ?? []).map(({ condition, quantity, unit }) => ({
            condition,
            code: '00',
            quantity,
            unit: unit ?? line.unit ?? 'EA',
            position: scribe.write('RCD', quantity, unit ?? line.unit ?? 'EA', condition),
          })),
          sscc: [],
        }),
      )
      return finish({ ...start, lines }, scribe)
    },

    invoice(
      draft: Draft & {
        number: string
        lines: LineDraft[]
        sign?: 1 | -1
        total?: string
        charges?: { kind: 'allowance' | 'charge' | 'tax'; amount: string; line?: string }[]
        taxTotal?: string
        originalInvoice?: string
      },
    ): InvoiceDocument {
      const scribe = new Scribe()
      const start = base('invoice', false, { currency: 'USD', ...draft }, scribe)
      const lines = draft.lines.map((line, index) => lineOf(line, scribe, `${index + 1}`))
      const charges = (draft.charges ?? []).map((charge) => ({
        ...charge,
        position: scribe.write('SAC', charge.amount),
      }))
      const { total, taxTotal, originalInvoice } = draft
      return finish(
        {
          ...start,
          sign: draft.sign ?? 1,
          lines,
          charges,
          ...(total && { total, totalPosition: scribe.write('TDS', total) }),
          ...(taxTotal && { taxTotal }),
          ...(originalInvoice && { originalInvoice }),
        },
        scribe,
      )
    },

    adjustment(
      draft: Draft & {
        number: string
        amount?: string
        direction?: AdjustmentDocument['direction']
        invoiceNumber?: string
        reasons?: { reason: string; amount?: string; list?: '426' | '4465' }[]
        isOurs?: boolean
      },
    ): AdjustmentDocument {
      const scribe = new Scribe()
      const start = base('adjustment', draft.isOurs ?? true, { currency: 'USD', ...draft }, scribe)
      const direction = draft.direction ?? 'debit'
      const { amount, invoiceNumber } = draft
      const header = scribe.write('BCD', draft.number, amount, invoiceNumber)
      const entries = (draft.reasons ?? []).map(({ reason, amount: part, list = '426' }) => ({
        reason,
        list,
        direction,
        ...(part && { amount: part }),
        ids: [],
        position: scribe.write('CDD', reason, part),
      }))
      return {
        ...finish(
          { ...start, direction, ...(amount && { amount }), ...(invoiceNumber && { invoiceNumber }), entries },
          scribe,
        ),
        position: { start: 0, end: header.end },
      }
    },

    remittance(
      draft: Draft & {
        number: string
        entries: {
          invoiceNumber: string
          paid?: string
          invoiced?: string
          discount?: string
          deductions?: { reason: string; amount: string; reference?: string }[]
        }[]
      },
    ): RemittanceDocument {
      const scribe = new Scribe()
      const start = base('remittance', true, { currency: 'USD', ...draft }, scribe)
      const entries = draft.entries.map(({ invoiceNumber, paid, invoiced, discount, deductions = [] }) => ({
        invoiceNumber,
        ...(paid && { paid }),
        ...(invoiced && { invoiced }),
        ...(discount && { discount }),
        position: scribe.write('RMR', 'IV', invoiceNumber, paid, invoiced, discount),
        adjustments: deductions.map(({ reason, amount, reference }) => ({
          reason,
          amount,
          ...(reference && { reference }),
          position: scribe.write('ADX', amount, reason, reference),
        })),
      }))
      return finish({ ...start, entries }, scribe)
    },

    /** Ours or theirs, by who sent what it answers. */
    acknowledgment(
      document: TradeDocument,
      draft: Draft & { status?: AcknowledgmentDocument['status']; errors?: { list: string; code: string }[] } = {},
    ): AcknowledgmentDocument {
      const scribe = new Scribe()
      const { controls, sender, receiver, set } = document
      const start = base(
        'acknowledgment',
        true,
        { ...draft, from: receiver.id, to: sender.id, number: controls.group ?? '' },
        scribe,
      )
      const status = draft.status ?? 'accepted'
      const statusCode = {
        accepted: 'A',
        'accepted-with-errors': 'E',
        'partially-accepted': 'P',
        rejected: 'R',
        received: '',
      }[status]
      const about = {
        ...(controls.groupCode && { groupCode: controls.groupCode }),
        ...(controls.group && { group: controls.group }),
      }
      const errors = (draft.errors ?? []).map((error) => ({ ...error, position: scribe.write(error.list, error.code) }))
      const one = { ...about, set, transaction: controls.transaction }
      const transaction = {
        about: one,
        status,
        statusCode,
        errors,
        position: scribe.write('AK2', set, controls.transaction),
      }
      return finish(
        { ...start, level: 'group', about, status, statusCode, errors: [], transactions: [transaction] },
        scribe,
      )
    },

    advice(
      about: ApplicationAdviceDocument['entries'][number]['about'],
      draft: Draft & {
        status?: ApplicationAdviceDocument['entries'][number]['status']
        errors?: { list: string; code: string; text?: string }[]
        isOurs?: boolean
      } = {},
    ): ApplicationAdviceDocument {
      const scribe = new Scribe()
      const start = base('application-advice', draft.isOurs ?? false, draft, scribe)
      const status = draft.status ?? 'rejected'
      const position = scribe.write('OTI', about.number, about.group)
      const errors = (draft.errors ?? []).map((error) => ({ ...error, position: scribe.write(error.list, error.code) }))
      return finish(
        { ...start, entries: [{ status, code: status === 'rejected' ? 'TR' : 'TA', about, errors, position }] },
        scribe,
      )
    },

    transportStatus(
      draft: Draft & {
        number: string
        events: { meaning: TransportStatusDocument['events'][number]['meaning']; at: string }[]
      },
    ): TransportStatusDocument {
      const scribe = new Scribe()
      const start = base('transport-status', false, draft, scribe)
      const events = draft.events.map(({ meaning, at }) => ({
        code: 'D1',
        meaning,
        at,
        position: scribe.write('AT7', at),
      }))
      return finish({ ...start, events }, scribe)
    },
  }
}

type AnswerDraft = Partial<Omit<AnsweredLine['answers'][number], 'position'>> &
  Pick<AnsweredLine['answers'][number], 'answer'>
type ConditionDraft = { condition: ReceiptCondition; quantity: string; unit?: string }

function answered(draft: AnswerDraft, scribe: Scribe): AnsweredLine['answers'][number] {
  const position = scribe.write('ACK', draft.answer, draft.quantity, draft.unit, draft.date, draft.price)
  return { code: 'IA', ids: [], ...draft, position }
}

function lineOf(draft: LineDraft, scribe: Scribe, fallback: string) {
  const { gtin, line = fallback, unit = 'EA', dates, ids, ...rest } = draft
  const own: ItemId[] = ids ?? (gtin ? [{ scheme: 'gtin', qualifier: 'UK', value: gtin }] : [])
  const position = scribe.write(
    'LINE',
    line,
    draft.quantity,
    unit,
    draft.price,
    draft.amount,
    draft.priceBasis?.quantity,
    ...own.map(({ value }) => value),
  )
  const { quantity, price, priceBasis, amount, pack, description, orderNumber, orderLine } = rest
  return {
    line,
    ids: own,
    quantity,
    unit,
    ...(price && { price }),
    ...(priceBasis && { priceBasis }),
    ...(amount && { amount }),
    ...(pack && { pack }),
    ...(description && { description }),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    dates: dated(dates, scribe),
    references: [],
    position,
  }
}

function dated(dates: Partial<Record<DateMeaning, string>> = {}, scribe: Scribe): DatedFact[] {
  return Object.entries(dates).map(([meaning, at]) => ({
    // The keys of the record are meanings; Object.entries forgets it.
    meaning: meaning as DateMeaning,
    code: meaning,
    at,
    position: scribe.write('DTM', meaning, at),
  }))
}

function referred(references: Partial<Record<ReferenceMeaning, string>> = {}, scribe: Scribe): Reference[] {
  return Object.entries(references).map(([meaning, value]) => ({
    // As above.
    meaning: meaning as ReferenceMeaning,
    code: meaning,
    value,
    position: scribe.write('REF', meaning, value),
  }))
}

import { type Desk, type Draft, type DraftLine, dayOf, type Sent, sumOf, THEM, timeOf, US } from './draft.ts'

const codes: Record<string, string> = { 'bill-of-lading': 'BM', pro: 'CN', 'packing-slip': 'PK', 'ship-notice': 'SI' }

/** X12 004010. */
export function x12Desk(): Desk {
  let control = 1000
  const send = (fromUs: boolean, group: string, set: string, at: string, segments: string[]): Sent => {
    control += 1
    const [from, to] = fromUs ? [US, THEM] : [THEM, US]
    const numbered = String(control).padStart(9, '0')
    const isa = `ISA*00*          *00*          *ZZ*${from.padEnd(15)}*ZZ*${to.padEnd(15)}*${dayOf(at).slice(2)}*${timeOf(at)}*U*00401*${numbered}*0*P*>`
    const gs = `GS*${group}*${from}*${to}*${dayOf(at)}*${timeOf(at)}*${control}*X*004010`
    const body = [`ST*${set}*0001`, ...segments, `SE*${segments.length + 2}*0001`]
    return {
      text: `${[isa, gs, ...body, `GE*1*${control}`, `IEA*1*${numbered}`].join('~\n')}~\n`,
      control: String(control),
      set,
    }
  }
  const basis = ({ price }: DraftLine) => (price === undefined ? '*' : `${price}*PE`)
  const priced = (tag: string, one: DraftLine, index: number) => {
    const order = one.order ? `*PO*${one.order}` : ''
    const opening = `${tag}*${one.line ?? index + 1}*${one.quantity ?? ''}*${one.unit ?? 'EA'}*${basis(one)}*EN*${one.item}${order}`
    return [opening, ...(one.orderLine ? [`REF*LI*${one.orderLine}`] : []), ...(one.with ?? [])]
  }
  const count = ({ lines = [] }: Draft) => `CTT*${lines.length}`
  const body = (tag: string, draft: Draft) => [
    ...(draft.head ?? []),
    ...(draft.lines ?? []).flatMap((one, index) => priced(tag, one, index)),
  ]
  const cited = (references: Record<string, string> = {}) =>
    Object.entries(references).map(([meaning, value]) => `REF*${codes[meaning] ?? meaning}*${value}`)

  return {
    order: (draft) =>
      send(true, 'PO', '850', draft.at, [
        `BEG*${draft.code ?? '00'}*SA*${draft.number}**${dayOf(draft.at)}`,
        'CUR*BY*USD',
        ...body('PO1', draft),
        count(draft),
      ]),
    acknowledged: ({ control: of, set }, at) => {
      const group = set === '860' ? 'PC' : 'PO'
      const accepted = [`AK1*${group}*${of}`, `AK2*${set}*0001`, 'AK5*A', 'AK9*A*1*1*1']
      return [send(false, 'FA', '997', at, accepted)]
    },
    change: (draft) =>
      send(true, 'PC', '860', draft.at, [
        `BCH*${draft.code ?? '04'}*SA*${draft.order}**1*${dayOf(draft.at)}`,
        ...(draft.head ?? []),
        ...(draft.lines ?? []).flatMap((one, index) => [
          `POC*${one.line ?? index + 1}*${one.code ?? 'CA'}*${one.quantity ?? ''}**${one.unit ?? 'EA'}*${basis(one)}*EN*${one.item}`,
          ...(one.with ?? []),
        ]),
        count(draft),
      ]),
    answer: (draft) =>
      send(false, 'PR', '855', draft.at, [
        `BAK*00*${draft.code ?? 'AD'}*${draft.order}*${dayOf(draft.at)}`,
        ...(draft.head ?? []),
        ...(draft.lines ?? []).flatMap((one, index) => [
          ...priced('PO1', one, index),
          ...(one.code ? [`ACK*${one.code}*${one.quantity ?? ''}*${one.unit ?? 'EA'}`] : []),
        ]),
        count(draft),
      ]),
    notice: (draft) => {
      const lines = draft.lines ?? []
      const order = draft.order ? [`PRF*${draft.order}`] : []
      return send(false, 'SH', '856', draft.at, [
        `BSN*00*${draft.number}*${dayOf(draft.at)}*${timeOf(draft.at)}*0001`,
        `DTM*011*${dayOf(draft.shipped)}`,
        ...(draft.head ?? []),
        'HL*1**S',
        ...cited(draft.references),
        'HL*2*1*O',
        ...order,
        ...(draft.sscc ? ['HL*3*2*P', `MAN*GM*${draft.sscc}`] : []),
        ...lines.flatMap((one, index) => [
          `HL*${index + 4}*${draft.sscc ? 3 : 2}*I`,
          `LIN*${one.line ?? index + 1}*EN*${one.item}${one.order ? `*PO*${one.order}` : ''}`,
          `SN1**${one.quantity}*${one.unit ?? 'EA'}`,
          ...(one.orderLine ? [`REF*LI*${one.orderLine}`] : []),
          ...(one.with ?? []),
        ]),
        `CTT*${lines.length + (draft.sscc ? 3 : 2)}`,
      ])
    },
    receipt: (draft) =>
      send(true, 'RC', '861', draft.at, [
        `BRA*${draft.number}*${dayOf(draft.at)}*00*1`,
        ...cited(draft.references),
        ...(draft.head ?? []),
        `DTM*050*${dayOf(draft.received)}*${timeOf(draft.received)}`,
        ...(draft.order ? [`PRF*${draft.order}`] : []),
        ...(draft.lines ?? []).flatMap((one, index) => [
          `RCD*${one.line ?? index + 1}*${one.quantity ?? ''}*${one.unit ?? 'EA'}${one.code ?? ''}`,
          `LIN**EN*${one.item}${one.order ? `*PO*${one.order}` : ''}`,
          ...(one.with ?? []),
        ]),
        count(draft),
      ]),
    invoice: (draft) => {
      const type = draft.isCredit ? `***CR*00**${draft.original ?? ''}` : ''
      const total = draft.total ?? sumOf(draft.lines ?? [])
      return send(false, 'IN', '810', draft.at, [
        `BIG*${dayOf(draft.at)}*${draft.number}**${draft.order ?? ''}${type}`,
        'CUR*SE*USD',
        ...body('IT1', draft),
        `TDS*${Math.round(Number(total) * 100)}`,
        ...(draft.tail ?? []),
        count(draft),
      ])
    },
  }
}

/** A set that the desk has no draft for. */
export function x12Text(
  group: string,
  set: string,
  at: string,
  segments: string[],
  fromUs = false,
  control = 7000,
): string {
  const [from, to] = fromUs ? [US, THEM] : [THEM, US]
  const numbered = String(control).padStart(9, '0')
  const isa = `ISA*00*          *00*          *ZZ*${from.padEnd(15)}*ZZ*${to.padEnd(15)}*${dayOf(at).slice(2)}*${timeOf(at)}*U*00401*${numbered}*0*P*>`
  const gs = `GS*${group}*${from}*${to}*${dayOf(at)}*${timeOf(at)}*${control}*X*004010`
  const body = [`ST*${set}*0001`, ...segments, `SE*${segments.length + 2}*0001`]
  return `${[isa, gs, ...body, `GE*1*${control}`, `IEA*1*${numbered}`].join('~\n')}~\n`
}

import { type Desk, type Draft, type DraftLine, dayOf, product, type Sent, sumOf, THEM, timeOf, US } from './draft.ts'

const codes: Record<string, string> = { 'bill-of-lading': 'BM', pro: 'CN', 'packing-slip': 'DQ', 'ship-notice': 'AAK' }
const units = { EA: 'PCE', CA: 'CT', DZ: 'DZN', KG: 'KGM' } as const

/** D96A, as most of retail and of automotive sends it. */
export function edifactDesk(): Desk {
  let control = 2000
  const send = (fromUs: boolean, set: string, at: string, segments: string[]): Sent => {
    control += 1
    return { ...edifactText(set, at, segments, fromUs, control), control: String(control), set }
  }
  const unitOf = ({ unit = 'EA' }: DraftLine) => units[unit]
  const parties = [`NAD+BY+${US}::9'`, `NAD+SU+${THEM}::9'`]
  const opening = (one: DraftLine, index: number, action = '') =>
    `LIN+${one.line ?? index + 1}+${action}+${one.item}:EN'`
  const ofOrder = ({ order, orderLine }: DraftLine, otherwise?: string) =>
    order || orderLine ? [`RFF+ON:${order ?? otherwise ?? ''}${orderLine ? `:${orderLine}` : ''}'`] : []
  const price = (one: DraftLine) => (one.price === undefined ? [] : [`PRI+AAA:${one.price}'`])
  const about = (order: string | undefined) => (order ? [`RFF+ON:${order}'`] : [])
  const date = (code: string, at: string) =>
    `DTM+${code}:${at.length > 5 ? `${dayOf(at)}${timeOf(at)}:203` : `${dayOf(at)}:102`}'`
  const quantity = (code: string, one: DraftLine) =>
    one.quantity === undefined ? [] : [`QTY+${code}:${one.quantity}:${unitOf(one)}'`]
  const end = (lines: DraftLine[], tail: string[] = []) => ["UNS+S'", `CNT+2:${lines.length}'`, ...tail]
  const head = (draft: Draft, about_: string[]) => [
    date('137', draft.at.slice(0, 5)),
    ...about_,
    ...parties,
    ...(draft.head ?? []),
  ]
  const cited = (references: Record<string, string> = {}) =>
    Object.entries(references).map(([meaning, value]) => `RFF+${codes[meaning] ?? meaning}:${value}'`)

  return {
    order: (draft) =>
      send(true, 'ORDERS', draft.at, [
        `BGM+220+${draft.number}+${draft.code ?? '9'}'`,
        ...head(draft, []),
        "CUX+2:EUR:9'",
        ...(draft.lines ?? []).flatMap((one, index) => [
          opening(one, index),
          ...quantity('21', one),
          ...price(one),
          ...(one.with ?? []),
        ]),
        ...end(draft.lines ?? []),
      ]),
    acknowledged: ({ control: of }, at) => [send(false, 'CONTRL', at, [`UCI+${of}+${US}:14+${THEM}:14+7'`])],
    change: (draft) =>
      send(true, 'ORDCHG', draft.at, [
        `BGM+230+${draft.number}+${draft.code ?? '4'}'`,
        ...head(draft, about(draft.order)),
        ...(draft.lines ?? []).flatMap((one, index) => [
          opening(one, index, one.code ?? '3'),
          ...quantity('21', one),
          ...price(one),
          ...(one.with ?? []),
        ]),
        ...end(draft.lines ?? []),
      ]),
    answer: (draft) =>
      send(false, 'ORDRSP', draft.at, [
        `BGM+231+${draft.number}+${draft.code ?? '29'}'`,
        ...head(draft, about(draft.order)),
        ...(draft.lines ?? []).flatMap((one, index) => [
          opening(one, index, one.code ?? ''),
          ...quantity('21', one),
          ...(one.with ?? []),
          ...price(one),
        ]),
        ...end(draft.lines ?? []),
      ]),
    notice: (draft) => {
      const lines = draft.lines ?? []
      return send(false, 'DESADV', draft.at, [
        `BGM+351+${draft.number}+9'`,
        date('11', draft.shipped),
        ...head(draft, [...about(draft.order), ...cited(draft.references)]),
        "CPS+1'",
        ...(draft.sscc ? [`PAC+1++201'`, "PCI+33E'", `GIN+BJ+${draft.sscc}'`] : []),
        ...lines.flatMap((one, index) => [
          opening(one, index),
          ...quantity('12', one),
          ...(one.with ?? []),
          ...ofOrder(one, draft.order),
        ]),
        `CNT+2:${lines.length}'`,
      ])
    },
    receipt: (draft) => {
      const lines = draft.lines ?? []
      return send(true, 'RECADV', draft.at, [
        `BGM+632+${draft.number}+9'`,
        date('50', draft.received),
        ...head(draft, [...about(draft.order), ...cited(draft.references)]),
        "CPS+1'",
        ...lines.flatMap((one, index) => [
          opening(one, index),
          ...quantity('48', one),
          ...(one.with ?? []),
          ...ofOrder(one, draft.order),
        ]),
        `CNT+2:${lines.length}'`,
      ])
    },
    invoice: (draft) => {
      const lines = draft.lines ?? []
      const original = draft.original ? [`RFF+IV:${draft.original}'`] : []
      return send(false, 'INVOIC', draft.at, [
        `BGM+${draft.isCredit ? '381' : '380'}+${draft.number}+9'`,
        date('137', draft.at.slice(0, 5)),
        ...about(draft.order),
        ...original,
        ...parties,
        "CUX+2:EUR:4'",
        ...(draft.head ?? []),
        ...lines.flatMap((one, index) => [
          opening(one, index),
          ...quantity('47', one),
          `MOA+203:${one.amount ?? product(one.quantity, one.price)}'`,
          ...price(one),
          ...(one.with ?? []),
          ...ofOrder(one, draft.order),
        ]),
        ...end(lines, draft.tail ?? [`MOA+77:${draft.total ?? sumOf(lines)}'`]),
      ])
    },
  }
}

/** A message that the desk has no draft for. */
export function edifactText(
  set: string,
  at: string,
  segments: string[],
  fromUs = false,
  control = 8000,
): { text: string } {
  const [from, to] = fromUs ? [US, THEM] : [THEM, US]
  const unb = `UNB+UNOC:3+${from}:14+${to}:14+${dayOf(at).slice(2)}:${timeOf(at)}+${control}'`
  const unh = `UNH+1+${set}:${set === 'CONTRL' ? '4:1' : 'D:96A'}:UN'`
  return { text: `${[unb, unh, ...segments, `UNT+${segments.length + 2}+1'`, `UNZ+1+${control}'`].join('\n')}\n` }
}

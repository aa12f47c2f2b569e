import { type Big, exact, plain, sum, zero } from '../../trade/decimal.ts'
import type { ItemId } from '../../trade/trade-facts.ts'
import type { LineOfOrder, ReceiptCondition } from '../../trade/trade-line.ts'
import { documentFinding, type Finding, lineFinding, Proof } from '../finding.ts'
import { conditioned, priceOf } from '../line/line-totals.ts'
import { citeOrdered } from '../line/proof-of-line.ts'
import type { AgreedLine, LineRecord, OrderSnapshot, StrayLine } from '../model.ts'
import { standingAnswer } from '../order/standing-answer.ts'

const saidWrong = new Set<ReceiptCondition>(['wrong-item'])

/** What came in place of an order line's item, in its unit: not missing, but wrong. */
export function instead({ agreed }: LineRecord, { strays, units }: OrderSnapshot): Big {
  const shipped = strays.filter((stray) => stray.instead === agreed && stray.document.kind === 'ship-notice')
  return sum(
    shipped.map(({ line }) => {
      const quantity = exact(line.quantity)
      return (quantity && units.convert(quantity, line.unit || agreed.unit, agreed.unit, agreed.packs)) ?? zero
    }),
  )
}

/** An item that nobody ordered, on a notice, a receipt or an invoice; and an item that the supplier offers instead. */
export function wrongItems(snapshot: OrderSnapshot): Finding[] {
  if (!snapshot.order) return []
  const ofLines = snapshot.deviating.flatMap((record) => {
    const strays = snapshot.strays.filter(({ instead }) => instead === record.agreed)
    const substituted = substitution(record, strays, snapshot)
    return substituted ? [substituted] : wrongOnLine(record, strays, snapshot)
  })
  const unordered = new Map<string, StrayLine[]>()
  for (const stray of snapshot.strays) {
    if (stray.instead || exact(stray.line.quantity)?.eq(0)) continue
    const key = itemOf(stray.line)?.value.trim() ?? stray.line.line
    unordered.set(key, [...(unordered.get(key) ?? []), stray])
  }
  return [...ofLines, ...[...unordered].map(([key, strays]) => notOrdered(key, strays, snapshot))]
}

const itemOf = ({ ids }: Pick<LineOfOrder, 'ids'>): ItemId | undefined => ids[0]

function substitution(record: LineRecord, strays: StrayLine[], snapshot: OrderSnapshot): Finding | undefined {
  const answer = standingAnswer(record, snapshot)
  const offers = answer?.line.answers.filter(({ answer: said }) => said === 'substituted') ?? []
  // An EDIFACT notice says so itself.
  const shippedInstead = strays.filter(({ line }) => 'completionCode' in line && line.completionCode === 'CS')
  if (offers.length === 0 && shippedInstead.length === 0) return undefined
  const proof = new Proof()
  citeOrdered(proof, record)
  citeItem(proof, record.agreed)
  for (const { ids, position } of offers) {
    if (answer) proof.figure('item', ids[0]?.value, answer.document, position)
  }
  citeStrays(proof, strays)
  const offered = offers[0]?.ids[0] ?? strays[0]?.line.ids[0] ?? answer?.line.ids[0]
  return lineFinding(snapshot, record.agreed, {
    kind: 'substitution',
    rule: 'supplier-substitutes',
    ...expectedItem(record.agreed),
    ...(offered && { actual: offered.value }),
    impact: priceOf(record, snapshot)?.times(record.agreed.quantity),
    proof,
  })
}

function wrongOnLine(record: LineRecord, strays: StrayLine[], snapshot: OrderSnapshot): Finding[] {
  const { agreed, received } = record
  const reported = sum(received.map((mention) => conditioned(mention, saidWrong, agreed, snapshot)))
  if (strays.length === 0 && reported.eq(0)) return []
  const proof = new Proof()
  citeItem(proof, agreed)
  citeStrays(proof, strays)
  for (const { document, line } of received) {
    for (const { condition, quantity, unit, position } of line.conditions) {
      if (condition === 'wrong-item') proof.figure('in-question', quantity, document, position, unit ?? line.unit)
    }
  }
  const shipped = instead(record, snapshot)
  const wrong = shipped.gt(reported) ? shipped : reported
  const found = itemOf(strays[0]?.line ?? { ids: [] })
  return [
    lineFinding(snapshot, agreed, {
      kind: 'wrong-item',
      rule: strays.length > 0 ? 'item-not-ordered' : 'receiver-says-wrong-item',
      ...expectedItem(agreed),
      ...(found && { actual: found.value }),
      ...(wrong.gt(0) && { difference: wrong, unit: agreed.unit }),
      impact: priceOf(record, snapshot)?.times(wrong),
      proof,
    }),
  ]
}

function notOrdered(key: string, strays: StrayLine[], snapshot: OrderSnapshot): Finding {
  const proof = citeStrays(new Proof(), strays)
  const billed = strays.filter(({ document }) => document.kind === 'invoice').map(({ line }) => amountOf(line))
  const [first] = strays
  const item = first && itemOf(first.line)
  return {
    ...documentFinding(snapshot, [snapshot.file.orderNumber ?? '', key], {
      kind: 'wrong-item',
      rule: 'item-not-ordered',
      expected: '0',
      ...(first && { actual: plain(exact(first.line.quantity) ?? zero), unit: first.line.unit }),
      impact: sum(billed),
      proof,
    }),
    ...(item && { item }),
    ...(first?.line.description && { description: first.line.description }),
  }
}

function amountOf({ amount, quantity, price }: LineOfOrder): Big {
  return exact(amount) ?? (exact(quantity) ?? zero).times(exact(price) ?? zero)
}

const expectedItem = (agreed: AgreedLine) => (agreed.ids[0] ? { expected: agreed.ids[0].value } : {})

function citeItem(proof: Proof, { sources, ids }: AgreedLine): void {
  const [source] = sources
  if (source && ids[0]) proof.cite(source.document, source.line.position)
}

const movedAs = {
  'ship-notice': 'shipped',
  receipt: 'received',
  invoice: 'invoiced',
  'order-response': 'confirmed',
} as const

function citeStrays(proof: Proof, strays: StrayLine[]): Proof {
  for (const { document, line } of strays) {
    proof.quantity(movedAs[document.kind], document, line)
  }
  return proof
}

import { exact, plain, sum, zero } from '../../trade/decimal.ts'
import type { OrderResponseDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { AnsweredLine, LineAnswer } from '../../trade/trade-line.ts'
import { documentFinding, type Finding, lineFinding, Proof } from '../finding.ts'
import { matters, priceOf, toleranceOf, totalOf } from '../line/line-totals.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'
import { confirmedQuantity } from '../order/confirmed-quantity.ts'
import { limitFor, promisedDays } from '../order/promises.ts'
import { citeDeadline, lastDay, shipWindow } from '../order/ship-window.ts'
import { standingAnswer } from '../order/standing-answer.ts'

type Answer = AnsweredLine['answers'][number]

/** From which list each syntax takes its codes: for the answer to the order, and to a line. UBL takes EDIFACT's. */
const responseList = ({ syntax, responseCode }: OrderResponseDocument) =>
  syntax === 'x12' ? '587' : /^\d/.test(responseCode) ? '1225' : '4343'
const answerList = ({ syntax }: TradeDocument) =>
  syntax === 'x12' ? '668' : syntax === 'cxml' ? 'ConfirmationStatus' : syntax === 'idoc' ? 'ACTION' : '1229'

/** Answers that say more than another day. */
const notOfDays = new Set<LineAnswer>([
  'backordered',
  'partial-backordered',
  'rejected',
  'deleted',
  'held',
  'substituted',
  'accepted-shipped',
])

/** Where the supplier answers an order with something else than what was ordered, and the buyer has not replied. */
export function orderAnswers(snapshot: OrderSnapshot): Finding[] {
  if (!snapshot.order || snapshot.agreed.cancelled) return []
  const rejected = orderRejected(snapshot)
  if (rejected.length > 0) return rejected
  return snapshot.deviating.flatMap((record) => {
    // Once all of a line is on its way it no longer matters what was announced before.
    if (isShipped(record)) return []
    const answer = standingAnswer(record, snapshot)
    if (!answer) return rescheduled(record, snapshot)
    const said = (...wanted: LineAnswer[]) => answer.line.answers.filter(({ answer: word }) => wanted.includes(word))
    const refused = said('rejected', 'deleted')
    if (refused.length > 0 && refused.length === answer.line.answers.length) {
      return [lineRejected(record, refused, snapshot)]
    }
    return [...backordered(record, said('backordered', 'partial-backordered'), snapshot), ...changed(record, snapshot)]
  })
}

function isShipped({ shipped, agreed }: LineRecord): boolean {
  const total = totalOf(shipped)
  return shipped.length > 0 && total !== undefined && total.gte(agreed.quantity)
}

/** The latest answer speaks for the whole order; an answer to a change leaves the order as it was. */
function orderRejected(snapshot: OrderSnapshot): Finding[] {
  const { responses, changes, order, moments, file } = snapshot
  const latest = responses.at(-1)
  if (latest?.response !== 'rejected' || !order) return []
  const sent = moments.sent(latest)
  const change = changes.findLast((candidate) => moments.sent(candidate) <= sent)
  const isOfChange = latest.set === '865' || (change !== undefined && responses.length > 1)
  // A corrected order is a new question.
  if (moments.sent(order) > sent) return []
  const proof = new Proof().number(isOfChange && change ? change : order).number(latest)
  proof.code(responseList(latest), latest.responseCode, latest, latest.position)
  const value = sum(snapshot.lines.map((record) => (priceOf(record, snapshot) ?? zero).times(record.agreed.quantity)))
  return [
    documentFinding(snapshot, [file.orderNumber ?? '', isOfChange ? 'change' : 'order'], {
      kind: 'order-rejected',
      rule: isOfChange ? 'supplier-rejects-change' : 'supplier-rejects-order',
      ...(isOfChange ? {} : { impact: value }),
      proof,
    }),
  ]
}

function lineRejected(record: LineRecord, refused: Answer[], snapshot: OrderSnapshot): Finding {
  const { agreed } = record
  return lineFinding(snapshot, agreed, {
    kind: 'item-rejected',
    rule: 'supplier-rejects-line',
    expected: plain(agreed.quantity),
    actual: '0',
    unit: agreed.unit,
    difference: agreed.quantity,
    impact: priceOf(record, snapshot)?.times(agreed.quantity),
    proof: answersProof(record, refused, snapshot),
  })
}

function backordered(record: LineRecord, answers: Answer[], snapshot: OrderSnapshot): Finding[] {
  const { agreed, shipped } = record
  if (answers.length === 0) return []
  const confirmed = confirmedQuantity(record, snapshot) ?? zero
  const open = agreed.quantity.minus(confirmed)
  if (open.lte(0)) return []
  const promised = lastOf(answers.flatMap(({ date }) => date ?? []))
  const proof = answersProof(record, answers, snapshot)
  for (const { document, line } of shipped) proof.quantity('shipped', document, line)
  return [
    {
      ...lineFinding(snapshot, agreed, {
        kind: 'backorder',
        rule: 'supplier-backorders',
        expected: plain(agreed.quantity),
        actual: plain(confirmed),
        unit: agreed.unit,
        difference: open,
        impact: priceOf(record, snapshot)?.times(open),
        proof,
      }),
      ...(promised && { dueAt: promised }),
      ...promisesOf(record, snapshot),
    },
  ]
}

/** Told part by part as soon as not all of the line is for one day. */
function promisesOf(record: LineRecord, snapshot: OrderSnapshot): Pick<Finding, 'promises'> {
  const days = promisedDays(record, snapshot)
  const promises = days.flatMap(({ quantity, unit, date }) =>
    quantity === undefined || unit === undefined ? [] : [{ quantity, unit, date }],
  )
  if (promises.length < days.length) return {}
  const [only] = promises
  const isWhole =
    promises.length === 1 && only?.unit === record.agreed.unit && exact(only.quantity)?.eq(record.agreed.quantity)
  return promises.length === 0 || isWhole ? {} : { promises }
}

const lastOf = (dates: string[]) => dates.toSorted().at(-1)

/** Another quantity or a later date than ordered. */
function changed(record: LineRecord, snapshot: OrderSnapshot): Finding[] {
  const { agreed } = record
  const answer = standingAnswer(record, snapshot)
  if (!answer || answer.line.answers.some(({ answer: word }) => word === 'substituted')) return []
  const isBackordered = answer.line.answers.some(({ answer: word }) => word.endsWith('backordered'))
  const findings: Finding[] = []
  const confirmed = confirmedQuantity(record, snapshot)
  const difference = confirmed?.minus(agreed.quantity)
  if (confirmed && difference && !isBackordered && matters(difference.abs(), record, snapshot)) {
    findings.push(
      lineFinding(snapshot, agreed, {
        kind: 'quantity-change',
        rule: 'confirmed-quantity-differs',
        expected: plain(agreed.quantity),
        actual: plain(confirmed),
        unit: agreed.unit,
        difference,
        impact: priceOf(record, snapshot)?.times(difference),
        tolerance: toleranceOf(record, snapshot),
        proof: answersProof(record, answer.line.answers, snapshot),
      }),
    )
  }
  return [...findings, ...rescheduled(record, snapshot)]
}

function rescheduled(record: LineRecord, snapshot: OrderSnapshot): Finding[] {
  const promised = promisedDays(record, snapshot)
  const late = promised.flatMap((day) => {
    const limit = limitFor(day, record, snapshot)
    const isLate = limit !== undefined && (snapshot.moments.span(day.date)?.from ?? 0) > limit.until
    return !notOfDays.has(day.word) && (isLate || day.word === 'date-changed') ? [{ day, limit }] : []
  })
  const [first] = late.toSorted((a, b) => (a.day.date < b.day.date ? 1 : -1))
  const said = standingAnswer(record, snapshot)?.line.answers ?? []
  if (!first && !(promised.length === 0 && said.some(({ answer }) => answer === 'date-changed'))) return []
  const limit = first?.limit ?? shipWindow(record.agreed, snapshot)
  const proof = new Proof()
  if (limit) citeDeadline(proof, limit, snapshot)
  for (const { day } of late) proof.figure('promised', day.date, day.document, day.position)
  const answer = standingAnswer(record, snapshot)
  if (!first && answer) proof.cite(answer.document, answer.line.position)
  return [
    {
      ...lineFinding(snapshot, record.agreed, {
        kind: 'date-change',
        rule: 'promised-date-later',
        ...(limit && { expected: lastDay(limit.fact) }),
        ...(first && { actual: first.day.date }),
        proof,
      }),
      ...promisesOf(record, snapshot),
    },
  ]
}

function answersProof(record: LineRecord, answers: Answer[], snapshot: OrderSnapshot): Proof {
  const proof = new Proof()
  for (const { role, document, line } of record.agreed.sources) proof.quantity(role, document, line)
  const answer = standingAnswer(record, snapshot)
  if (!answer) return proof
  for (const { answer: word, code, list, quantity, unit, date, position } of answers) {
    const role = word.endsWith('backordered') ? 'backordered' : word === 'rejected' ? 'rejected' : 'confirmed'
    proof.figure(role, quantity, answer.document, position, unit ?? answer.line.unit)
    if (date !== undefined && role === 'backordered') proof.figure('promised', date, answer.document, position)
    if (code !== '') proof.code(list ?? answerList(answer.document), code, answer.document, position)
  }
  if (answers.length === 0) proof.quantity('confirmed', answer.document, answer.line)
  return proof
}

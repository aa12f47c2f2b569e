import type { AcknowledgmentDocument, TradeDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import type { Verdict } from '../order/acknowledged.ts'
import { controlNumber, sameNumber } from '../order/business-key.ts'

/** What the other side's translator made of each document, and whether it said so in time. */
export function acknowledgments(snapshot: OrderSnapshot): Finding[] {
  const answerable = currentDocuments(snapshot)
  if (answerable.length === 0) return snapshot.acknowledgments.flatMap((answer) => ofUnknown(answer, snapshot))
  return answerable.flatMap((document) => {
    const verdict = snapshot.verdicts(document)
    return verdict ? judged(document, verdict, snapshot) : missing(document, snapshot)
  })
}

/** Of an order that was sent anew, only what was sent last still waits for an answer. */
function currentDocuments(snapshot: OrderSnapshot): TradeDocument[] {
  const { order, changes, documents, notices, invoices, credits, receipts, adjustments } = snapshot
  const lastChange = changes.at(-1)
  const current = new Set<TradeDocument>([...notices, ...invoices, ...credits, ...receipts, ...adjustments])
  if (order) current.add(order)
  for (const change of changes) {
    const isRefused = snapshot.verdicts(change)?.status === 'rejected'
    if (change === lastChange || !isRefused) current.add(change)
  }
  const always = new Set<TradeDocument['kind']>([
    'order-response',
    'remittance',
    'transport-status',
    'inventory',
    'other',
  ])
  return documents.filter((document) => current.has(document) || always.has(document.kind))
}

function judged(document: TradeDocument, verdict: Verdict, snapshot: OrderSnapshot): Finding[] {
  const { moments } = snapshot
  const findings: Finding[] = []
  const bad =
    verdict.status === 'rejected' || verdict.status === 'partially-accepted'
      ? 'rejected-acknowledgment'
      : verdict.status === 'accepted-with-errors'
        ? 'acknowledged-with-errors'
        : undefined
  if (bad) {
    findings.push(
      documentFinding(snapshot, keyOf(document), {
        kind: bad,
        rule: bad === 'rejected-acknowledgment' ? 'acknowledgment-rejects' : 'acknowledgment-with-errors',
        actual: verdict.statusCode,
        documentNumber: document.number,
        proof: citeVerdict(new Proof().number(document), verdict),
      }),
    )
  }
  const due = dueAt(document, snapshot)
  if (due && moments.arrived(verdict.acknowledgment) > due.getTime()) {
    const proof = new Proof()
      .figure('sent', document.sentAt, document, document.position)
      .figure('arrived', verdict.acknowledgment.sentAt, verdict.acknowledgment, verdict.position)
    findings.push(
      documentFinding(snapshot, keyOf(document), {
        kind: 'late-acknowledgment',
        rule: 'acknowledgment-late',
        expected: due.toISOString(),
        actual: new Date(moments.arrived(verdict.acknowledgment)).toISOString(),
        documentNumber: document.number,
        tolerance: { businessHours: snapshot.terms.acknowledgment.withinBusinessHours },
        proof,
      }),
    )
  }
  return findings
}

function missing(document: TradeDocument, snapshot: OrderSnapshot): Finding[] {
  const due = dueAt(document, snapshot)
  if (!due || snapshot.now <= due.getTime()) return []
  return [
    documentFinding(snapshot, keyOf(document), {
      kind: 'missing-acknowledgment',
      rule: 'no-acknowledgment-in-time',
      dueAt: due.toISOString(),
      documentNumber: document.number,
      tolerance: { businessHours: snapshot.terms.acknowledgment.withinBusinessHours },
      proof: new Proof().number(document).figure('sent', document.sentAt, document, document.position),
    }),
  ]
}

/** Only for what we sent, and only where it was agreed: an acknowledgment is never acknowledged. */
function dueAt(document: TradeDocument, { terms, parties, moments }: OrderSnapshot): Date | undefined {
  const { requiredFor, withinBusinessHours } = terms.acknowledgment
  if (document.kind === 'acknowledgment' || !requiredFor.includes(document.set) || !parties.weSent(document))
    return undefined
  return moments.business.add(new Date(moments.arrived(document)), withinBusinessHours)
}

function keyOf({ set, number, controls }: TradeDocument): string[] {
  const { interchange, group, transaction } = controls
  return [set, sameNumber(number), [interchange, group, transaction].map(controlNumber).filter(Boolean).join('-')]
}

function citeVerdict(proof: Proof, { acknowledgment, statusList, statusCode, errors, position }: Verdict): Proof {
  proof.code(statusList, statusCode, acknowledgment, position)
  for (const error of errors) proof.code(error.list, error.code, acknowledgment, error.position, error.text)
  return proof
}

/** The refusal of something that is not on file is trouble all the same. */
function ofUnknown(acknowledgment: AcknowledgmentDocument, snapshot: OrderSnapshot): Finding[] {
  const { about, status, statusCode, errors, position, transactions } = acknowledgment
  const whole = { about, status, statusCode, errors, position }
  const refused = (transactions.length > 0 ? transactions : [whole]).filter((entry) => entry.status === 'rejected')
  return refused.map((entry) => {
    const { interchange, group, transaction, set } = entry.about
    const key = [interchange, group, transaction].map(controlNumber).filter(Boolean).join('-')
    const statusList = acknowledgment.syntax === 'x12' ? (transactions.length > 0 ? '717' : '715') : '0083'
    return documentFinding(snapshot, [set ?? '', '', key], {
      kind: 'rejected-acknowledgment',
      rule: 'acknowledgment-rejects',
      actual: entry.statusCode,
      documentNumber: key,
      proof: citeVerdict(new Proof(), { acknowledgment, statusList, ...entry }),
    })
  })
}

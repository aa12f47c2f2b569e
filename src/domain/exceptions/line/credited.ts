import { type Big, exact, money, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import { evidenceOf, type Finding } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber } from '../order/business-key.ts'
import type { ExceptionKind } from '../trade-exception.ts'
import { type Credit, creditsOf } from './credits.ts'

/** Goods that were billed and are not there are a loss and a wrong bill at once: a credit settles one of each. */
const ofGoods: ExceptionKind[] = ['short-shipment', 'damaged', 'quality', 'wrong-item', 'overage']
const ofQuantity: ExceptionKind[] = ['invoice-quantity']
/** What is billed too high whatever came: a credit for it gives nothing back for goods. */
const ofBill: ExceptionKind[] = ['price-discrepancy', 'invoice-total', 'unordered-charge', 'chargeback']

/** The findings that no credit covers; what is covered in part keeps the rest as its impact. */
export function withoutCredited(findings: Finding[], snapshot: OrderSnapshot): Finding[] {
  if (snapshot.credits.length === 0 && snapshot.adjustments.length === 0) return findings
  const unused = new Set(snapshot.credits)
  const doubled = findings.filter((finding) => !isTakenBack(finding, unused, snapshot))
  const credits = creditsOf(snapshot).filter(({ document }) => document.kind !== 'invoice' || unused.has(document))
  if (credits.length === 0) return doubled
  // What a credit took off the billed quantity is not there to correct anything else of the bill.
  const counted = credits.filter(({ isCounted }) => isCounted)
  const others = credits.filter(({ isCounted }) => !isCounted)
  const bill = settle(doubled, others, ofBill, snapshot)
  const quantity = settle(bill.findings, bill.left, ofQuantity, snapshot)
  return settle(quantity.findings, [...counted, ...bill.left], ofGoods, snapshot).findings
}

/** A second bill is taken back by a credit over all of it, which then settles nothing else. */
function isTakenBack(
  { kind, impact, documentNumber }: Finding,
  unused: Set<InvoiceDocument>,
  snapshot: OrderSnapshot,
): boolean {
  const billed = kind.endsWith('duplicate-invoice') ? exact(impact) : undefined
  if (!billed) return false
  const tolerance = exact(snapshot.terms.tolerance.total) ?? zero
  const credit = [...unused].find(({ total, originalInvoice }) => {
    const isOfIt = originalInvoice === undefined || looseNumber(originalInvoice) === looseNumber(documentNumber ?? '')
    return isOfIt && exact(total)?.abs().minus(billed).abs().lte(tolerance)
  })
  return credit !== undefined && unused.delete(credit)
}

/** @returns what stays open, and what of the credits nothing was found for */
function settle(
  findings: Finding[],
  credits: Credit[],
  kinds: ExceptionKind[],
  snapshot: OrderSnapshot,
): { findings: Finding[]; left: Credit[] } {
  const tolerance = exact(snapshot.terms.tolerance.total) ?? zero
  const open = new Map(
    findings.flatMap((finding): [Finding, Big][] => {
      const impact = kinds.includes(finding.kind) ? exact(finding.impact) : undefined
      return impact ? [[finding, impact]] : []
    }),
  )
  const changed = new Map<Finding, Finding>()
  const unspent: Credit[] = []
  for (const credit of credits) {
    let left = credit.amount
    const candidates = [...open].filter(([finding]) => fits(credit, finding))
    const exactly = candidates.filter(([, impact]) => impact.minus(left).abs().lte(tolerance)).slice(0, 1)
    for (const [finding, impact] of exactly.length > 0 ? exactly : candidates) {
      if (left.lte(0)) break
      const remaining = impact.minus(left)
      left = left.minus(impact)
      open.set(finding, remaining)
      changed.set(finding, withCredit(changed.get(finding) ?? finding, credit, remaining))
    }
    if (left.gt(tolerance)) unspent.push({ ...credit, amount: left })
  }
  const kept = findings.flatMap((finding) => {
    const remaining = open.get(finding)
    if (!remaining || !changed.has(finding)) return [finding]
    return remaining.lte(tolerance) ? [] : [changed.get(finding) ?? finding]
  })
  return { findings: kept, left: unspent }
}

/** A credit for a line or an invoice settles nothing else. */
function fits({ line, invoice, isOfCharge }: Credit, { cause, line: ofLine, kind, documentNumber }: Finding): boolean {
  if (isOfCharge && kind !== 'unordered-charge') return false
  if (line !== undefined && ofLine !== undefined && !cause.endsWith(`/${line.replaceAll('/', '_')}`)) return false
  const isOfOneInvoice = documentNumber !== undefined && kind !== 'chargeback'
  return invoice === undefined || !isOfOneInvoice || looseNumber(documentNumber) === invoice
}

function withCredit(finding: Finding, { document, position, written }: Credit, remaining: Big): Finding {
  const evidence = [...finding.evidence, evidenceOf(document, position)]
  const figure = { role: 'credited' as const, ...written, evidence: evidence.length - 1 }
  return { ...finding, evidence, figures: [...finding.figures, figure], impact: money(remaining) }
}

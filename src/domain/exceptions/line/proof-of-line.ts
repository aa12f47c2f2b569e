import { exact, plain } from '../../trade/decimal.ts'
import type { Proof } from '../finding.ts'
import type { LineRecord } from '../model.ts'
import { totalOf } from './line-totals.ts'

/** What was ordered, changed and confirmed for a line, with the price that holds. */
export function citeOrdered(proof: Proof, { agreed, answer }: LineRecord): void {
  for (const { role, document, line } of agreed.sources) proof.quantity(role, document, line)
  citePrice(proof, { agreed })
  for (const { quantity, unit, answer: said, position } of answer?.line.answers ?? []) {
    const role = said.endsWith('backordered') ? 'backordered' : said === 'rejected' ? 'rejected' : 'confirmed'
    if (answer && quantity !== undefined)
      proof.figure(role, quantity, answer.document, position, unit ?? answer.line.unit)
  }
}

export function citePrice(proof: Proof, { agreed }: Pick<LineRecord, 'agreed'>): void {
  if (!agreed.priceSource) return
  const { role, document, line } = agreed.priceSource
  proof.price(role === 'changed' ? 'changed-price' : 'ordered-price', document, line)
}

/** What the partner says it shipped, and what the receiver says came. */
export function citeMovements(proof: Proof, { shipped, received }: LineRecord): void {
  for (const { document, line } of shipped) proof.quantity('shipped', document, line)
  citeShippedToDate(proof, shipped)
  for (const { document, line } of received) {
    proof.quantity('received', document, line)
    for (const { condition, quantity, unit, position } of line.conditions) {
      const role = roles.get(condition) ?? 'in-question'
      proof.figure(role, quantity, document, position, unit ?? line.unit)
    }
  }
}

/** More to date than all notices come to: one of them may never have arrived, which is for a person to find out. */
function citeShippedToDate(proof: Proof, shipped: LineRecord['shipped']): void {
  const announced = totalOf(shipped)
  for (const { document, line, quantity } of shipped) {
    const [stated, own] = [exact('cumulative' in line ? line.cumulative : undefined), exact(line.quantity)]
    if (!stated || !own?.gt(0) || !quantity || !announced) continue
    if (stated.times(quantity).div(own).gt(announced))
      proof.figure('shipped-to-date', plain(stated), document, line.position, line.unit)
  }
}

const roles = new Map(
  Object.entries<'short' | 'over' | 'damaged'>({
    short: 'short',
    'not-received': 'short',
    over: 'over',
    damaged: 'damaged',
  }),
)

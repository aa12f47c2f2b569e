import { exact, plain, sum } from '../trade/decimal.ts'
import type { Figure, FigureRole, TradeException } from './trade-exception.ts'

/** What all documents together say of one role: `shipped`, 90 EA, in two of them. */
export type FigureTotal = { role: FigureRole; quantity: string; unit: string | undefined; mentions: number }

/** Roles that count goods, in the order in which goods move. */
const quantityRoles: readonly FigureRole[] = [
  'ordered',
  'changed',
  'confirmed',
  'backordered',
  'rejected',
  'shipped',
  'received',
  'damaged',
  'returned',
  'in-question',
  'invoiced',
  'credited',
]

/**
 * The quantities of an exception, one per role and unit. Quantities in different units are never added: each stands
 * for itself. What is not a number is left out here; its document shows it.
 */
export function figureTotals({ figures, evidence }: Pick<TradeException, 'figures' | 'evidence'>): FigureTotal[] {
  const documents = (same: Figure[]) => new Set(same.map((figure) => evidence[figure.evidence]?.documentId)).size
  return quantityRoles.flatMap((role) => {
    const ofRole = figures.filter((figure) => figure.role === role && exact(figure.value))
    const units = [...new Set(ofRole.map(({ unit }) => unit))]
    return units.map((unit) => {
      const same = ofRole.filter((figure) => figure.unit === unit)
      return { role, quantity: plain(totalOf(role, same)), unit, mentions: documents(same) }
    })
  })
}

/** A changed order replaces what was ordered before; everything else adds up. */
function totalOf(role: FigureRole, figures: Figure[]) {
  const values = figures.flatMap(({ value }) => exact(value) ?? [])
  const last = values.at(-1)
  return role === 'changed' && last ? last : sum(values)
}

import type { Context } from '../context.ts'
import type { AgreedLine } from '../model.ts'

/** Ordered by the case, priced and billed by weight: what a case weighs is known only when it is packed. */
export function isCatchWeight({ unit, price }: AgreedLine, statedUnit: string, { units }: Context): boolean {
  return units.isWeight(statedUnit) && !units.isWeight(unit) && price !== undefined && units.isWeight(price.unit)
}

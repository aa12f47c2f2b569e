import { type Big, exact, known, one, withoutDust } from '../../trade/decimal.ts'
import type { PartnerTerms } from '../../trade/partner-terms.ts'
import type { PackFactor } from '../../trade/trade-facts.ts'

/** A unit as so many of what it measures: a dozen is 12 pieces, a pound so many grams. */
type Measure = { of: string; size: Big }

/**
 * Units whose worth needs no partner, in X12's codes and in UN/ECE's. Codes that mean different things in the two
 * lists (`CS` is a case or a cassette) are not here and are only ever equal to themselves.
 */
const measures = new Map(
  Object.entries<[of: string, size: string]>({
    ...sizes('piece', { EA: '1', PC: '1', PCE: '1', C62: '1', H87: '1', NAR: '1', UN: '1', DZ: '12', DZN: '12' }),
    ...sizes('piece', { GRO: '144', HC: '100', HU: '100', CEN: '100', TH: '1000', MIL: '1000' }),
    ...sizes('gram', { GRM: '1', GR: '1', KG: '1000', KGM: '1000', TNE: '1000000', LB: '453.59237', LBR: '453.59237' }),
    ...sizes('gram', { OZ: '28.349523125', ONZ: '28.349523125', CW: '45359.237', TN: '907184.74', STN: '907184.74' }),
    ...sizes('millimetre', { MM: '1', MMT: '1', CM: '10', CMT: '10', MR: '1000', MTR: '1000', KMT: '1000000' }),
    ...sizes('millimetre', { IN: '25.4', INH: '25.4', FT: '304.8', FOT: '304.8', YD: '914.4', YRD: '914.4' }),
    ...sizes('millilitre', { ML: '1', MLT: '1', LT: '1000', LTR: '1000', GA: '3785.411784', GLL: '3785.411784' }),
  }),
)

function sizes(of: string, units: Record<string, string>): Record<string, [string, string]> {
  return Object.fromEntries(Object.entries(units).map(([unit, size]) => [unit, [of, size]]))
}

/** What a `PO4` on a line in pieces speaks of without naming it. */
const packages = new Set(['CA', 'CS', 'CT', 'BX', 'PK', 'PA', 'CR', 'BG'])

export type Units = {
  isSame(a: string, b: string): boolean
  isWeight(unit: string): boolean
  /** How many `to` one `from` is, by what the documents and the terms say; nothing if they do not say. */
  factor(from: string, to: string, packs: PackFactor[]): Big | undefined
  convert(quantity: Big, from: string, to: string, packs: PackFactor[]): Big | undefined
}

type Edge = { from: string; to: string; times: Big }

export function createUnits({ unitFactors }: PartnerTerms): Units {
  const agreed = Object.entries(unitFactors).flatMap(([of, worth]) =>
    Object.entries(worth).flatMap(([unit, quantity]) => edges({ quantity, of, unit }, of)),
  )
  const factor: Units['factor'] = (from, to, packs) => {
    const plain = factorOf(from, to)
    if (plain) return plain
    const stated = packs.flatMap((pack) => edges(pack, packages.has(code(from)) ? from : to))
    return along(from, to, [...stated, ...agreed])
  }
  return {
    isSame: (a, b) => code(a) === code(b) || isOne(factorOf(a, b)),
    isWeight: (unit) => measure(unit).of === 'gram',
    factor,
    convert: (quantity, from, to, packs) => {
      const times = factor(from, to, packs)
      return times && (times === one ? quantity : withoutDust(quantity.times(times)))
    },
  }
}

const code = (unit: string) => unit.trim().toUpperCase()
const isOne = (factor: Big | undefined) => factor?.eq(one) ?? false

function measure(unit: string): Measure {
  const [of, size] = measures.get(code(unit)) ?? [code(unit), '1']
  return { of, size: known(size) }
}

function factorOf(from: string, to: string): Big | undefined {
  if (code(from) === code(to)) return one
  const [a, b] = [measure(from), measure(to)]
  return a.of === b.of ? a.size.div(b.size) : undefined
}

/** Both directions of `1 of = quantity unit`. Where the pack does not name another unit, it is of `unnamed`. */
function edges({ quantity, of, unit }: PackFactor, unnamed: string): Edge[] {
  const content = measure(unit ?? 'EA')
  const named = of !== undefined && measure(of).of !== content.of ? of : unnamed
  const pack = measure(named)
  const count = exact(quantity)
  if (!count || count.lte(0) || pack.of === content.of) return []
  const times = count.times(content.size).div(pack.size)
  return [
    { from: pack.of, to: content.of, times },
    { from: content.of, to: pack.of, times: one.div(times) },
  ]
}

/** The product of the factors on the shortest way from one unit to another. */
function along(from: string, to: string, known: Edge[]): Big | undefined {
  const [start, goal] = [measure(from), measure(to)]
  const reached = new Map([[start.of, start.size]])
  for (const [unit, worth] of reached) {
    if (unit === goal.of) return worth.div(goal.size)
    for (const edge of known) {
      if (edge.from === unit && !reached.has(edge.to)) reached.set(edge.to, worth.times(edge.times))
    }
  }
  return undefined
}

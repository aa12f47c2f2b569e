import type { Load, Measure, NamedParty } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { numberIn, type X12Reading } from '../x12-reading.ts'

type LoadLayout = { packaging?: number; packages: number; weight: number; volume?: number }

/**
 * Where a segment keeps packages, weight and volume; a unit follows its figure. TD1 of orders and notices, ISS of
 * invoices, AT8 of carriers, W03 and W76 of warehouses, G39 and G31 of groceries.
 */
const layouts: Record<string, LoadLayout> = {
  TD1: { packaging: 1, packages: 2, weight: 7, volume: 9 },
  ISS: { packages: 1, weight: 3, volume: 5 },
  W03: { packages: 1, weight: 2, volume: 4 },
  W76: { packages: 1, weight: 2, volume: 4 },
}

/** Packages, weight and volume of a shipment or a part of it. */
export function readLoads(reading: X12Reading, segments: Segment[]): Load[] {
  return segments.flatMap((segment) => {
    if (segment.tag === 'AT8') return carrierLoad(reading, segment)
    const layout = layouts[segment.tag]
    if (!layout) return []
    const packages = numberIn(reading, segment, layout.packages, 'packages')
    const packaging = layout.packaging === undefined ? '' : element(segment, layout.packaging)
    const weight = measureIn(reading, segment, layout.weight, 'weight')
    const volume = layout.volume === undefined ? undefined : measureIn(reading, segment, layout.volume, 'volume')
    return loadOf(segment, packages, packaging, weight, volume)
  })
}

/** AT8: the unit of weight (L pounds, K kilograms) stands before the weight, and the packages behind it. */
function carrierLoad(reading: X12Reading, at8: Segment): Load[] {
  const value = numberIn(reading, at8, 3, 'weight')
  const packages = numberIn(reading, at8, 4, 'packages')
  const volume = numberIn(reading, at8, 7, 'volume')
  return loadOf(
    at8,
    packages,
    '',
    value === undefined ? undefined : { value, unit: element(at8, 2) },
    volume === undefined ? undefined : { value: volume, unit: element(at8, 6) },
  )
}

function measureIn(reading: X12Reading, segment: Segment, number: number, what: string): Measure | undefined {
  const value = numberIn(reading, segment, number, what)
  return value === undefined ? undefined : { value, unit: element(segment, number + 1) }
}

function loadOf(
  { position }: Segment,
  packages: string | undefined,
  packaging: string,
  weight: Measure | undefined,
  volume: Measure | undefined,
): Load[] {
  if (packages === undefined && weight === undefined && volume === undefined) return []
  return [
    {
      ...(packages !== undefined && { packages }),
      ...(packaging && { packaging }),
      ...(weight && { weight }),
      ...(volume && { volume }),
      position,
    },
  ]
}

/** Where a segment names the carrier: its code, the qualifier of that where there is one, and its name in words. */
const carriers: Record<string, { id: number; qualifier?: number; name?: number }> = {
  TD5: { id: 3, qualifier: 2, name: 5 },
  CAD: { id: 4, name: 5 },
  W27: { id: 2, name: 3 },
  W66: { id: 10, name: 5 },
  MS3: { id: 1 },
}

/** Who carries the goods, each once. A code without a qualifier is a SCAC (02). */
export function readCarriers(segments: Segment[]): NamedParty[] {
  const found = new Map<string, NamedParty>()
  for (const segment of segments) {
    const place = carriers[segment.tag]
    if (!place) continue
    const id = element(segment, place.id)
    const name = place.name === undefined ? '' : element(segment, place.name)
    if (id === '' && name === '') continue
    const qualifier = place.qualifier === undefined ? '02' : element(segment, place.qualifier)
    const key = `${id}/${name}`
    if (found.has(key)) continue
    found.set(key, {
      role: 'carrier',
      code: segment.tag,
      id,
      ...(name && { name }),
      ...(id && qualifier && { qualifier }),
      position: segment.position,
    })
  }
  return [...found.values()]
}

import type { Load, Measure, NamedParty } from '../../../domain/trade/trade-facts.ts'
import { type EdifactReading, numberIn } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** TDT names the carrier in C040: code (3127), code list (3055) and name (3128). */
export function readCarriers(segments: EdifactSegment[]): NamedParty[] {
  const found = new Map<string, NamedParty>()
  for (const segment of segments) {
    if (segment.tag !== 'TDT') continue
    const id = value(segment, 5)
    const name = value(segment, 5, 4)
    const qualifier = value(segment, 5, 3)
    if (id === '' && name === '') continue
    const party: NamedParty = {
      role: 'carrier',
      code: 'TDT',
      id,
      ...(name && { name }),
      ...(qualifier && { qualifier }),
      position: segment.position,
    }
    found.set(`${id}/${name}`, found.get(`${id}/${name}`) ?? party)
  }
  return [...found.values()]
}

/** MEA 6313, what is measured: gross weights, and only where none is stated net ones; volumes. */
const grossWeights = new Set(['G', 'AAB', 'AAD', 'ABJ', 'T', 'WT', 'AAW', ''])
const volumes = new Set(['ABJ', 'AAX', 'VOL', 'AAW', 'CUB'])
const volumeUnits = new Set(['MTQ', 'LTR', 'DMQ', 'CMQ', 'FTQ'])

/** Packages (PAC) and what they weigh and take up (MEA), in the order they are written. */
export function readLoads(reading: EdifactReading, segments: EdifactSegment[]): Load[] {
  const loads: Load[] = []
  for (const segment of segments) {
    if (segment.tag === 'PAC') {
      const packages = numberIn(reading, segment, 1, 1, 'packages')
      const packaging = value(segment, 3)
      if (packages !== undefined) {
        loads.push({ packages, ...(packaging && { packaging }), position: segment.position })
      }
    } else if (segment.tag === 'MEA') addMeasure(reading, loads, segment)
  }
  return loads
}

function addMeasure(reading: EdifactReading, loads: Load[], mea: EdifactSegment): void {
  const kind = value(mea, 2)
  const unit = value(mea, 3)
  const isVolume = volumeUnits.has(unit) || (unit === '' && volumes.has(kind))
  if (!isVolume && !grossWeights.has(kind) && !isWeight(unit)) return
  const figure = numberIn(reading, mea, 3, 2, isVolume ? 'volume' : 'weight')
  if (figure === undefined) return
  const measure: Measure = { value: figure, unit }
  const member = isVolume ? 'volume' : 'weight'
  const last = loads.at(-1)
  const isNet = member === 'weight' && ['AAA', 'AAC', 'N'].includes(kind)
  // A net weight beside the gross one of the same load tells nothing that a freight claim is checked by.
  if (last?.[member] && isNet) return
  if (last && !last[member]) last[member] = measure
  else loads.push({ [member]: measure, position: mea.position })
}

function isWeight(unit: string): boolean {
  return ['KGM', 'GRM', 'TNE', 'LBR', 'ONZ', 'STN'].includes(unit)
}

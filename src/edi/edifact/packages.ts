import { type EdifactSegment, value } from './edifact-segment.ts'
import { readSscc } from './facts/read-sscc.ts'

/** A CPS group: its segments, and the logistic units that what is in it travels in. */
export type Package = { segments: EdifactSegment[]; sscc: string[] }

/** A despatch advice taken apart at its CPS. Without any, all lines are in one package. */
export function splitPackages(segments: EdifactSegment[]): { header: EdifactSegment[]; packages: Package[] } {
  const header: EdifactSegment[] = []
  const groups: EdifactSegment[][] = []
  for (const segment of segments) {
    if (segment.tag === 'CPS' || (segment.tag === 'LIN' && groups.length === 0)) groups.push([])
    const target = groups.at(-1) ?? header
    target.push(segment)
  }
  return { header, packages: withUnits(groups) }
}

/** A group that names no unit itself is in the unit of the group that its CPS stands under (7166). */
function withUnits(groups: EdifactSegment[][]): Package[] {
  const unitsOf = new Map<string, string[]>()
  return groups.map((segments) => {
    const [cps] = segments
    const beforeLines = segments.slice(0, firstLine(segments))
    const own = readSscc(beforeLines)
    const sscc = own.length > 0 ? own : (unitsOf.get(value(cps, 2)) ?? [])
    if (cps?.tag === 'CPS') unitsOf.set(value(cps, 1), sscc)
    return { segments, sscc }
  })
}

function firstLine(segments: EdifactSegment[]): number {
  const first = segments.findIndex(({ tag }) => tag === 'LIN')
  return first < 0 ? segments.length : first
}

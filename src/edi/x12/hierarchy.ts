import { element, type Segment } from '../segment.ts'
import type { X12Reading } from './x12-reading.ts'

/** One HL loop: `level` is S shipment, O order, T tare, P pack, I item. `segments` begin with the HL itself. */
export type Level = { level: string; parent: Level | undefined; children: Level[]; segments: Segment[] }

type Hierarchy = { before: Segment[]; levels: Level[]; after: Segment[] }

/**
 * Takes the HL loops of a set apart and joins each to its parent.
 *
 * Real notices leave HL02 empty. A level without a stated parent then stands beside the last one of its kind on the
 * way up, or else under the level before it: in S O I I O, both I go under the first O and the second O under S.
 */
export function readHierarchy(reading: X12Reading): Hierarchy {
  const hierarchy: Hierarchy = { before: [], levels: [], after: [] }
  const byId = new Map<string, Level>()
  let target = hierarchy.before
  for (const segment of reading.transaction.segments) {
    if (segment.tag === 'HL') {
      const level = startLevel(reading, segment, byId, hierarchy.levels.at(-1))
      hierarchy.levels.push(level)
      target = level.segments
    } else {
      if (segment.tag === 'CTT' || segment.tag === 'SE') target = hierarchy.after
      target.push(segment)
    }
  }
  return hierarchy
}

function startLevel(reading: X12Reading, hl: Segment, byId: Map<string, Level>, last: Level | undefined): Level {
  const id = element(hl, 1)
  const stated = element(hl, 2)
  const kind = element(hl, 3)
  const parent = byId.get(stated) ?? nearestAbove(last, kind)
  if (stated !== '' && !byId.has(stated)) {
    reading.report('parent-unknown', hl.position, { value: id, parent: stated })
  } else if (stated === '' && parent) reading.report('parent-missing', hl.position, { value: id })
  const level: Level = { level: kind, parent, children: [], segments: [hl] }
  parent?.children.push(level)
  byId.set(id, level)
  return level
}

function nearestAbove(last: Level | undefined, kind: string): Level | undefined {
  if (!last) return undefined
  const same = ancestry(last).find(({ level }) => level === kind)
  return same ? same.parent : last
}

/** No standard nests deeper than six levels; a longer chain is a fault and is not followed to its end. */
const DEEPEST = 20

/** The level itself and those it stands under, nearest first. */
export function ancestry(level: Level): Level[] {
  const found: Level[] = []
  for (let current: Level | undefined = level; current && found.length < DEEPEST; current = current.parent) {
    found.push(current)
  }
  return found
}

import type { Position } from '../domain/trade/trade-facts.ts'

export type ListedElement = {
  value: string
  position: Position
  /** The parts of a composite, where there are several. */
  components?: { value: string; position: Position }[]
}

/** A segment as the raw pane shows it; in XML, an element that holds a value. */
export type ListedSegment = {
  syntax: 'x12' | 'edifact' | 'tradacoms' | 'xml'
  tag: string
  elements: ListedElement[]
  position: Position
}

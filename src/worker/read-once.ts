import type { Origin, ReadResult } from '../domain/trade-document.ts'
import { type ListedSegment, listSegments } from '../edi/list-segments.ts'
import { readDocuments } from '../edi/read-documents.ts'

/** Whoever turns a page asks about the same text again. */
let lastRead: { text: string; origin: Origin | undefined; result: ReadResult } | undefined
let lastListed: { text: string; segments: ListedSegment[] } | undefined

export function readOnce(text: string, origin: Origin | undefined): ReadResult {
  const known = lastRead?.text === text && lastRead.origin?.id === origin?.id ? lastRead : undefined
  lastRead = known ?? { text, origin, result: readDocuments(text, origin) }
  return lastRead.result
}

export function listOnce(text: string): ListedSegment[] {
  if (lastListed?.text !== text) lastListed = { text, segments: listSegments(text) }
  return lastListed.segments
}

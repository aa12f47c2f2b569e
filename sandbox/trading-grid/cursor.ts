import { invalid } from './problem.ts'

/** A cursor is a place in an order that never changes. Callers must not read it, so it does not look like a number. */
export function writeCursor(...place: (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export function readCursor(cursor: string): (string | number)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.every((part) => typeof part === 'string' || typeof part === 'number'))
      return place
  } catch {
    // Falls through to the same answer as for any other text that is not a cursor.
  }
  throw invalid([{ pointer: '/cursor', detail: 'This is not a cursor that was given out here.' }])
}

export const numberAt = (cursor: string, index = 0): number => {
  const part = readCursor(cursor)[index]
  if (typeof part !== 'number') throw invalid([{ pointer: '/cursor', detail: 'This cursor belongs to another list.' }])
  return part
}

/** Cuts a list that was read with one item too many, to know whether more lies beyond. */
export function page<Item>(read: Item[], limit: number, cursorAfter: (item: Item) => string) {
  const items = read.slice(0, limit)
  const last = items.at(-1)
  return read.length > limit && last !== undefined
    ? { items, hasMore: true, cursor: cursorAfter(last) }
    : { items, hasMore: false }
}

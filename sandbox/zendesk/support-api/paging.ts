import { badRequest } from './refusal.ts'

const MAX_SIZE = 100
const MAX_OFFSET_PAGES = 100

/** A part of a list in the order of ids; `fetch` reads it. */
type Source<Item> = {
  idOf(item: Item): number
  read(slice: { newestFirst: boolean; after?: number; limit: number; offset?: number }): Item[]
  count(): number
}

/**
 * `page[size]`, `page[after]` and `page[before]` page by cursor; without them `page` and `per_page` page by offset.
 * The two answer in different shapes, as in the product.
 */
export function pageOf<Item>(url: URL, source: Source<Item>, newestFirst: boolean) {
  const cursors = [...url.searchParams.keys()].some((key) => key.startsWith('page['))
  return cursors ? byCursor(url, source, newestFirst) : byOffset(url, source, newestFirst)
}

function byCursor<Item>(url: URL, source: Source<Item>, newestFirst: boolean) {
  const limit = sizeOf(url.searchParams.get('page[size]'))
  const afterCursor = url.searchParams.get('page[after]')
  const beforeCursor = url.searchParams.get('page[before]')
  const cursor = afterCursor ?? beforeCursor
  const backwards = afterCursor === null && beforeCursor !== null

  const found = source.read({
    newestFirst: backwards ? !newestFirst : newestFirst,
    limit: limit + 1,
    ...(cursor === null ? {} : { after: readCursor(cursor) }),
  })
  const more = found.length > limit
  const items = found.slice(0, limit)
  if (backwards) items.reverse()

  const [first, last] = [items[0], items.at(-1)]
  const next = last === undefined ? null : writeCursor(source.idOf(last))
  const previous = first === undefined ? null : writeCursor(source.idOf(first))
  const link = (key: string, value: string | null) => {
    if (value === null) return null
    const to = new URL(url)
    to.searchParams.delete('page[after]')
    to.searchParams.delete('page[before]')
    to.searchParams.set(key, value)
    return to.href
  }
  return {
    items,
    paging: {
      meta: { has_more: backwards ? true : more, after_cursor: next, before_cursor: previous },
      links: { prev: link('page[before]', previous), next: link('page[after]', next) },
    },
  }
}

function byOffset<Item>(url: URL, source: Source<Item>, newestFirst: boolean) {
  const limit = sizeOf(url.searchParams.get('per_page'))
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1) || 1)
  if (page > MAX_OFFSET_PAGES) throw badRequest(`Offset pagination ends after ${MAX_OFFSET_PAGES} pages; use cursors`)
  const count = source.count()
  const link = (to: number) => {
    const other = new URL(url)
    other.searchParams.set('page', String(to))
    return other.href
  }
  return {
    items: source.read({ newestFirst, limit, offset: (page - 1) * limit }),
    paging: {
      next_page: page * limit < count ? link(page + 1) : null,
      previous_page: page > 1 ? link(page - 1) : null,
      count,
    },
  }
}

function sizeOf(given: string | null): number {
  const size = given === null ? MAX_SIZE : Number(given)
  if (!Number.isInteger(size) || size < 1) throw badRequest('page size must be a positive number')
  return Math.min(size, MAX_SIZE)
}

const writeCursor = (id: number) => btoa(`id:${id}`).replace(/=+$/, '')

function readCursor(cursor: string): number {
  const id = /^id:(\d+)$/.exec(decode(cursor))?.[1]
  if (id === undefined) throw badRequest('page cursor is not valid')
  return Number(id)
}

function decode(cursor: string): string {
  try {
    return atob(cursor)
  } catch {
    return ''
  }
}

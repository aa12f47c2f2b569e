import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { FILE_PAGE, type PageQuery } from '../../../queries/file.ts'

/** Fewer are simply all there: they print, are found by the browser's search, and need no scrolling of their own. */
const ALL_AT_ONCE = 60

export type RowInView<Row> = { index: number; key: number; startPx: number; row: Row | undefined }

/**
 * However many rows: those near the window are in the page, and come from the worker as they are needed.
 * @param shown the row to bring into view; `near` leaves it where it is as long as it can be seen
 */
export function useRowsInView<Row>({
  count,
  query,
  scroller,
  estimatePx,
  shown,
}: {
  count: number
  query: (page: number) => PageQuery<Row>
  scroller: RefObject<HTMLElement>
  estimatePx: number
  shown: { index: number; near: boolean } | undefined
}) {
  const isLong = count > ALL_AT_ONCE
  const virtual = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatePx,
    overscan: 4,
    // Otherwise every scroll event is rendered at once, also those that the next one overtakes.
    useFlushSync: false,
    initialRect: { width: 600, height: 420 },
  })
  const items = isLong
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, startPx: start }))
    : Array.from({ length: count }, (_, index) => ({ index, startPx: 0 }))
  const pages = pagesFor(items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0, count)
  const read = useQueries({ queries: pages.map(query) })
  const rowAt = (index: number): Row | undefined =>
    read[pages.indexOf(Math.floor(index / FILE_PAGE))]?.data?.[index % FILE_PAGE]

  const [index, near] = [shown?.index, shown?.near]
  useEffect(() => {
    if (index === undefined) return
    if (isLong) virtual.scrollToIndex(index, { align: near ? 'auto' : 'center' })
    else bringIntoView(scroller.current, index)
  }, [index, near, isLong, virtual, scroller])

  return {
    isLong,
    rows: items.map((item): RowInView<Row> => ({ ...item, key: item.index, row: rowAt(item.index) })),
    rowAt,
    heightPx: isLong ? virtual.getTotalSize() : undefined,
    measure: isLong ? virtual.measureElement : undefined,
  }
}

/** Half a page ahead on both sides: a row that comes into view is there, and a new page does not fill the window at once. */
function pagesFor(first: number, last: number, count: number): number[] {
  const from = Math.floor(Math.max(0, first - FILE_PAGE / 2) / FILE_PAGE)
  const to = Math.floor(Math.min(Math.max(0, count - 1), last + FILE_PAGE / 2) / FILE_PAGE)
  return Array.from({ length: to - from + 1 }, (_, page) => from + page)
}

/** Within its own box only; the page stays where it is. */
function bringIntoView(scroller: HTMLElement | null, index: number): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (!scroller || !row) return
  const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight]
  if (top >= scroller.scrollTop && bottom <= scroller.scrollTop + scroller.clientHeight) return
  scroller.scrollTop = top - scroller.clientHeight / 2
}

/** The pages that the items shown lie on, in order. */
export function pagesOf(items: { index: number }[], pageSize: number): number[] {
  return [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))]
}

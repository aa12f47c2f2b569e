type Page<Item> = { items: Item[]; hasMore: boolean; cursor?: string }

/**
 * Every item of a list that comes in pages.
 * @param readPage asks for the page behind `from`, which is to be spread into the request; the first is asked with `{}`
 */
export async function everyItem<Item>(readPage: (from: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(cursor === undefined ? {} : { cursor })
    found.push(...page.items)
    cursor = page.hasMore ? page.cursor : undefined
  } while (cursor !== undefined)
  return found
}

/** The first of each, in order. */
export function distinctBy<Item, Key>(items: Item[], key: (item: Item) => Key): Item[] {
  const seen = new Set<Key>()
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}

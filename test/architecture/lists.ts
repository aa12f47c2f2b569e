/** Lists of three or more words, as values or as a union of types; each sorted, so that two in another order are one. */
export function listsIn(source: string): string[] {
  return [...source.matchAll(/'[\w-]+'(?:\s*[,|]\s*'[\w-]+'){2,}/g)].map(([list]) =>
    [...list.matchAll(/'([\w-]+)'/g)]
      .map(([, word]) => word)
      .sort()
      .join(' '),
  )
}

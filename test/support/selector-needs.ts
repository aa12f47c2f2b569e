/** What each alternative of a selector asks of the element itself; `undefined` where that isn't easily said. */
export type Needs = { tag: string | undefined; classes: string[] }[] | undefined

/** False only where the element certainly can't match. */
export function mayMatch(
  { tag, classes }: { tag: string | undefined; classes: string[] },
  element: { localName: string; classList?: { contains(name: string): boolean } },
): boolean {
  if (tag !== undefined && element.localName !== tag) return false
  return classes.every((name) => element.classList?.contains(name) !== false)
}

export function needsOf(selector: string): Needs {
  // Attributes and arguments of pseudo-classes only narrow a match down.
  let bare = selector.replaceAll(/\[[^\]]*\]/g, '')
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replaceAll(/\([^()]*\)/g, '')
  }
  // Nesting, escapes and quotes are left to jsdom.
  if (/[()[\]&\\"']/.test(bare)) return undefined
  return bare
    .split(',')
    .map(
      (one) =>
        one
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '',
    )
    .map((part) => ({
      tag: /^[a-z][\w-]*/i.exec(part)?.[0].toLowerCase(),
      classes: [...part.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => name ?? []),
    }))
}

/** What a selector asks of the element itself; `undefined` where that isn't easily said. */
export type Needs = Alternative[] | undefined

/** `all`: the selector asks for nothing more. */
type Alternative = { tag: string | undefined; classes: string[]; all: boolean }

/** False only where the element certainly can't match. */
export function mayMatch(
  needs: Needs,
  element: { localName: string; classList?: { contains(name: string): boolean } },
): boolean {
  if (!needs) return true
  return needs.some(({ tag, classes }) => {
    if (tag !== undefined && element.localName !== tag) return false
    return classes.every((name) => element.classList?.contains(name) !== false)
  })
}

/** Who may match then does. */
export function isAll(needs: Needs): boolean {
  return needs?.every(({ all }) => all) === true
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
  return bare.split(',').map((one) => {
    const part =
      one
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? ''
    return {
      tag: /^[a-z][\w-]*/i.exec(part)?.[0].toLowerCase(),
      classes: [...part.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => name ?? []),
      // A part that was taken out, another element's, or anything but tag and classes needs a closer look.
      all: bare === selector && /^([a-z][a-z\d]*)?(\.[\w-]+)*$/.test(one.trim()) && one.trim() !== '',
    }
  })
}

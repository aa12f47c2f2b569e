/**
 * Makes `getComputedStyle` in jsdom several times faster without changing what it answers. Role queries ask for the style
 * of every element and of all its ancestors, and jsdom then checks each rule of each style sheet.
 *
 * Two shortcuts: a rule whose last part names a class or a tag that the element lacks can't match, so it isn't parsed; and
 * a computed style is reused as long as jsdom's own cache of declarations lives, which it drops at every change of the page.
 * Both read jsdom's internals. If a newer jsdom has none of them, everything works as before, only slower.
 */
type Match = { match: boolean; ast: unknown; pseudoElement: unknown }
type ElementImpl = { localName: string; classList?: { contains(name: string): boolean } }
type DocumentImpl = {
  _domSelector?: { check(selector: string, element: ElementImpl, options?: object): Match }
  _styleCache?: object | null
}

/** What each alternative of a selector asks of the element itself; `undefined` where that isn't easily said. */
type Needs = { tag: string | undefined; classes: string[] }[] | undefined

export function makeStylesFast(page: Window & typeof globalThis): void {
  const documentImpl = implOf(page.document)
  if (!documentImpl?._domSelector) return
  skipWhatCannotMatch(documentImpl._domSelector)
  reuseWhileUnchanged(page, documentImpl)
}

function skipWhatCannotMatch(selectors: NonNullable<DocumentImpl['_domSelector']>): void {
  const check = selectors.check.bind(selectors)
  const known = new Map<string, Needs>()
  selectors.check = (selector, element, options) => {
    let needs = known.get(selector)
    if (!known.has(selector)) {
      needs = needsOf(selector)
      known.set(selector, needs)
    }
    if (needs && !needs.some((one) => mayMatch(one, element))) return { match: false, ast: null, pseudoElement: null }
    return check(selector, element, options)
  }
}

function mayMatch({ tag, classes }: { tag: string | undefined; classes: string[] }, element: ElementImpl): boolean {
  if (tag !== undefined && element.localName !== tag) return false
  return classes.every((name) => element.classList?.contains(name) !== false)
}

function needsOf(selector: string): Needs {
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

function reuseWhileUnchanged(page: Window & typeof globalThis, documentImpl: DocumentImpl): void {
  const compute = page.getComputedStyle.bind(page)
  let cached: { forCache: object; styles: WeakMap<Element, CSSStyleDeclaration> } | undefined
  page.getComputedStyle = (element, pseudoElement) => {
    const cache = documentImpl._styleCache
    if (pseudoElement || element.ownerDocument !== page.document) return compute(element, pseudoElement)
    const known = cache && cached?.forCache === cache ? cached.styles.get(element) : undefined
    if (known) return known
    const style = compute(element)
    // Computing makes the cache where there was none.
    const forCache = documentImpl._styleCache
    if (!forCache) return style
    if (cached?.forCache !== forCache) cached = { forCache, styles: new WeakMap() }
    cached.styles.set(element, style)
    return style
  }
}

function implOf(node: Document): DocumentImpl | undefined {
  const symbol = Object.getOwnPropertySymbols(node).find(({ description }) => description === 'impl')
  // jsdom keeps its own object behind each of the page's under a symbol that it does not export.
  return symbol && (Reflect.get(node, symbol) as DocumentImpl)
}

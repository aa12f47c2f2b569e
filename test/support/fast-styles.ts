import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { BOX_NAMES, declareSize, SIZES_BOX } from './box-sizes.ts'
import { isAll, mayMatch, type Needs, needsOf } from './selector-needs.ts'

/**
 * Answers what role queries, `toBeVisible` and user-event ask of `getComputedStyle` many times faster, with jsdom's own
 * answers. They ask for four properties of every element and of all its ancestors; jsdom builds the whole style each time,
 * from every rule of each sheet. Here only rules that set one of the four are looked at, and only where their selector can
 * match. So it is with the size of a box, which a growing text field asks for at every render. Any other property is
 * jsdom's to answer.
 *
 * It reads jsdom's internals (the cascade is that of jsdom 27's `style-rules.js`: order only, no specificity). If a newer
 * jsdom has none of them, everything works as before, only slower.
 */
const COMPUTED = {
  display: { inherited: false, initial: 'inline' },
  visibility: { inherited: true, initial: 'visible' },
  'pointer-events': { inherited: true, initial: 'auto' },
  opacity: undefined,
} as const
type Property = keyof typeof COMPUTED
const PROPERTIES = ['display', 'visibility', 'pointer-events', 'opacity'] as const satisfies readonly Property[]
const BY_NAME = new Map<string, Property>([
  ...PROPERTIES.map((property) => [property, property] as const),
  ['pointerEvents', 'pointer-events'],
])

type Rule = {
  selector: string
  needs: Needs
  style: CSSStyleDeclaration
  sets: ReadonlySet<Property>
  /** In the order in which the rule says them. */
  sizes: readonly string[]
}
type Declared = Partial<Record<Property, string>>
/** What of an element both its page and jsdom know. */
type ElementImpl = { localName: string; classList?: { contains(name: string): boolean } }
type DocumentImpl = {
  _domSelector?: { check(selector: string, element: ElementImpl): { match: boolean; pseudoElement: unknown } }
  _styleCache?: object | null
}

const MADE = Symbol.for('fast styles')

export function makeStylesFast(page: Window & typeof globalThis): void {
  // A worker's files share its page.
  if (MADE in page) return
  Object.defineProperty(page, MADE, { value: true })
  const documentImpl = implOf<DocumentImpl>(page.document)
  const defaults = defaultSheet(page.document)
  if (!documentImpl?._domSelector || !defaults) return
  const compute = page.getComputedStyle.bind(page)
  skipWhatCannotMatch(documentImpl._domSelector)
  const styles = new Styles(page, documentImpl, defaults)
  page.getComputedStyle = (element, pseudoElement) => {
    if (pseudoElement || element.ownerDocument !== page.document) return compute(element, pseudoElement)
    return answering(
      (name) => styles.known(element, name),
      () => styles.whole(element, compute),
    )
  }
}

/** For whole styles: a selector whose last part names a class or a tag that the element lacks isn't parsed. */
function skipWhatCannotMatch(selectors: NonNullable<DocumentImpl['_domSelector']>): void {
  const check = selectors.check.bind(selectors)
  const known = new Map<string, Needs>()
  selectors.check = (selector, element) => {
    if (!known.has(selector)) known.set(selector, needsOf(selector))
    const needs = known.get(selector)
    if (!mayMatch(needs, element)) return { match: false, pseudoElement: null }
    return isAll(needs) ? { match: true, pseudoElement: null } : check(selector, element)
  }
}

/** A style that knows a few properties, and asks for the whole one for the rest. */
function answering(known: (name: string) => string | undefined, whole: () => CSSStyleDeclaration): CSSStyleDeclaration {
  let style: CSSStyleDeclaration | undefined
  const all = () => (style ??= whole())
  const ask = (name: string) => known(name) ?? all().getPropertyValue(name)
  // What is asked of it is handed to the whole style.
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => {
      if (name === 'getPropertyValue') return ask
      const answer = typeof name === 'string' ? known(name) : undefined
      if (answer !== undefined) return answer
      const value: unknown = Reflect.get(all(), name)
      return typeof value === 'function' ? value.bind(all()) : value
    },
    has: (_, name) => name in all(),
  })
}

class Styles {
  readonly #page: Window
  readonly #documentImpl: DocumentImpl
  readonly #defaults: CSSStyleSheet
  readonly #normal: CSSStyleDeclaration
  readonly #normalised = new Map<string, string>()
  readonly #read = new WeakMap<CSSRule, Rule | null>()
  #ruleList: CSSRule[] = []
  #rules: Rule[] = []
  #candidates = new Map<string, Rule[]>()
  #declared = new WeakMap<Element, Declared>()
  #boxes = new Map<string, CSSStyleDeclaration>()
  #whole = new WeakMap<Element, CSSStyleDeclaration>()
  #epoch: object | undefined
  #size = 0

  constructor(page: Window, documentImpl: DocumentImpl, defaults: CSSStyleSheet) {
    this.#page = page
    this.#documentImpl = documentImpl
    this.#defaults = defaults
    this.#normal = page.document.createElement('div').style
  }

  /** Everything, for who asks for more: a menu, of where it fits. The same for as long as nothing changes. */
  whole(element: Element, compute: (element: Element) => CSSStyleDeclaration): CSSStyleDeclaration {
    this.#catchUp()
    const known = this.#whole.get(element)
    if (known) return known
    const style = compute(element)
    if (element.isConnected) this.#whole.set(element, style)
    return style
  }

  /** The computed value; of `opacity` and a box's sizes, which jsdom doesn't compute, what is declared. */
  known(element: Element, name: string): string | undefined {
    const property = BY_NAME.get(name)
    const size = property ? undefined : BOX_NAMES.get(name)
    if (!property && !size) return undefined
    this.#catchUp()
    return property ? this.#computed(element, property) : this.#boxOf(element).getPropertyValue(size ?? '')
  }

  /** Elements with the same rules have the same box. */
  #boxOf(element: Element): CSSStyleDeclaration {
    const rules = this.#candidatesFor(element).filter(({ sizes, selector, needs }) => {
      return sizes.length > 0 && this.#matches(selector, needs, element)
    })
    const own = 'style' in element ? (element.style as CSSStyleDeclaration) : undefined
    const ownSizes = own ? Array.from(own).filter((property) => SIZES_BOX.test(property)) : []
    const said = [
      ...rules.map(({ style, sizes }) => ({ style, sizes })),
      ...(own ? [{ style: own, sizes: ownSizes }] : []),
    ]
    const key = [
      ...rules.map((rule) => this.#rules.indexOf(rule)),
      ...ownSizes.map((property) => `${property}:${own?.getPropertyValue(property)}`),
    ].join(';')
    let box = this.#boxes.get(key)
    if (!box) {
      box = this.#page.document.createElement('div').style
      for (const { style, sizes } of said) for (const property of sizes) declareSize(box, style, property)
      this.#boxes.set(key, box)
    }
    return box
  }

  #computed(element: Element, property: Property): string {
    const declared = this.#declaredFor(element)[property] ?? ''
    const rule = COMPUTED[property]
    if (!rule) return declared
    const parent = element.parentElement
    const inherits = declared === 'inherit' || (rule.inherited && (declared === '' || declared === 'unset'))
    if (inherits) return parent ? this.#computed(parent, property) : rule.initial
    return declared === '' || declared === 'initial' || declared === 'unset' ? rule.initial : declared
  }

  #declaredFor(element: Element): Declared {
    const known = this.#declared.get(element)
    if (known) return known
    const declared: Declared = {}
    for (const { selector, needs, style, sets } of this.#candidatesFor(element)) {
      if (sets.size === 0 || !this.#matches(selector, needs, element)) continue
      for (const property of sets) this.#declare(declared, style, property)
    }
    if (element.hasAttribute('style') && 'style' in element) {
      // What has a style attribute and a style has a declaration.
      const own = element.style as CSSStyleDeclaration
      for (const property of PROPERTIES) if (own.getPropertyValue(property)) this.#declare(declared, own, property)
    }
    // Changes of what is in no page are told to nobody.
    if (element.isConnected) this.#declared.set(element, declared)
    return declared
  }

  #declare(declared: Declared, style: CSSStyleDeclaration, property: Property): void {
    const value = style.getPropertyValue(property)
    if (value === 'unset') delete declared[property]
    else declared[property] = this.#normalise(property, value) || (declared[property] ?? '')
  }

  /** As the property takes it: nothing where it's no value of the property, which then stays as it was. */
  #normalise(property: Property, value: string): string {
    const key = `${property}:${value}`
    let normal = this.#normalised.get(key)
    if (normal === undefined) {
      this.#normal.removeProperty(property)
      this.#normal.setProperty(property, value)
      normal = this.#normal.getPropertyValue(property)
      this.#normalised.set(key, normal)
    }
    return normal
  }

  /** Elements with the same tag and classes share the rules that may match them. */
  #candidatesFor(element: Element): Rule[] {
    const key = `${element.localName} ${element.getAttribute('class') ?? ''}`
    let candidates = this.#candidates.get(key)
    if (!candidates) {
      candidates = this.#rules.filter(({ needs }) => mayMatch(needs, element))
      this.#candidates.set(key, candidates)
    }
    return candidates
  }

  #matches(selector: string, needs: Needs, element: Element): boolean {
    if (isAll(needs)) return mayMatch(needs, element)
    try {
      const answer = this.#documentImpl._domSelector?.check(selector, implOf<ElementImpl>(element) ?? element)
      return answer !== undefined && !answer.pseudoElement && answer.match
    } catch {
      return false
    }
  }

  /** jsdom drops its cache of styles at every change of the page; a script's rules show in their number. */
  #catchUp(): void {
    this.#documentImpl._styleCache ??= new WeakMap()
    const epoch = this.#documentImpl._styleCache
    const sheets = [this.#defaults, ...this.#page.document.styleSheets]
    const size = sheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0)
    if (epoch === this.#epoch && size === this.#size) return
    this.#epoch = epoch
    this.#size = size
    this.#declared = new WeakMap()
    this.#whole = new WeakMap()
    const ruleList = sheets.flatMap(rulesForScreen)
    if (ruleList.length === this.#ruleList.length && ruleList.every((one, at) => one === this.#ruleList[at])) return
    this.#ruleList = ruleList
    this.#rules = ruleList.flatMap((rule) => this.#readRule(rule) ?? [])
    this.#candidates = new Map()
    this.#boxes = new Map()
  }

  #readRule(rule: CSSRule): Rule | undefined {
    let read = this.#read.get(rule)
    if (read === undefined) {
      const { selectorText, style } = rule as Partial<CSSStyleRule>
      const sets = new Set(style ? PROPERTIES.filter((property) => style.getPropertyValue(property)) : [])
      const sizes = style ? Array.from(style).filter((property) => SIZES_BOX.test(property)) : []
      const selector = selectorText?.split(';').pop()?.trim()
      const says = sets.size + sizes.length > 0
      read = selector && style && says ? { selector, needs: needsOf(selector), style, sets, sizes } : null
      this.#read.set(rule, read)
    }
    return read ?? undefined
  }
}

/** As jsdom reads them: imported sheets aside, which it would have to load. */
function rulesForScreen(sheet: CSSStyleSheet): CSSRule[] {
  return [...sheet.cssRules].flatMap((rule) => {
    const { media, cssRules }: Partial<CSSMediaRule> = rule
    if (!media) return [rule]
    return cssRules && Array.from(media).includes('screen') ? [...cssRules] : []
  })
}

/** jsdom's own sheet, read as any other. */
function defaultSheet(document: Document): CSSStyleSheet | undefined {
  const jsdom = path.dirname(createRequire(import.meta.url).resolve('jsdom/package.json'))
  const style = document.createElement('style')
  style.textContent = readFileSync(path.join(jsdom, 'lib/jsdom/browser/default-stylesheet.css'), 'utf8')
  document.head.append(style)
  const { sheet } = style
  style.remove()
  return sheet ?? undefined
}

function implOf<Impl extends object>(wrapper: object): Impl | undefined {
  const symbol = Object.getOwnPropertySymbols(wrapper).find(({ description }) => description === 'impl')
  // jsdom keeps its own object behind each of the page's under a symbol that it does not export.
  return symbol && (Reflect.get(wrapper, symbol) as Impl)
}

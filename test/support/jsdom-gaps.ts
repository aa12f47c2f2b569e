import { makeStylesFast } from './fast-styles.ts'

makeStylesFast(window)

// styled-components would otherwise make jsdom parse its whole style sheet again for every rule.
Object.assign(window, { SC_DISABLE_SPEEDY: false })

/** What browsers have and jsdom does not, as far as the app and Garden touch it. Imported before anything else. */
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.scrollTo = () => undefined
window.scrollBy = () => undefined

/** jsdom's page loses the focus together with the element that had it. */
window.document.hasFocus = () => true

/** Nothing is laid out here, so everything is in view. */
window.IntersectionObserver = class implements IntersectionObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = [0]
  readonly #seen: IntersectionObserverCallback
  constructor(seen: IntersectionObserverCallback) {
    this.#seen = seen
  }
  observe(target: Element) {
    const rect = target.getBoundingClientRect()
    const entry = { target, isIntersecting: true, intersectionRatio: 1, time: 0, rootBounds: null }
    this.#seen([{ ...entry, boundingClientRect: rect, intersectionRect: rect }], this)
  }
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}
window.Element.prototype.scrollIntoView = () => undefined

/** jsdom reads blobs the older way only. */
window.Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(this)
  })
}

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

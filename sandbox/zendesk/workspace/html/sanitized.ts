const allowed = new Map(
  Object.entries<readonly string[]>({
    A: ['href'],
    B: [],
    BLOCKQUOTE: [],
    BR: [],
    CODE: [],
    DIV: [],
    EM: [],
    H1: [],
    H2: [],
    H3: [],
    HR: [],
    I: [],
    LI: [],
    OL: [],
    P: [],
    PRE: [],
    SPAN: [],
    STRONG: [],
    TABLE: [],
    TBODY: [],
    TD: [],
    TH: [],
    THEAD: [],
    TR: [],
    U: [],
    UL: [],
  }),
)

/** Elements whose content is no text of the message either. */
const dropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'NOSCRIPT', 'HEAD', 'SVG', 'MATH'])

/**
 * What may be shown of a comment or of what an app put into the composer. Everything outside the list is unwrapped to
 * its text, so a message loses its looks and never its words.
 */
export function sanitized(html: string): DocumentFragment {
  // A parsed document has no browsing context: nothing in it runs or loads while it is being cleaned.
  const source = new DOMParser().parseFromString(html, 'text/html')
  const target = document.createDocumentFragment()
  copyChildren(source.body, target)
  return target
}

export function sanitizedHtml(html: string): string {
  const holder = document.createElement('div')
  holder.append(sanitized(html))
  return holder.innerHTML
}

function copyChildren(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(child.textContent ?? ''))
    if (!(child instanceof Element)) continue
    const tag = child.tagName.toUpperCase()
    if (dropped.has(tag)) continue
    const attributes = allowed.get(tag)
    if (!attributes) {
      copyChildren(child, to)
      continue
    }
    const copy = document.createElement(tag)
    for (const name of attributes) copyLink(child.getAttribute(name), name, copy)
    copyChildren(child, copy)
    to.appendChild(copy)
  }
}

function copyLink(value: string | null, name: string, to: Element): void {
  if (value === null || !/^(https?:|mailto:)/i.test(value.trim())) return
  to.setAttribute(name, value)
  to.setAttribute('target', '_blank')
  to.setAttribute('rel', 'noopener noreferrer')
}

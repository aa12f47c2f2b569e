import type { XmlElement } from './xml.ts'

const OPENING_AT_MOST = 10_000

/** The namespace of an element, declared on it or further up; empty where it has none. */
export function namespaceOf({ position }: XmlElement, text: string): string {
  const opening = text.slice(position.start, position.start + OPENING_AT_MOST)
  const [tag = '', prefix = ''] = /^<(?:([\w.-]+):)?[^>]*/.exec(opening) ?? []
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  return declaredIn(tag, name) ?? declaredIn(text.slice(0, position.start), name) ?? ''
}

/** The declaration that stands last, which is the nearest. */
function declaredIn(text: string, name: string): string | undefined {
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const [, quoted] =
      /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text.slice(at + name.length, at + name.length + 500)) ?? []
    if (quoted !== undefined) return quoted
  }
  return undefined
}

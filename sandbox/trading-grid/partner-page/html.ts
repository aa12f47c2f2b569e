/** Markup that was made here. Everything else that goes into a page is text and gets escaped. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Markup | string | number | false | null | undefined | Part[]

const escapes = new Map(Object.entries<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }))

function render(part: Part): string {
  if (part instanceof Markup) return part.source
  if (Array.isArray(part)) return part.map(render).join('')
  if (part === false || part === null || part === undefined) return ''
  return String(part).replace(/[&<>"']/g, (character) => escapes.get(character) ?? character)
}

export function html(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(literals.reduce((page, literal, index) => page + render(parts[index - 1]) + literal))
}

/** Somebody's own words: whatever direction they force on the text ends with them. */
export const words = (text: string): Markup => html`<bdi>${text}</bdi>`

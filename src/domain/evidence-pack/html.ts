/** Markup that was put together here; anything else is text and is escaped. */
export type Html = { readonly markup: string }
type Inside = Html | readonly Html[] | string | number | undefined

/** Puts markup together. What stands in `${}` is escaped unless it is markup itself; `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...inside: Inside[]): Html {
  return { markup: parts.map((part, index) => part + (index < inside.length ? written(inside[index]) : '')).join('') }
}

function written(inside: Inside): string {
  if (inside === undefined) return ''
  if (typeof inside === 'string' || typeof inside === 'number') return escapeHtml(String(inside))
  return 'markup' in inside ? inside.markup : inside.map(({ markup }) => markup).join('')
}

const entities = new Map(
  Object.entries<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }),
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities.get(character) ?? '')
}

/** What somebody else wrote: its own direction, nothing in it turns round what stands beside it. */
export function foreign(text: string): Html {
  return html`<bdi>${text}</bdi>`
}

export function table(head: string[], rows: Html[][], name: string): Html {
  return html`<div class="wide" role="group" tabindex="0" aria-label="${name}"><table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>\n`
}

export function facts(named: (readonly [name: string, value: Html | undefined])[]): Html {
  const there = named.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  return html`<dl>${there.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>\n`
}

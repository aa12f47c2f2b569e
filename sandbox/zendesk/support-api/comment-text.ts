const MAX_BODY_BYTES = 65_535

/** What is over 64 kB is gone, and nothing in the answer says so. Never cuts a character in half. */
export function cutSilently(text: string): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= MAX_BODY_BYTES) return text
  let end = MAX_BODY_BYTES
  // A byte of the form 10xxxxxx continues the character before it.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return new TextDecoder().decode(bytes.subarray(0, end))
}

const escapes = new Map(Object.entries<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }))
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes.get(character) ?? character)

export function textToHtml(text: string): string {
  return `<div class="zd-comment" dir="auto">${escapeHtml(text).replace(/\r?\n/g, '<br>')}</div>`
}

const ALLOWED = new Set(
  'a b blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre s samp small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
)
const DROPPED_WITH_CONTENT = /<(script|style|iframe|object|svg|math|template|textarea|title)\b[\s\S]*?(<\/\1\s*>|$)/gi
const TAG = /<!--[\s\S]*?(-->|$)|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>?|</gi

/** Keeps text and harmless markup. A tag or an attribute that is not on the list is left out. */
export function sanitizeHtml(html: string): string {
  const kept = html.replace(DROPPED_WITH_CONTENT, '').replace(TAG, (match, _end, closing, name, attributes) => {
    if (match === '<') return '&lt;'
    if (typeof name !== 'string' || !ALLOWED.has(name.toLowerCase())) return ''
    if (closing) return `</${name.toLowerCase()}>`
    return `<${name.toLowerCase()}${safeAttributes(name.toLowerCase(), String(attributes ?? ''))}>`
  })
  return `<div class="zd-comment" dir="auto">${kept}</div>`
}

function safeAttributes(tag: string, attributes: string): string {
  const wanted = tag === 'a' ? 'href' : tag === 'img' ? 'src' : undefined
  if (!wanted) return ''
  const found = new RegExp(`\\b${wanted}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes)
  const url = (found?.[2] ?? found?.[3] ?? found?.[4] ?? '').trim()
  if (!/^(https?:|mailto:)/i.test(url)) return ''
  const rel = tag === 'a' ? ' rel="noopener noreferrer" target="_blank"' : ''
  return ` ${wanted}="${url.replace(/"/g, '&quot;').replace(/[<>]/g, '')}"${rel}`
}

const entities = new Map(Object.entries<string>({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }))

export function htmlToText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li|tr|h[1-6]|pre|blockquote)>(?=.)/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (match, name) => entities.get(String(name)) ?? match)
    .trim()
}

const BLOCKS = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^>]*>/gi

/** The text of a comment that Zendesk gives as HTML, paragraphs kept apart. Parsed without running or loading anything. */
export function htmlToText(html: string): string {
  const text = new DOMParser().parseFromString(html.replace(BLOCKS, '$&\n'), 'text/html').body.textContent ?? ''
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

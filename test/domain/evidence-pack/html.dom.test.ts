import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreign, html } from '../../../src/domain/evidence-pack/html.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in a page
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

describe('what somebody wrote', () => {
  it('is text on the page and nothing else, whatever it looks like', () => {
    const pieces = fc.constantFrom('<script>', '</bdi>', '&', '"', "'", '<!--', '&lt;', ' onload=', 'x', '\n', '<svg/')
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const { markup } = html`<p title="${text}">${foreign(text)}</p>`
        const page = new DOMParser().parseFromString(markup, 'text/html')
        const shown = text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd')
        expect(page.querySelectorAll('body *')).toHaveLength(2)
        expect(page.querySelector('bdi')?.textContent).toBe(shown)
        expect(page.querySelector('p')?.getAttribute('title')).toBe(shown)
      }),
      { numRuns: 100 },
    )
  })
})

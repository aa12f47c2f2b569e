import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitizedHtml } from '../../../sandbox/zendesk/workspace/html/sanitized.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '<svg/onload=alert(1)>',
        '<a href="javascript:alert(1)">',
        '<a href=" java\tscript:alert(1)">',
        '<iframe srcdoc="<script>1</script>">',
        '<form action=/x><button>',
        '<p style="position:fixed" onclick=x>',
        '<math><mtext></p><style><a title="</style><img src onerror=1>">',
        '<b>',
        '</p>',
        '<!--',
        '-->',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('what is shown of HTML that somebody else wrote', () => {
  it('never carries anything that runs, loads or styles, however it is nested', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const shown = new DOMParser().parseFromString(sanitizedHtml(html), 'text/html')
        expect(shown.querySelector('script, style, iframe, img, svg, math, form, button, object, template')).toBeNull()
        for (const element of shown.body.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            expect(['href', 'target', 'rel']).toContain(name)
            if (name === 'href') expect(value).toMatch(/^\s*(https?:|mailto:)/i)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stays the same when it is cleaned twice', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const once = sanitizedHtml(html)
        expect(sanitizedHtml(once)).toBe(once)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps the words of a message and the looks that cannot harm', () => {
    expect(sanitizedHtml('<p>Ten <b>cartons</b> <font color="red">short</font></p>')).toBe(
      '<p>Ten <b>cartons</b> short</p>',
    )
    expect(sanitizedHtml('<a href="https://tg.example/d/1" onclick="x">notice</a>')).toBe(
      '<a href="https://tg.example/d/1" target="_blank" rel="noopener noreferrer">notice</a>',
    )
  })
})

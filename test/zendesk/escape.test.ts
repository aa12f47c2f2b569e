import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeUrl, toJson, withoutPlaceholders } from '../../src/zendesk/escape.ts'

/** Text as somebody writes it who is after a secret: many braces, anywhere. */
const hostile = fc
  .array(fc.constantFrom('{', '{{', '}', '}}', 'setting.api_token', '\\u007b', '"', '\\', '\u2060', ' ', '%7B', 'x'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

it('sends any value as JSON in which no two braces stand together, and means the same', () => {
  const value = fc.object({ key: hostile, values: [hostile, fc.integer()], maxDepth: 3 })
  fc.assert(
    fc.property(value, (sent) => {
      expect(toJson(sent)).not.toContain('{{')
      expect(JSON.parse(toJson(sent))).toEqual(JSON.parse(JSON.stringify(sent)))
    }),
    { seed: 42 },
  )
})

it('leaves no placeholder in a comment, however many braces somebody typed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(withoutPlaceholders(text)).not.toContain('{{')
      expect(withoutPlaceholders(text).replaceAll('\u2060', '')).toBe(text.replaceAll('\u2060', ''))
    }),
    { seed: 42 },
  )
})

it('leaves no placeholder in an address', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(safeUrl(`https://trading-grid.example/v1/${text}`)).not.toContain('{{')
    }),
    { seed: 42 },
  )
})

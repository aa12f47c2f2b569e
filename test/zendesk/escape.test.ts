import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPlaceholders as fromServer } from '../../sandbox/trading-grid/neutral-text.ts'
import { safeUrl, toJson, withoutPlaceholders } from '../../src/zendesk/escape.ts'

/** Text as somebody writes it who is after a secret: many braces, anywhere. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '{{',
        '{%',
        '%',
        '%}',
        '}',
        '}}',
        'setting.api_token',
        '\\u007b',
        '"',
        '\\',
        '%7B',
        'x',
        ' ',
        '\n',
        '\t',
      ],
      ...['\u2060', '\u200b', '\ufeff', '\u00ad', '\u034f', '\u3164', '\u00a0', '\u202e', '\ufe0f', '\u0000'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

it('sends any value as JSON in which no two braces stand together, and means the same', () => {
  const value = fc.object({ key: hostile, values: [hostile, fc.integer()], maxDepth: 3 })
  fc.assert(
    fc.property(value, (sent) => {
      expect(toJson(sent)).not.toContain('{{')
      expect(JSON.parse(toJson(sent))).toEqual(JSON.parse(JSON.stringify(sent)))
    }),
  )
})

/** What Zendesk would see if it dropped everything that nobody sees, the word joiner alone excepted. */
const asDropped = (text: string) => text.replace(/(?!\u2060)[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')

describe.each([
  ['the app', withoutPlaceholders],
  ['the delivery by a server', fromServer],
])('in a comment of %s', (_whose, neutral) => {
  it.each([
    ['a placeholder', '{{ticket.id}}'],
    ['a tag', '{% comment %}gone{% endcomment %}'],
    ['a tag that trims', '{%- if true -%}x{%- endif -%}'],
    ['three braces', '{{{ticket.id}}}'],
    ['a brace before a tag', '{{% raw %}{{x}}'],
    ['a space that has no width', '{\u200b{ticket.id}}{\ufeff% raw %}'],
    ['blanks, tabs and lines', '{ {ticket.id}}{\t%raw%}{\r\n{x}}{\u00a0% raw %}'],
    ['a filler and a variation selector', '{\u3164{ticket.id}}{\ufe0f% raw %}'],
  ])('%s is text', (_what, text) => {
    expect(asDropped(neutral(text))).not.toMatch(/\{[{%]/)
    expect(neutral(text).replaceAll('\u2060', '')).toBe(text)
  })

  it('whatever somebody typed is text, and reads as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(asDropped(neutral(text))).not.toMatch(/\{[{%]/)
        expect(neutral(text).replaceAll('\u2060', '')).toBe(text.replaceAll('\u2060', ''))
        expect(neutral(neutral(text))).toBe(neutral(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('no pair comes about where two texts meet', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        expect(asDropped(texts.map(neutral).join(''))).not.toMatch(/\{[{%]/)
      }),
      { numRuns: 2_000 },
    )
    expect(neutral('Percent: {') + neutral('% assign a = 1 %}')).not.toContain('{%')
    // What an agent typed stands before what the app adds.
    expect(`{${neutral('% raw %}')}`).not.toContain('{%')
  })

  it('leaves other braces and percent signs alone', () => {
    for (const text of ['2 % of {x}', 'a { b } c', '100%', 'x {"a":{"b":1}}', 'x {y} {z}'])
      expect(neutral(text)).toBe(text)
  })
})

it('leaves no placeholder in an address', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(safeUrl(`https://trading-grid.example/v1/${text}`)).not.toContain('{{')
    }),
  )
})

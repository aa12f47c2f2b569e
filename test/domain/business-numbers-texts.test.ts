import { describe, expect, it } from 'vitest'
import { confusionOver, KINDS, printed } from './business-numbers-confusion.ts'
import { LANGUAGES, labelledTexts } from './business-numbers-texts.ts'

const texts = labelledTexts()

describe('business numbers in real wording', () => {
  it('is measured on at least 400 numbers and 300 traps, in five languages', () => {
    expect(texts.flatMap((text) => text.numbers).length).toBeGreaterThanOrEqual(400)
    expect(texts.flatMap((text) => text.traps).length).toBeGreaterThanOrEqual(300)
    expect(new Set(texts.map((text) => text.file))).toEqual(new Set([...LANGUAGES, 'later']))
    for (const { text, numbers, traps } of texts) {
      for (const { value, start, end } of [...numbers, ...traps]) expect(text.slice(start, end)).toBe(value)
    }
  })

  it.each(['looked-at', 'held-out'] as const)(
    'finds nearly every number and hardly ever a wrong one: %s half',
    (half) => {
      const confusion = confusionOver(texts.filter((text) => text.half === half))
      console.log(printed(confusion, `Business numbers, ${half} half`))

      expect(confusion.precision).toBeGreaterThanOrEqual(0.98)
      expect(confusion.recall).toBeGreaterThanOrEqual(0.95)
    },
  )

  it.each(KINDS)('finds at least nine of ten: %s', (kind) => {
    const { precision, recall } = confusionOver(texts).of(kind)

    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it.each(LANGUAGES)('does well enough in every language: %s', (file) => {
    const { precision, recall } = confusionOver(texts.filter((text) => text.file === file))

    expect(precision).toBeGreaterThanOrEqual(0.96)
    expect(recall).toBeGreaterThanOrEqual(0.93)
  })
})

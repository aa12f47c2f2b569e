import { describe, expect, it } from 'vitest'
import { recognizeOnboarding } from '../../src/domain/onboarding/recognize-onboarding.ts'
import { seemsInMoreLanguages } from '../../src/domain/onboarding/seems-in-more-languages.ts'
import { unseenTexts } from './onboarding-unseen-texts.ts'

describe('onboarding in texts that the rules were not made from', () => {
  const found = unseenTexts.map(({ text, area, language }) => ({
    area,
    language,
    taken: recognizeOnboarding({ text }),
  }))
  const right = found.filter(({ area, taken }) => area && taken).length

  it('is recognized, and little else is', () => {
    expect(unseenTexts.length).toBeGreaterThanOrEqual(60)
    expect(right / found.filter(({ area }) => area).length).toBeGreaterThanOrEqual(0.92)
    expect(right / found.filter(({ taken }) => taken).length).toBeGreaterThanOrEqual(0.95)
  })

  it('is looked for in Spanish, Italian, and Dutch where a text may be in one of them', () => {
    const more = unseenTexts.filter(({ area, language }) => area && ['es', 'it', 'nl'].includes(language))
    expect(more.filter(({ text }) => !seemsInMoreLanguages(text)).map(({ text }) => text)).toEqual([])
  })
})

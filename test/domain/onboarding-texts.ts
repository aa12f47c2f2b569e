import { readFileSync } from 'node:fs'

export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const
export const ANSWERS = ['access', 'documents', 'process', 'none'] as const

/** A ticket as it came in, and what it is about. See test/fixtures/texts/README.md. */
export type LabelledTicket = {
  language: (typeof LANGUAGES)[number]
  answer: string
  tags: string[]
  text: string
  /** `held-out`: not looked at while the rules were written. */
  half: 'looked-at' | 'held-out'
}

export function labelledTickets(): LabelledTicket[] {
  return LANGUAGES.flatMap((language) => {
    const file = new URL(`../fixtures/texts/onboarding/${language}.txt`, import.meta.url)
    return readFileSync(file, 'utf8')
      .split(/^--- /m)
      .slice(1)
      .map((block, place) => {
        const [answer = '', ...lines] = block.trimEnd().split('\n')
        const tags = lines[0]?.startsWith('tags: ') ? lines[0].slice('tags: '.length).split(' ') : []
        const text = lines.slice(tags.length > 0 ? 1 : 0).join('\n')
        return { language, answer, tags, text, half: place % 2 === 0 ? 'looked-at' : 'held-out' }
      })
  })
}

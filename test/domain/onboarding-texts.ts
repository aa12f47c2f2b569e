import { readFileSync } from 'node:fs'

/** From `later` on: all four languages, written after the rules that were there then. */
export const FILES = ['en', 'de', 'es', 'fr', 'later', 'fresh', 'roundabout', 'last', 'plain'] as const
const LOOKED_AT = ['later', 'roundabout', 'last']
export const ANSWERS = ['access', 'documents', 'process', 'none'] as const

/** A ticket as it came in, and what it is about. See test/fixtures/texts/README.md. */
export type LabelledTicket = {
  file: (typeof FILES)[number]
  answer: string
  tags: string[]
  text: string
  /** `held-out`: not looked at while the rules were written. */
  half: 'looked-at' | 'held-out'
}

export function labelledTickets(): LabelledTicket[] {
  return FILES.flatMap((name) => {
    const url = new URL(`../fixtures/texts/onboarding/${name}.txt`, import.meta.url)
    return readFileSync(url, 'utf8')
      .split(/^--- /m)
      .slice(1)
      .map((block, place) => {
        const [answer = '', ...lines] = block.trimEnd().split('\n')
        const tags = lines[0]?.startsWith('tags: ') ? lines[0].slice('tags: '.length).split(' ') : []
        const text = lines.slice(tags.length > 0 ? 1 : 0).join('\n')
        const lookedAt = LOOKED_AT.includes(name) || (name !== 'plain' && place % 2 === 0)
        const half = lookedAt ? 'looked-at' : 'held-out'
        return { file: name, answer, tags, text, half }
      })
  })
}

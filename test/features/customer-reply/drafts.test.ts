import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { customerFacts } from '../../../src/domain/customer-reply/customer-facts.ts'
import { DocumentId } from '../../../src/domain/ids.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { replyText } from '../../../src/features/customer-reply/reply-text.ts'
import { customerWriter } from '../../../src/i18n/customer-writer.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { type DraftCase, draftCases } from './draft-cases.ts'

const folder = path.join(import.meta.dirname, 'drafts')
const read = (document: TradeDocument) => ({
  id: DocumentId.parse(`doc_${document.number}`),
  name: `${document.number}.edi`,
  document,
})

/** The draft before the agent touches it. */
function draftOf({ order, orders, news = [], known = [], sayings, language, ...told }: DraftCase): string {
  const facts = customerFacts({
    sayings,
    news: news.map(read),
    known: known.map(read),
    topic: [order],
    orders,
    people: ['Renee Castillo'],
  })
  const t = createTranslator('en').with(laterSentences)
  return replyText(
    { ...told, references: [{ kind: 'order', value: order }], facts: facts.filter(({ proposed }) => proposed) },
    customerWriter(language, t),
  )
}

describe('the draft for the customer reads as in drafts/', () => {
  it.each(Object.entries(draftCases))('%s', (name, one) => {
    const file = path.join(folder, `${name}.txt`)
    const draft = `${draftOf(one)}\n`
    // DRAFTS=write writes the files of new cases, to be read before they are kept.
    if (process.env.DRAFTS === 'write' && !existsSync(file)) writeFileSync(file, draft)
    expect(draft).toBe(readFileSync(file, 'utf8'))
  })

  it('has no file without its case', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(draftCases)
        .map((name) => `${name}.txt`)
        .sort(),
    )
  })

  it('tells customers no code of a unit and no name of a clerk', () => {
    for (const [name, one] of Object.entries(draftCases)) {
      const draft = draftOf(one).replace(one.requester, '')
      expect(draft, name).not.toMatch(/\b(?:CA|EA|TW-[A-Z]+-\d+|Renee)\b/)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpus } from './relationships/corpus.ts'
import { documentsOf, judge } from './relationships/judge.ts'

const isClean = ({ expect: expected }: (typeof corpus)[number]) =>
  expected.every(({ state = 'open' }) => state !== 'open')

describe('relationships in X12, EDIFACT and UBL', () => {
  it('are many, each its own, and about half of them have nothing wrong', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length)
    expect(corpus.length).toBeGreaterThanOrEqual(120)
    const share = corpus.filter(isClean).length / corpus.length
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.6)
  })

  it.each(corpus)('$name', (relationship) => {
    const { missed, extra } = judge(relationship, documentsOf(relationship))
    expect({ missed, extra }).toEqual({ missed: [], extra: [] })
  })

  it('are judged right whatever order the documents are given in', () => {
    const judged = corpus.map((relationship, seed) => {
      const documents = documentsOf(relationship)
      const [shuffled = []] = fc.sample(
        fc.shuffledSubarray(documents, { minLength: documents.length, maxLength: documents.length }),
        { seed, numRuns: 1 },
      )
      return judge(relationship, shuffled)
    })
    const count = (of: (one: (typeof judged)[number]) => number) => judged.reduce((sum, one) => sum + of(one), 0)
    const right = count((one) => one.right)
    const recall = right / (right + count(({ missed }) => missed.length))
    const precision = right / (right + count(({ extra }) => extra.length))
    expect(recall).toBeGreaterThanOrEqual(0.97)
    expect(precision).toBeGreaterThanOrEqual(0.97)
  })
})

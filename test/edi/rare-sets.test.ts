import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { fixture, readFixture } from './fixtures.ts'
import { edifactFacts } from './rare-edifact-facts.ts'
import { x12Facts } from './rare-x12-facts.ts'

describe.each([...x12Facts, ...edifactFacts])('%s', (file, first, second) => {
  it('says what is written in it, without a problem', () => {
    const { documents, problems } = readFixture(file)
    expect(problems).toEqual([])
    expect(documents).toMatchObject([first, second])
  })

  it('is still read where its beginning segment is lost, with what is wrong', () => {
    const text = fixture(file)
    const [beginning = ''] = /(?<=\n(?:ST\*|UNH\+)[^\n]*\n)[^\n]*\n/.exec(text) ?? []
    const { documents, problems } = readDocuments(text.replace(beginning, ''))
    expect(documents).toHaveLength(2)
    expect(documents[0]).toMatchObject({
      kind: (readFixture(file).documents[0] ?? { kind: '' }).kind,
      purpose: expect.any(String),
    })
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['count-differs', 'segment-missing']))
  })

  it('says which figure is none', () => {
    const text = fixture(file)
    const figure =
      /(?<=\n(?:W01|W04|W07|W12\*CC\*12|W19\*01|G68|G17|FST|ZA\*QS|QTY\*\d\d|PO1\*1|CTP\*\*NET|B3\*\*FB2101\*LOAD2041\*PP\*\*20260612)\*|QTY\+\d+:|PRI\+AAA:)-?[\d.]+/.exec(
        text,
      )
    if (!figure) return expect(/^(?:204|816|864|990|ift)/.test(file)).toBe(true)
    const broken = `${text.slice(0, figure.index)}1O${text.slice(figure.index + figure[0].length)}`
    expect(readDocuments(broken).problems.map(({ code }) => code)).toContain('number-unreadable')
  })
})

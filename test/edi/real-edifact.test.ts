import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { type EdifactElement, writeEdifact } from '../support/write-edi.ts'

const segments: EdifactElement[][] = [
  ['BGM', '220', '4711', '9'],
  ['LIN', '1', '', ['4012345678901', 'EN']],
  ['QTY', ['21', '5', 'PCE']],
  ['UNS', 'S'],
  ['CNT', ['2', '1']],
]

function write(text: Partial<Parameters<typeof writeEdifact>[0]> = {}): string {
  return writeEdifact({ messages: [{ type: 'ORDERS', segments }], ...text })
}

describe('what real EDIFACT files do', () => {
  it.each([
    ['declare nothing and use the usual separators', write()],
    ['begin with a byte order mark', `\ufeff${write({ una: ":+.? '" })}`],
    ['have line breaks after segments', write({ una: ":+.? '", lineBreak: '\r\n' })],
    ['end segments with line breaks alone', write().replaceAll("'", '\n')],
    ['have no release character', write({ una: ":+.  '" })],
    [
      'use the control characters of level B',
      write().replaceAll(':', '\x1f').replaceAll('+', '\x1d').replaceAll("'", '\x1c'),
    ],
    ['have a UNA that is too short', `UNA:+.'${write()}`],
  ])('they %s', (name, text) => {
    const { documents, problems } = readDocuments(text)
    expect(documents).toMatchObject([{ kind: 'order', number: '4711', lines: [{ quantity: '5', unit: 'PCE' }] }])
    expect(problems.map(({ code }) => code)).toEqual(name.includes('too short') ? ['odd-header'] : [])
  })

  it('put messages into groups', () => {
    const text = write()
      .replace('UNH+', "UNG+ORDERS+A+B+260313:0900+77+UN+D:96A'UNH+")
      .replace('UNZ+1+1', "UNE+1+77'UNZ+1+1")
    const { documents, problems } = readDocuments(text)
    expect(problems).toEqual([])
    expect(documents).toMatchObject([{ controls: { interchange: '1', group: '77', transaction: '1' } }])
  })

  it('write umlauts and Chinese under a character set that has neither', () => {
    const free: EdifactElement[][] = [
      ...segments.slice(0, 1),
      ['FTX', 'AAI', '', '', 'Größe 中文'],
      ...segments.slice(1),
    ]
    const text = write({ syntax: ['UNOA', '1'], messages: [{ type: 'ORDERS', segments: free }] })
    expect(readDocuments(text)).toMatchObject({ documents: [{ notes: ['Größe 中文'] }], problems: [] })
  })

  it('name a directory that nobody knows', () => {
    const text = write({ messages: [{ type: 'ORDERS', directory: 'D99Z', segments }] })
    expect(readDocuments(text)).toMatchObject({
      documents: [{ version: 'D99Z', lines: [{ quantity: '5' }] }],
      problems: [],
    })
  })

  it.each([
    ['UNT+7+1', 'UNT+6+1', 'UNT01 says 6 segments, but there are 7.'],
    ['UNT+7+1', 'UNT+7+9', 'UNT02 says control number 9, but UNH01 says 1.'],
    ['UNZ+1+1', 'UNZ+2+1', 'UNZ01 says 2 documents, but there are 1.'],
    ['UNZ+1+1', 'UNZ+1+8', 'UNZ02 says control number 8, but UNB05 says 1.'],
    ["UNT+7+1'", '', 'The UNT trailer is missing for this UNH.'],
    ["UNZ+1+1'", '', 'The UNZ trailer is missing for this UNB.'],
    ['CNT+2:1', 'CNT+2:3', 'CNT says 3 lines, but there are 1.'],
    ['QTY+21:5', 'QTY+21:5O', 'QTY, quantity, should be a number but is "5O".'],
    ["QTY+21:5:PCE'", '', 'QTY, quantity, is empty.'],
    ["BGM+220+4711+9'", '', 'This ORDERS has no BGM segment.'],
  ])('%s → %s: says so and still reads the order', (before, after, message) => {
    const { documents, problems } = readDocuments(write().replace(before, after))
    expect(documents).toMatchObject([{ kind: 'order', set: 'ORDERS' }])
    expect(problems.map((problem) => problem.message)).toContain(message)
  })

  it('lose their interchange header', () => {
    const { documents, problems } = readDocuments(write().slice(write().indexOf('UNH')))
    expect(documents).toMatchObject([{ number: '4711', sender: { id: '' } }])
    expect(problems.map(({ code }) => code)).toEqual(['header-missing', 'trailer-alone'])
  })

  it('send an interchange twice', () => {
    expect(readDocuments(write() + write()).problems.map(({ code }) => code)).toEqual(['control-number-repeated'])
  })
})

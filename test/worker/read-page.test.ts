import { describe, expect, it } from 'vitest'
import type { DocumentPage } from '../../src/worker/protocol.ts'
import { readPage } from '../../src/worker/read-page.ts'
import { writeX12 } from '../support/write-edi.ts'

const order = (number: number) => ({
  set: '850',
  segments: [
    ['BEG', '00', 'SA', `PO${number}`, '', '20261122'],
    ['PO1', '1', '10', 'EA', '2.50', '', 'VN', `A${number}`],
    ['CTT', '1'],
  ],
})
const fileOf = (orders: number) =>
  writeX12({ groups: [{ code: 'PO', sets: Array.from({ length: orders }, (_, at) => order(1001 + at)) }] })
const numbersOn = (page: DocumentPage) => page.documents.map((document) => document.number)

describe('a page of the documents in a text', () => {
  it('holds the first twenty, and says how many there are', async () => {
    const page = await readPage({ text: fileOf(45) })
    expect(numbersOn(page)).toHaveLength(20)
    expect(numbersOn(page).at(0)).toBe('PO1001')
    expect(page).toMatchObject({ total: 45, problems: [], problemsInAll: 0 })
  })

  it('goes on where the one before ended, to the last one', async () => {
    const text = fileOf(45)
    const pages = await Promise.all([0, 20, 40, 60].map((from) => readPage({ text, from })))
    expect(pages.flatMap(numbersOn)).toEqual(Array.from({ length: 45 }, (_, at) => `PO${1001 + at}`))
  })

  it('knows where its documents came from, whichever text was read before', async () => {
    const text = fileOf(1)
    const pages = await Promise.all(['D-1', 'D-2', 'D-1'].map((id) => readPage({ text, origin: { id } })))
    expect(pages.map(({ documents }) => documents[0]?.origin?.id)).toEqual(['D-1', 'D-2', 'D-1'])
  })

  it('names the worst problems first, and counts the rest', async () => {
    const broken = fileOf(300).replaceAll('SE*5*', 'SE*9*')
    const page = await readPage({ text: `${broken}\nThank you!` })
    expect(page.problemsInAll).toBeGreaterThan(300)
    expect(page.problems).toHaveLength(200)
    expect(new Set(page.problems.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })

  it('is empty for what is no document, and says so', async () => {
    expect(await readPage({ text: 'Dear all, see attached.' })).toMatchObject({
      documents: [],
      total: 0,
      problemsInAll: 1,
    })
  })
})

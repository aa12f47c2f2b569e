import { crc32, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { writeCsv } from '../../../sandbox/story/write-csv.ts'
import { writePdf } from '../../../sandbox/story/write-pdf.ts'

const told = story(new Date('2026-11-20T16:20:00Z'))
const files = [
  ...told.tradingGrid.documents,
  ...told.zendesk.tickets.flatMap(({ comments }) => comments.flatMap(({ attachments }) => attachments)),
]
const named = (mediaType: string) =>
  files.filter((file) => file.mediaType === mediaType).map((file) => [file.name, file.bytes] as const)

it.each(named('application/pdf'))('%s is a PDF whose table of objects points at them', (_name, bytes) => {
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/)
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(table)).toMatch(/^xref\n/)
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
  expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj\n`, offset))).toEqual(
    offsets.map(() => true),
  )
  const [, length, content] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(text) ?? []
  expect(content?.length).toBe(Number(length))
})

it('escapes what would end a string in a PDF, and refuses what its encoding lacks', () => {
  expect(Buffer.from(writePdf('T', ['a (b) \\ c'])).toString('latin1')).toContain('(a \\(b\\) \\\\ c) Tj')
  expect(() => writePdf('T', ['提货单'])).toThrow('is not in this PDF')
})

it.each(named('image/png'))('%s is a PNG with intact chunks and a row for every line', (_name, bytes) => {
  const file = Buffer.from(bytes)
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    const typed = file.subarray(at + 4, end)
    expect(file.readUInt32BE(end)).toBe(crc32(typed))
    chunks.set(typed.subarray(0, 4).toString(), typed.subarray(4))
    at = end + 4
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(0)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  expect(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))).toHaveLength((width * 3 + 1) * height)
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND'])
})

it('quotes in a CSV what would otherwise be another cell', () => {
  expect(Buffer.from(writeCsv([['a,b', 'say "hi"', 3]])).toString()).toBe('"a,b","say ""hi""",3\r\n')
})

it.each(['=1+1', '+49 30 1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('writes %j as text into a CSV', (formula) => {
  const cell = Buffer.from(writeCsv([[formula]])).toString()
  expect(cell.replace(/^"/, '')).toMatch(/^'/)
  expect(cell).toContain(formula)
})

it('leaves a number of our own a number in a CSV, below zero too', () => {
  expect(Buffer.from(writeCsv([[-5, '4.50', 'a-b']])).toString()).toBe('-5,4.50,a-b\r\n')
})

it('brings a file with a Chinese name, text, a table, pictures and PDFs', () => {
  const types = new Set(files.map(({ mediaType }) => mediaType))
  expect([...types]).toEqual(expect.arrayContaining(['application/pdf', 'image/png', 'text/csv', 'text/plain']))
  expect(files.some(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true)
})

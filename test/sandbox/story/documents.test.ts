import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { readDocuments } from '../../../src/edi/read-documents.ts'

const now = new Date('2026-11-20T16:20:00Z')
const { documents } = story(now).tradingGrid
const textOf = (bytes: Uint8Array, encoding: BufferEncoding) => Buffer.from(bytes).toString(encoding)

const x12 = documents.filter(({ format }) => format === 'x12').map((document) => [document.id, document] as const)
const edifact = documents
  .filter(({ format }) => format === 'edifact')
  .map((document) => [document.id, document] as const)

it('tells the story in both syntaxes', () => {
  expect(x12.length).toBeGreaterThan(35)
  expect(edifact.map(([, { kind }]) => kind)).toEqual([
    'order',
    'acknowledgment',
    'order-response',
    'ship-notice',
    'invoice',
  ])
})

it.each(x12)('%s states the counts and control numbers that it has', (_id, { bytes }) => {
  const text = textOf(bytes, 'utf8')
  expect(text.indexOf('~')).toBe(105)
  const segments = text.split('~').map((segment) => segment.trim().split('*'))
  const find = (tag: string) => segments.findIndex(([name]) => name === tag)
  const [isa, gs, st] = ['ISA', 'GS', 'ST'].map((tag) => segments[find(tag)] ?? [])

  expect(segments[find('SE')]).toEqual(['SE', String(find('SE') - find('ST') + 1), st?.[2]])
  expect(segments[find('GE')]).toEqual(['GE', '1', gs?.[6]])
  expect(segments[find('IEA')]).toEqual(['IEA', '1', isa?.[13]])
})

it.each(edifact)('%s states the counts and references that it has', (_id, { bytes }) => {
  const segments = textOf(bytes, 'latin1')
    .split(/(?<!\?)'/)
    .map((segment) => segment.trim().split('+'))
    .slice(1)
  const find = (tag: string) => segments.findIndex(([name]) => name === tag)
  const reference = segments[find('UNH')]?.[1]

  expect(segments[find('UNT')]).toEqual(['UNT', String(find('UNT') - find('UNH') + 1), reference])
  expect(segments[find('UNZ')]).toEqual(['UNZ', '1', segments[find('UNB')]?.[5]])
})

it.each([...x12, ...edifact])(
  '%s is read as one document of its kind, with nothing to complain about',
  (_id, document) => {
    const latin = document.format === 'edifact' && textOf(document.bytes, 'latin1').includes('UNOC')
    const read = readDocuments(textOf(document.bytes, latin ? 'latin1' : 'utf8'))

    expect(read.problems).toEqual([])
    expect(read.documents.map(({ kind }) => kind)).toEqual([document.kind])
  },
)

it('comes from, or goes to, an address of ours, and one of the partner whose document it is', () => {
  const { partners } = story(now).tradingGrid
  for (const [id, document] of [...x12, ...edifact]) {
    const latin = document.format === 'edifact' && textOf(document.bytes, 'latin1').includes('UNOC')
    const [read] = readDocuments(textOf(document.bytes, latin ? 'latin1' : 'utf8')).documents
    const partner = partners.find((each) => each.id === document.partner)
    const ours = partner?.relationship.ourAddresses.map((address) => address.id) ?? []
    const theirs = partner?.ediAddresses.map((address) => address.id) ?? []
    const [from, to] = document.direction === 'inbound' ? [theirs, ours] : [ours, theirs]
    expect(from, id).toContain(read?.sender.id)
    expect(to, id).toContain(read?.receiver.id)
  }
})

it('keeps German names in the bytes of the charset that the interchange names', () => {
  const [orders, invoice] = ['ORDERS', 'INVOIC'].map((type) => documents.find(({ id }) => id.includes(type)))

  expect(textOf(orders?.bytes ?? new Uint8Array(), 'latin1')).toContain('Müller & Söhne')
  expect(textOf(invoice?.bytes ?? new Uint8Array(), 'utf8')).toContain('Müller & Söhne')
})

it('gives the main order 120 cases, its ship notice 80 and its invoice 120 at the sum of its lines', () => {
  const read = (id: string) => {
    const document = documents.find((each) => each.id === id)
    return readDocuments(textOf(document?.bytes ?? new Uint8Array(), 'utf8')).documents[0]
  }
  const [order, notice, invoice] = [
    'doc_northwind_850_4500001001',
    'doc_northwind_856_SHP7002',
    'doc_northwind_810_55010',
  ].map(read)

  expect(order).toMatchObject({ kind: 'order', lines: [{ quantity: '120' }, { quantity: '60' }, { quantity: '24' }] })
  expect(notice).toMatchObject({ kind: 'ship-notice', lines: [{ quantity: '80' }, {}, {}] })
  // 120 × 236.00 + 60 × 43.75 + 24 × 28.90 + 185.00 of freight
  expect(invoice).toMatchObject({ kind: 'invoice', total: '31823.60', lines: [{ quantity: '120' }, {}, {}] })
})

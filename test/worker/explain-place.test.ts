import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { explainPlace } from '../../src/worker/explain-place.ts'
import type { FigureSource } from '../../src/worker/file-work.ts'
import { readLines } from '../../src/worker/view-file.ts'
import { fixture } from '../edi/fixtures.ts'

const explained = async (text: string, source: FigureSource) => {
  const { position, explanation, line } = await explainPlace({ text, source })
  return {
    written: text.slice(position.start, position.end),
    element: explanation?.element,
    name: explanation?.name,
    line,
  }
}

function firstOf(text: string) {
  const [document] = readDocuments(text).documents
  if (!document) throw new Error('The fixture holds no document.')
  return document
}

describe('a figure of the form', () => {
  const order = fixture('850-order.edi')
  const notice = fixture('856-ship-notice.edi')
  const despatch = fixture('desadv-despatch-advice.edi')
  const ubl = fixture('ubl-invoice.xml')

  it('leads to the element that it was read from', async () => {
    const [line] = await readLines({ text: notice })
    expect(await explained(notice, { position: line?.quantityPosition ?? { start: 0, end: 0 }, value: '60' })).toEqual({
      written: '60',
      element: 'SN1-02',
      name: 'Number of units shipped',
      line: { document: 0, index: 0 },
    })
  })

  it('leads to the element that is meant where the same figure stands in two', async () => {
    const [line] = await readLines({ text: notice })
    const position = line?.position ?? { start: 0, end: 0 }
    expect(await explained(notice, { position, value: '60', element: 'SN1-04' })).toMatchObject({
      written: '60',
      element: 'SN1-04',
    })
  })

  it('leads to the document’s number inside of the document', async () => {
    const { position, number } = firstOf(order)
    expect(await explained(order, { position, value: number })).toMatchObject({
      written: '4500001001',
      element: 'BEG-03',
    })
  })

  it('leads to sender, receiver and time in the interchange’s header', async () => {
    const { position, sender, receiver, sentAt } = firstOf(order)
    const at = (envelope: 'sender' | 'receiver' | 'sent', value: string) =>
      explained(order, { position, value, envelope })
    expect(await at('sender', sender.id)).toMatchObject({ written: 'ACMERETAIL     ', element: 'ISA-06' })
    expect(await at('receiver', receiver.id)).toMatchObject({ written: 'NORTHWIND      ', element: 'ISA-08' })
    expect(await at('sent', sentAt)).toMatchObject({ element: 'ISA-09' })
  })

  it('leads to the component of an EDIFACT composite', async () => {
    const [line] = await readLines({ text: despatch })
    expect(
      await explained(despatch, { position: line?.quantityPosition ?? { start: 0, end: 0 }, value: '60' }),
    ).toMatchObject({
      written: '60',
      element: 'QTY-01.2',
    })
  })

  it('leads to a day however it is written', async () => {
    const [document] = readDocuments(despatch).documents
    const date = document?.dates.find(({ meaning }) => meaning === 'delivery-estimated')
    const position = date?.position ?? { start: 0, end: 0 }
    expect(await explained(despatch, { position, value: date?.at ?? '' })).toMatchObject({
      written: '20260320',
      element: 'DTM-01.2',
    })
  })

  it('leads to an allowance that is written without its point and without its sign', async () => {
    const document = firstOf(fixture('810-invoice.edi'))
    const charge = document.kind === 'invoice' ? document.charges.find(({ kind }) => kind === 'allowance') : undefined
    const source = { position: charge?.position ?? { start: 0, end: 0 }, value: charge?.amount ?? '' }
    expect(await explained(fixture('810-invoice.edi'), source)).toMatchObject({ written: '250', element: 'SAC-05' })
  })

  it('leads to the value inside of a UBL element', async () => {
    const [line] = await readLines({ text: ubl })
    expect(
      await explained(ubl, { position: line?.pricePosition ?? { start: 0, end: 0 }, value: '9.25' }),
    ).toMatchObject({
      written: '9.25',
      line: { document: 0, index: 0 },
    })
  })
})

describe('a place in the text', () => {
  const order = fixture('850-order.edi')
  const at = (part: string) => {
    const start = order.indexOf(part)
    return explained(order, { position: { start, end: start + part.length } })
  }

  it('belongs to the line that it stands behind', async () => {
    expect((await at('SMALL WIDGET')).line).toEqual({ document: 0, index: 0 })
    expect((await at('CHEESE-1')).line).toEqual({ document: 0, index: 2 })
  })

  it('belongs to no line above the first and below the last', async () => {
    expect((await at('20260318')).line).toBeUndefined()
    expect((await at('CTT')).line).toBeUndefined()
  })

  it('is explained as a segment where it is one', async () => {
    const start = order.indexOf('BEG*')
    const end = order.indexOf('~', start)
    expect(await explained(order, { position: { start, end } })).toMatchObject({
      element: undefined,
      name: 'Beginning of the order',
    })
  })
})

it('a text without any segment has no place to point at', async () => {
  expect(await explainPlace({ text: 'no EDI', source: { position: { start: 0, end: 2 } } })).toEqual({
    segment: -1,
    position: { start: 0, end: 2 },
  })
})

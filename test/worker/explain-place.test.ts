import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { explainPlace } from '../../src/worker/explain-place.ts'
import type { FigureSource } from '../../src/worker/file-work.ts'
import { readLines } from '../../src/worker/view-file.ts'
import { fixture } from '../edi/fixtures.ts'

const explained = (text: string, source: FigureSource) => {
  const { position, explanation, line } = explainPlace({ text, source })
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

  it('leads to the element that it was read from', () => {
    const [line] = readLines({ text: notice })
    expect(explained(notice, { position: line?.quantityPosition ?? { start: 0, end: 0 }, value: '60' })).toEqual({
      written: '60',
      element: 'SN1-02',
      name: 'Number of units shipped',
      line: { document: 0, index: 0 },
    })
  })

  it('leads to the element that is meant where the same figure stands in two', () => {
    const [line] = readLines({ text: notice })
    const position = line?.position ?? { start: 0, end: 0 }
    expect(explained(notice, { position, value: '60', element: 'SN1-04' })).toMatchObject({
      written: '60',
      element: 'SN1-04',
    })
  })

  it('leads to the document’s number inside of the document', () => {
    const { position, number } = firstOf(order)
    expect(explained(order, { position, value: number })).toMatchObject({ written: '4500001001', element: 'BEG-03' })
  })

  it('leads to sender, receiver and time in the interchange’s header', () => {
    const { position, sender, receiver, sentAt } = firstOf(order)
    const at = (envelope: 'sender' | 'receiver' | 'sent', value: string) =>
      explained(order, { position, value, envelope })
    expect(at('sender', sender.id)).toMatchObject({ written: 'ACMERETAIL     ', element: 'ISA-06' })
    expect(at('receiver', receiver.id)).toMatchObject({ written: 'NORTHWIND      ', element: 'ISA-08' })
    expect(at('sent', sentAt)).toMatchObject({ element: 'ISA-09' })
  })

  it('leads to the component of an EDIFACT composite', () => {
    const [line] = readLines({ text: despatch })
    expect(
      explained(despatch, { position: line?.quantityPosition ?? { start: 0, end: 0 }, value: '60' }),
    ).toMatchObject({
      written: '60',
      element: 'QTY-01.2',
    })
  })

  it('leads to a day however it is written', () => {
    const [document] = readDocuments(despatch).documents
    const date = document?.dates.find(({ meaning }) => meaning === 'delivery-estimated')
    const position = date?.position ?? { start: 0, end: 0 }
    expect(explained(despatch, { position, value: date?.at ?? '' })).toMatchObject({
      written: '20260320',
      element: 'DTM-01.2',
    })
  })

  it('leads to an allowance that is written without its point and without its sign', () => {
    const document = firstOf(fixture('810-invoice.edi'))
    const charge = document.kind === 'invoice' ? document.charges.find(({ kind }) => kind === 'allowance') : undefined
    const source = { position: charge?.position ?? { start: 0, end: 0 }, value: charge?.amount ?? '' }
    expect(explained(fixture('810-invoice.edi'), source)).toMatchObject({ written: '250', element: 'SAC-05' })
  })

  it('leads to the value inside of a UBL element', () => {
    const [line] = readLines({ text: ubl })
    expect(explained(ubl, { position: line?.pricePosition ?? { start: 0, end: 0 }, value: '9.25' })).toMatchObject({
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

  it('belongs to the line that it stands behind', () => {
    expect(at('SMALL WIDGET').line).toEqual({ document: 0, index: 0 })
    expect(at('CHEESE-1').line).toEqual({ document: 0, index: 2 })
  })

  it('belongs to no line above the first and below the last', () => {
    expect(at('20260318').line).toBeUndefined()
    expect(at('CTT').line).toBeUndefined()
  })

  it('is explained as a segment where it is one', () => {
    const start = order.indexOf('BEG*')
    const end = order.indexOf('~', start)
    expect(explained(order, { position: { start, end } })).toMatchObject({
      element: undefined,
      name: 'Beginning of the order',
    })
  })
})

it('a text without any segment has no place to point at', () => {
  expect(explainPlace({ text: 'no EDI', source: { position: { start: 0, end: 2 } } })).toEqual({
    segment: -1,
    position: { start: 0, end: 2 },
  })
})

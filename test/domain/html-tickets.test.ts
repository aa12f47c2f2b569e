// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { findBusinessNumbers } from '../../src/domain/business-numbers/find-business-numbers.ts'
import { htmlToText } from '../../src/zendesk/html-to-text.ts'
import { htmlTickets } from './html-tickets.ts'

const found = (text: string) => findBusinessNumbers(text).map(({ kind, value }) => `${kind} ${value}`)

describe('a ticket as it was written', () => {
  it.each(htmlTickets)('$from: its numbers and lines are found', ({ html, numbers, lines = [] }) => {
    const text = htmlToText(html)

    expect(found(text)).toEqual(numbers)
    for (const line of lines) expect(text.split('\n')).toContain(line)
  })

  it('keeps paragraphs and empty lines apart as the screen does', () => {
    expect(htmlToText('<p>a</p><p>b</p>')).toBe('a\nb')
    expect(htmlToText('<div>a<br></div><div><br></div><div>b</div>')).toBe('a\n\nb')
    expect(htmlToText('a<br>b<br><br>c')).toBe('a\nb\n\nc')
    expect(htmlToText('no markup,\ntwo lines &amp; more')).toBe('no markup,\ntwo lines & more')
  })
})

describe('what shows nothing within a number', () => {
  it.each(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e'])('is no part of it: %j', (nothing) => {
    const text = `Where is PO 45000${nothing}61100?`
    const [number] = findBusinessNumbers(text)
    expect(number).toMatchObject({ kind: 'order', value: '4500061100' })
    expect(text.slice(number?.start, number?.end)).toBe(`45000${nothing}61100`)
  })
})

describe('words that only look like ours', () => {
  it.each([
    ['Please change pos 10 and 20 of PO 4500061110.', ['order 4500061110']],
    ['Pos. 10, 20 and 30 are short', []],
    ['POs 4500061111 and 4500061112', ['order 4500061111', 'order 4500061112']],
    ['Credit memo 9900123 belongs to invoice 7741120.', ['invoice 7741120']],
    ['Our sales order 30055120, your PO 4500061121', ['order 4500061121']],
    ['SO-30055121 for PO-61122', ['order PO-61122']],
    ['Gutschrift 9900124 zur Rechnung 7741123', ['invoice 7741123']],
    ['avoir 9900125 sur la facture 7741124', ['invoice 7741124']],
    ['nota de crédito 9900126 de la factura 7741125', ['invoice 7741125']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['The goods are in quarantine (RCV-61130) for PO 4500061130.', ['receipt RCV-61130', 'order 4500061130']],
    ['goods receipt 5000061131', ['receipt 5000061131']],
    ['GRN 5000061132', ['receipt 5000061132']],
    ['Wareneingang 5000061133', ['receipt 5000061133']],
    ['bon de réception n° 5000061134', ['receipt 5000061134']],
    ['entrada de mercancía 5000061135', ['receipt 5000061135']],
  ])('a receipt of goods has a number: %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/edi/decode-text.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'

const order = (syntax: string, name: string) =>
  `UNB+${syntax}:3+A+B+260601:0900+1'UNH+1+ORDERS:D:96A:UN'BGM+220+C1+9'NAD+BY+77::9++${name}'UNS+S'UNT+5+1'UNZ+1+1'`

/** A text as bytes of which those above 127 are given: `Ł` is 0xA3 in ISO 8859-2. */
function bytesOf(text: string, codes: Record<string, number>): Uint8Array {
  return Uint8Array.from([...text].map((character) => codes[character] ?? character.charCodeAt(0)))
}

const nameIn = (bytes: Uint8Array) => readDocuments(decodeText(bytes)).documents[0]?.parties[0]?.name

describe('bytes of an EDIFACT file', () => {
  it.each([
    ['UNOA', 'MÜLLER', { Ü: 0xdc }],
    ['UNOC', 'BJÖRK', { Ö: 0xd6 }],
    ['UNOD', 'ŻUKÓW', { Ż: 0xaf, Ó: 0xd3 }],
    ['UNOE', 'Завод', { З: 0xb7, а: 0xd0, в: 0xd2, о: 0xde, д: 0xd4 }],
    ['UNOF', 'Αθήνα', { Α: 0xc1, θ: 0xe8, ή: 0xde, ν: 0xed, α: 0xe1 }],
    ['UNOK', 'IĞDIR', { Ğ: 0xd0 }],
  ])('%s: are read as its header declares', (syntax, name, codes) => {
    expect(nameIn(bytesOf(order(syntax, name), codes))).toBe(name)
    expect(nameIn(bytesOf(`UNA:+.? '\r\n${order(syntax, name)}`, codes))).toBe(name)
  })

  it('are UTF-8 where they can be, whatever is declared', () => {
    for (const syntax of ['UNOC', 'UNOD', 'UNOW', 'UNOY']) {
      expect(nameIn(new TextEncoder().encode(order(syntax, 'ŁÓDŹ')))).toBe('ŁÓDŹ')
    }
  })
})

describe('bytes of an XML file', () => {
  const xml = (declaration: string, name: string) =>
    `<?xml version="1.0" ${declaration}?><Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><ID>C2</ID><Note>${name}</Note></Order>`
  const noteIn = (bytes: Uint8Array) => readDocuments(decodeText(bytes)).documents[0]?.notes[0]

  it('are read as the declaration says', () => {
    expect(noteIn(bytesOf(xml('encoding="ISO-8859-2"', 'Łódź'), { Ł: 0xa3, ó: 0xf3, ź: 0xbc }))).toBe('Łódź')
    expect(noteIn(bytesOf(xml("encoding='windows-1250'", 'Žilina'), { Ž: 0x8e }))).toBe('Žilina')
    expect(noteIn(bytesOf(xml('encoding="nonsense"', 'Köln'), { ö: 0xf6 }))).toBe('Köln')
    expect(noteIn(bytesOf(xml('encoding="UTF-8"', 'Köln'), { ö: 0xf6 }))).toBe('Köln')
  })

  it('may be UTF-16 with or without its mark', () => {
    const text = xml('encoding="UTF-16"', 'Łódź')
    const little = Uint8Array.from(
      [...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    )
    expect(noteIn(little)).toBe('Łódź')
    expect(noteIn(Uint8Array.from([0xff, 0xfe, ...little]))).toBe('Łódź')
    const big = little.map((_, index) => little[index ^ 1] ?? 0)
    expect(noteIn(big)).toBe('Łódź')
  })
})

import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/edi/decode-text.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { damagedNames, fixture, readDamaged } from './fixtures.ts'

const families = [
  'cii-facturx-invoice.xml',
  'cxml-order-request.xml',
  'gs1-order.xml',
  'idoc-orders05.xml',
  'ubl-invoice.xml',
]

const bodyOf = (name: string) => fixture(name).replace(/^\s*<\?xml[^>]*>\s*(?:<!DOCTYPE[^>]*>)?/, '')
const codesOf = (text: string) => {
  const { documents, problems } = readDocuments(text)
  return { documents: documents.length, codes: problems.map(({ code }) => code) }
}

describe.each(families)('%s, made to harm its reader', (name) => {
  it('is refused with entities that grow without end', () => {
    const bombs = ['b', 'c', 'd', 'e', 'f', 'g'].map((one, index) => {
      const before = String.fromCharCode(97 + index)
      return `<!ENTITY ${one} "${`&${before};`.repeat(10)}">`
    })
    const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${bombs.join('')}]>${bodyOf(name).replace(/>(\d{2,})</, '>&g;<')}`
    expect(codesOf(text)).toEqual({ documents: 0, codes: ['xml-entities'] })
  })

  it('is refused with entities that fetch other files', () => {
    for (const entity of [
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      '<!ENTITY % p SYSTEM "http://example.com/p"> %p;',
    ]) {
      expect(codesOf(`<?xml version="1.0"?><!DOCTYPE x [${entity}]>${bodyOf(name)}`)).toEqual({
        documents: 0,
        codes: ['xml-entities'],
      })
    }
  })

  it('is no document of the standard in a namespace of somebody else', () => {
    const text = fixture(name)
      .replaceAll(/urn:[\w:.-]+/g, 'urn:example:other')
      .replaceAll('EDI_DC40', 'CONTROL')
      .replaceAll(/<(\/?)cXML/g, '<$1dXML')
      .replaceAll(/<(\/?)OrderRequest>/g, '<$1Request2>')
    expect(codesOf(text)).toEqual({ documents: 0, codes: ['xml-unknown'] })
  })

  it('is read or refused wherever it was cut off', () => {
    const text = fixture(name)
    for (let end = 1; end < text.length; end += 211) {
      const { documents, codes } = codesOf(text.slice(0, end))
      expect(documents + codes.length, `cut at ${end}`).toBeGreaterThan(0)
    }
  })

  it('is read from UTF-16 too, and refused as noise', () => {
    const text = fixture(name)
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(codesOf(decodeText(utf16))).toEqual({ documents: 1, codes: [] })
    const noise = new Uint8Array(Buffer.from(text, 'utf16le'))
    expect(() => readDocuments(decodeText(noise))).not.toThrow()
  })
})

describe('XML without end', () => {
  it('is refused when it is nested too deep', () => {
    const { documents, codes } = codesOf(`<?xml version="1.0"?>${'<a>'.repeat(5_000)}`)
    expect(documents).toBe(0)
    expect(codes).toContain('xml-malformed')
  })

  it('is refused when it is too long', () => {
    const text = `<?xml version="1.0"?><CrossIndustryInvoice>${' '.repeat(50_000_000)}</CrossIndustryInvoice>`
    expect(codesOf(text)).toEqual({ documents: 0, codes: ['xml-too-long'] })
  })
})

describe.each(damagedNames())('%s, damaged', (name) => {
  it('comes back with what can be read, and with reasons', () => {
    const { documents, problems } = readDamaged(name)
    expect(documents.length).toBeGreaterThan(0)
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

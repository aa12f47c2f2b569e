import { describe, expect, it } from 'vitest'
import { embeddedXml } from '../../../src/features/documents/viewer/file/embedded-xml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const pdfWith = (files: Record<string, { filename: string; content: Uint8Array }> | null) => ({
  getAttachments: () => Promise.resolve(files),
})

describe('the XML inside a PDF', () => {
  it('is the one with the name that the standard fixes, not just any', async () => {
    const pdf = pdfWith({
      a: { filename: 'delivery.xml', content: bytes('<other/>') },
      b: { filename: 'factur-x.xml', content: bytes('\uFEFF<invoice/>') },
    })
    expect(await embeddedXml(pdf)).toBe('<invoice/>')
  })

  it('is any XML where none has such a name, and nothing where there is no XML', async () => {
    const named = (filename: string) => pdfWith({ a: { filename, content: bytes('<invoice/>') } })
    expect(await embeddedXml(named('INVOICE 77.XML'))).toBe('<invoice/>')
    expect(await embeddedXml(named('terms.pdf'))).toBeUndefined()
    expect(await embeddedXml(pdfWith(null))).toBeUndefined()
  })

  it('keeps nobody from the pages where the list of attachments is damaged', async () => {
    expect(await embeddedXml({ getAttachments: () => Promise.reject(new Error('bad name tree')) })).toBeUndefined()
  })
})

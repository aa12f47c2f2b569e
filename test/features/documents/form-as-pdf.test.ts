import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { startCompute } from '../../../src/browser/compute.ts'
import { DocumentId } from '../../../src/domain/ids.ts'
import { asciiPdf } from '../../../src/features/documents/pdf/ascii-pdf.ts'
import { pdfName } from '../../../src/features/documents/pdf/form-as-pdf.ts'
import { makePdf } from '../../../src/features/documents/pdf/make-pdf.ts'
import { pdfContent } from '../../../src/features/documents/pdf/pdf-content.ts'
import { readForPaper } from '../../../src/features/documents/viewer/print/read-for-paper.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import type { DocumentSummary } from '../../../src/trading-grid/contract/document.ts'
import { fixture, fixtureNames } from '../../edi/fixtures.ts'

/** One transparent dot. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const summaryOf = (name: string): DocumentSummary => ({
  id: DocumentId.parse('doc_1'),
  kind: 'order',
  format: 'xml',
  mediaType: 'application/xml',
  name,
  size: 1,
  sha256: '0'.repeat(64) as DocumentSummary['sha256'], // branded; nothing here looks at it
  references: [],
  direction: 'inbound',
  receivedAt: '2026-05-04T09:00:00Z',
  scan: 'clean',
  audience: 'shared',
  version: 1,
  threads: [],
  utf8: true,
})

/** A text as a customer gets it: the PDF, what can be read on its pages, and what had to be drawn. */
async function asPdf(text: string, { locale = 'en', name = 'file.xml' } = {}) {
  const compute = startCompute(() => undefined)
  const t = createTranslator(locale).with(laterSentences)
  const drawn: string[] = []
  const sheets = await readForPaper(compute, {
    id: DocumentId.parse('doc_1'),
    receivedAt: '2026-05-04T09:00:00Z',
    text,
  })
  const draw = (words: string) => {
    drawn.push(words)
    return [{ dataUrl: DOT, widthPt: 10 }]
  }
  const pdf = asciiPdf(await makePdf(pdfContent(sheets, summaryOf(name), { t, draw })))
  return { pdf, drawn, read: await textOf(pdf) }
}

async function textOf(pdf: string): Promise<string> {
  const opened = await getDocument({ data: new TextEncoder().encode(pdf), isEvalSupported: false }).promise
  const pages: string[] = []
  for (let number = 1; number <= opened.numPages; number++) {
    const { items } = await (await opened.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join('\n').replace(/\s+/g, ' ')
}

describe('a business document as a PDF', { timeout: 60_000 }, () => {
  it('says what the form says, in the language of the agent', async () => {
    const { read } = await asPdf(fixture('cii-facturx-invoice.xml'), { locale: 'de' })
    for (const words of [
      'Rechnung FX-2026-0417',
      'Müller & Söhne Elektro GmbH',
      'Kabelbinder 220 mm',
      '464,10 €',
      '4500007201',
    ])
      expect(read).toContain(words)
  })

  it('keeps Polish, Greek, and Cyrillic as text', async () => {
    const polish = await asPdf(fixture('idoc-orders05.xml'))
    expect(polish.read).toContain('Zakłady Śrubowe Żywiec')
    expect(polish.drawn).toEqual([])
    expect((await asPdf(fixture('gs1-invoice.xml'))).read).toContain('Ελαιώνες ΑΕ')
    expect((await asPdf(fixture('gs1-invoice.xml').replaceAll('Ελαιώνες ΑΕ', 'Завод «Крепёж»'))).read).toContain(
      'Завод «Крепёж»',
    )
  })

  it('draws what its font has no letters for, and loses nothing', async () => {
    const { drawn, pdf } = await asPdf(fixture('gs1-invoice.xml').replaceAll('Ελαιώνες ΑΕ', '山田商店 مصنع'), {
      name: '請求書.xml',
    })
    expect(drawn.join(' ')).toContain('山田商店 مصنع')
    expect(drawn).toContain('請求書.xml')
    expect(pdf).toContain('/Subtype /Image')
  })

  it('is ASCII throughout, so that it passes where only text does', async () => {
    const { pdf } = await asPdf(fixture('idoc-orders05.xml'))
    expect(pdf).toMatch(/^%PDF-1\.\d\n/)
    expect(pdf).not.toMatch(/[^\t\n\r -~]/)
  })

  it.each(fixtureNames().filter((_, index) => index % 6 === 0))('%s can be made into one', async (name) => {
    const { read } = await asPdf(fixture(name), { name })
    expect(read.length).toBeGreaterThan(40)
  })

  it('is named as the file is', () => {
    expect(pdfName('order.x12')).toBe('order.pdf')
    expect(pdfName('Rechnung 5')).toBe('Rechnung 5.pdf')
  })
})

import { waitFor } from '@testing-library/react'
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { file, fixture, openViewer } from './open-viewer.tsx'

describe('a business document', () => {
  it.each([
    ['850-order.edi', 'x12', 'Purchase order 4500001001'],
    ['855-order-acknowledgment.edi', 'x12', /^Order acknowledgment/],
    ['861-receipt.edi', 'x12', /^Receiving advice/],
    ['812-chargeback.edi', 'x12', /^Debit or credit adjustment/],
    ['820-remittance.edi', 'x12', /^Remittance advice/],
    ['824-application-advice.edi', 'x12', /^Application advice/],
    ['846-inventory.edi', 'x12', /^Inventory report/],
    ['860-order-change.edi', 'x12', /^Order change/],
    ['997-acknowledgment.edi', 'x12', /^Functional acknowledgment/],
    ['214-transport-status.edi', 'x12', /^Transport status/],
    ['desadv-despatch-advice.edi', 'edifact', 'Ship notice SHP7002'],
    ['invoic-invoice.edi', 'edifact', /^Invoice/],
    ['ubl-invoice.xml', 'ubl', 'Invoice 55010'],
    ['ubl-credit-note.xml', 'ubl', /^Credit note/],
    ['cii-facturx-invoice.xml', 'xml', 'Invoice FX-2026-0417'],
    ['cxml-order-request.xml', 'xml', 'Purchase order PO-7741'],
    ['gs1-despatch-advice.xml', 'xml', 'Ship notice DA-501'],
    ['idoc-invoic02.xml', 'xml', 'Invoice 0090004321'],
    ['tradacoms-orders.edi', 'tradacoms', 'Purchase order 70970'],
  ] as const)('%s is a form with its text beside it', async (name, format, title) => {
    const { viewer } = await openViewer([file(name, fixture(name), { format })])
    const form = await viewer.findByRole('region', { name: 'Form' })
    expect(form.querySelector('p')).toHaveTextContent(title)
    expect(viewer.getByRole('grid', { name: 'Text of the document' })).toBeVisible()
  })

  it('of a set without a form is put into the words of the standard', async () => {
    const { viewer } = await openViewer([file('840.edi', fixture('840-unknown-set.edi'), { kind: 'other' })])
    expect(await viewer.findByText(/This app has no form for 840/)).toBeVisible()
    expect(await viewer.findByText('W05')).toBeVisible()
    expect(viewer.getByText(/know 840 documents/)).toBeVisible()
  })

  it('says that it is a test', async () => {
    const { viewer } = await openViewer([file('test.edi', fixture('850-order.edi').replace('*0*P*', '*0*T*'))])
    expect(await viewer.findByText('This is a test document. It has no business effect.')).toBeVisible()
  })

  it('of a strange currency and without a number is shown all the same', async () => {
    const text = fixture('850-order.edi').replace('CUR*BY*USD', 'CUR*BY*US-D').replace('*4500001001*', '**')
    const { viewer } = await openViewer([file('odd.edi', text)])
    expect(await viewer.findByText(/BEG03, purchase order number, is empty/)).toBeVisible()
    expect(await viewer.findByRole('button', { name: '9.25 US-D' })).toBeVisible()
  })
})

describe('any other file', () => {
  it('a CSV file is a table whose first row names the columns', async () => {
    const rows = Array.from({ length: 250 }, (_, row) => `NW-${row};"Bohrer ""${row}"" mm"`).join('\n')
    const csv = file('stock.csv', `Artikel;Bezeichnung\n${rows}\n`, { format: 'csv', mediaType: 'text/csv' })
    const { viewer, user } = await openViewer([csv])
    expect(await viewer.findByText('Bezeichnung')).toBeVisible()
    expect(viewer.getByText('250 rows')).toBeVisible()
    expect(viewer.getByText('Bohrer "7" mm')).toBeVisible()
    expect(viewer.queryByText('NW-249')).toBeNull()
    await user.click(viewer.getByText('Show more'))
    expect(await viewer.findByText('NW-249')).toBeVisible()
  })

  it('text is text, and markup stays what it is', async () => {
    const html = file('page.html', '<b>hi</b><script>alert(1)</script>', { format: 'other', mediaType: 'text/html' })
    const { viewer, view } = await openViewer([html])
    expect(await viewer.findByText('<b>hi</b><script>alert(1)</script>')).toBeVisible()
    expect(view.container.querySelector('script')).toBeNull()
  })

  it('what nothing here can show is offered for download', async () => {
    const zip = file('archive.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff), {
      format: 'other',
      mediaType: 'application/zip',
    })
    const { viewer } = await openViewer([zip])
    expect(await viewer.findByText(/can’t be shown here. Download it/)).toBeVisible()
    expect(viewer.getByRole('button', { name: 'Download' })).toBeEnabled()
    expect(viewer.queryByRole('button', { name: 'Copy text' })).toBeNull()
  })

  it('is saved under a name that no double click runs, with the bytes that came', async () => {
    const saved: { name: string; bytes: Promise<ArrayBuffer> }[] = []
    const blobs = new Map<string, Blob>()
    URL.createObjectURL = (blob: Blob) => {
      blobs.set(`blob:${blobs.size}`, blob)
      return `blob:${blobs.size - 1}`
    }
    HTMLAnchorElement.prototype.click = function click() {
      saved.push({ name: this.download, bytes: blobs.get(this.href)?.arrayBuffer() ?? Promise.reject(this.href) })
    }
    const { viewer, user } = await openViewer([
      file('balances.csv', '=1+1;x\n', { format: 'csv', mediaType: 'text/csv' }),
    ])
    await waitFor(() => expect(viewer.getByRole('button', { name: 'Download' })).toBeEnabled())
    await user.click(viewer.getByRole('button', { name: 'Download' }))
    expect(saved.map(({ name }) => name)).toEqual(['balances.csv.txt'])
    expect(new TextDecoder().decode(await saved[0]?.bytes)).toBe('=1+1;x\n')
  })

  it('a file of 0 bytes says so', async () => {
    const { viewer } = await openViewer([file('empty.edi', '')])
    expect(await viewer.findByText('This file is empty (0 bytes).')).toBeVisible()
  })

  it('a letter that pretends to be an order is shown as the text that it is', async () => {
    const { viewer } = await openViewer([file('letter.edi', 'Sehr geehrte Damen und Herren, hier kommt kein EDI.')])
    expect(await viewer.findByText(/This file contains no business document/)).toBeVisible()
    expect(viewer.getByText(/hier kommt kein EDI/)).toBeVisible()
  })
})

describe('a file that is not known to be clean', () => {
  it.each([
    ['infected', /Malware was found/],
    ['pending', /Malware scan in progress/],
  ] as const)('is never fetched while it is %s', async (scan, words) => {
    const { viewer } = await openViewer([file('order.edi', fixture('850-order.edi'), { scan })])
    expect(await viewer.findByText(words)).toBeVisible()
    expect(viewer.queryByRole('button', { name: 'Download' })).toBeNull()
    expect(viewer.queryByRole('region', { name: 'Form' })).toBeNull()
  })
})

describe('where the file does not come', () => {
  it.each([
    ['it is not there', () => HttpResponse.json({}, { status: 404 }), /can’t find this/],
    ['it is gone', () => HttpResponse.json({}, { status: 410 }), /no longer exists/],
    ['it is not what was agreed', () => HttpResponse.json({ content: 5 }), /couldn’t read/],
  ] as const)('it says that %s, and the page stays', async (_name, answer, words) => {
    const order = file('order.edi', fixture('850-order.edi'))
    const { viewer } = await openViewer([order], { content: answer })
    expect(await viewer.findByText(words)).toBeVisible()
    expect(viewer.getByRole('heading', { level: 1 })).toHaveTextContent('PO 4599000001')
    expect(viewer.getByRole('button', { name: 'Download' })).toBeDisabled()
  })

  it('a part that does not follow the one before is no document', async () => {
    const part = { mediaType: 'application/edi-x12', encoding: 'utf-8', content: 'ISA', sha256: 'a'.repeat(64) }
    const order = file('order.edi', fixture('850-order.edi'))
    const { viewer } = await openViewer([order], {
      content: () => HttpResponse.json({ ...part, offset: 5, length: 3, size: 9 }),
    })
    expect(await viewer.findByText(/couldn’t read/)).toBeVisible()
  })
})

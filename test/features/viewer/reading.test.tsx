import { waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { StoryDocument } from '../../../sandbox/story/story.ts'
import { file, fixture, openViewer } from './open-viewer.tsx'

const notice = (more: Partial<StoryDocument> = {}) =>
  file('notice.edi', fixture('856-ship-notice.edi'), { kind: 'ship-notice', direction: 'inbound', ...more })
const order = (name: string, text = fixture('850-order.edi'), more: Partial<StoryDocument> = {}) =>
  file(name, text, more)

describe('form and text', () => {
  it('a figure shows its segment, and says element and code in plain words', async () => {
    const { viewer, user } = await openViewer([notice()])
    const form = within(await viewer.findByRole('region', { name: 'Form' }))
    // The first is what was shipped to date.
    const [, shipped] = await form.findAllByRole('button', { name: '60 CA' })
    if (shipped) await user.click(shipped)
    await waitFor(() => expect(viewer.getByRole('status')).toHaveTextContent('SN1-02 Number of units shipped: 60'))
    expect(shipped).toHaveAttribute('aria-pressed', 'true')
    expect(viewer.getByRole('gridcell', { selected: true })).toHaveTextContent('60')
  })

  it('an element of the text shows its figure in the form', async () => {
    const { viewer, user } = await openViewer([notice()])
    const text = within(await viewer.findByRole('grid'))
    await user.click(await text.findByText('BL-55120'))
    await waitFor(() => expect(viewer.getByRole('status')).toHaveTextContent('BL-55120'))
    expect(viewer.getByRole('button', { name: 'BL-55120' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('arrow keys go through the text from segment to segment and from element to element', async () => {
    const { viewer, user } = await openViewer([notice()])
    const text = await viewer.findByRole('grid')
    await within(text).findByText('SHP7002')
    text.focus()
    const status = viewer.getByRole('status')
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(status).toHaveTextContent(/^ISA/))
    for (const tag of ['GS', 'ST', 'BSN']) {
      await user.keyboard('{ArrowDown}')
      await waitFor(() => expect(status).toHaveTextContent(new RegExp(`^${tag} `)))
    }
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(status).toHaveTextContent(/^BSN-01/))
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(status).toHaveTextContent(/^BSN-02.*SHP7002/))
    expect(text).toHaveAttribute('aria-activedescendant', viewer.getByRole('gridcell', { selected: true }).id)
  })

  it('opens at the place that a finding names', async () => {
    const text = fixture('856-ship-notice.edi')
    const start = text.indexOf('60*CA')
    const { viewer } = await openViewer([notice()], { position: { start, end: start + 2 } })
    await waitFor(() => expect(viewer.getByRole('status')).toHaveTextContent('SN1-02 Number of units shipped: 60'))
  })

  it('lists problems, worst first, each leading to its place', async () => {
    const broken = fixture('850-order.edi').replace('PO1*2*250', 'PO1*2*25O').replace('20260319', '2026X319')
    const { viewer, user } = await openViewer([order('broken.edi', broken)])
    const problems = within(await viewer.findByRole('region', { name: '2 problems in this text' }))
    expect(problems.getAllByRole('listitem')[0]).toHaveTextContent(
      'Error PO102, quantity, should be a number but is “25O”.',
    )
    await user.click(problems.getByRole('button', { name: /PO102/ }))
    await waitFor(() => expect(viewer.getByRole('status')).toHaveTextContent(/^PO1/))
  })

  it('of several documents in a file shows the one that is chosen', async () => {
    const { viewer, user } = await openViewer([file('two.edi', fixture('810-invoice.edi'), { kind: 'invoice' })])
    await user.selectOptions(await viewer.findByLabelText('2 documents in this file'), '810 55011')
    expect(await viewer.findByText(/^Credit note/)).toBeVisible()
  })

  it('speaks German, problems included', async () => {
    const broken = fixture('850-order.edi').replace('PO1*2*250', 'PO1*2*25O')
    const { viewer } = await openViewer([order('broken.edi', broken)], { locale: 'de' })
    expect(await viewer.findByText(/PO102 \(quantity\) sollte eine Zahl sein, ist aber „25O“/)).toBeVisible()
    expect(viewer.getByRole('heading', { name: '3 Positionen' })).toBeVisible()
    expect(await viewer.findByRole('button', { name: /^9,25\s\$$/ })).toBeVisible()
  })

  it('has nothing that axe objects to', async () => {
    const { view, viewer } = await openViewer([notice(), order('order.edi')])
    await viewer.findByRole('grid')
    const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }, 30_000)
})

describe('the documents of one order', () => {
  const chain = () => [
    notice(),
    order('order.edi', undefined, { receivedAt: new Date('2026-03-01T09:00Z') }),
    file('invoice.edi', fixture('810-invoice.edi'), {
      kind: 'invoice',
      references: [
        { kind: 'order', value: '4599000001' },
        { kind: 'invoice', value: '55010' },
      ],
    }),
  ]

  it('stand in their order, with what is missing, and are one press away', async () => {
    const { viewer, user } = await openViewer(chain())
    const steps = await viewer.findByRole('navigation', { name: 'Documents for the same order' })
    expect(steps).toHaveTextContent(/Purchase order.*Order acknowledgment–.*Ship notice.*Receiving advice–.*Invoice/)
    const invoice = within(steps).getByRole('button', { name: '55010' })
    await user.click(invoice)
    expect(await viewer.findByText('2 documents in this file')).toBeVisible()
    expect(invoice).toHaveAttribute('aria-current', 'page')
    expect(invoice).toHaveFocus()
  })

  it('are gone along by arrow keys', async () => {
    const { viewer, user } = await openViewer(chain())
    const steps = within(await viewer.findByRole('navigation', { name: 'Documents for the same order' }))
    const [first, second] = steps.getAllByRole('button')
    first?.focus()
    await user.keyboard('{ArrowRight}')
    expect(second).toHaveFocus()
    await user.keyboard('{ArrowLeft}{Enter}')
    expect(await viewer.findByText('Purchase order')).toBeVisible()
  })

  it('are compared line by line, each figure leading to its place', async () => {
    const changed = fixture('850-order.edi').replace('PO1*1*100*CA*9.25', 'PO1*1*90*CA*9.75')
    const { viewer, user } = await openViewer(
      [
        order('v2.edi', changed, { replaces: 'doc_v1.edi', id: 'doc_v2.edi' }),
        order('v1.edi', undefined, { receivedAt: new Date('2026-03-01T09:00Z') }),
      ].reverse(),
      { id: 'doc_v2.edi' },
    )
    const choice = await viewer.findByLabelText('Compare with…')
    await waitFor(() => expect(within(choice).getByRole('option', { name: /version 1/ })).toBeInTheDocument())
    await user.selectOptions(choice, within(choice).getByRole('option', { name: /version 1/ }))
    expect(await viewer.findByText('1 line differs of 3')).toBeVisible()
    const row = within(viewer.getByRole('row', { name: /SMALL WIDGET/ }))
    expect(row.getByRole('button', { name: '100 CA × 9.25' })).toBeVisible()
    await user.click(row.getByRole('button', { name: '90 CA × 9.75' }))
    await waitFor(() => expect(viewer.getByRole('status')).toHaveTextContent(/^PO1/))
  })

  it('are compared with whichever of several in a file', async () => {
    const two = order('two-orders.edi', `${fixture('850-order.edi')}${changedOrder()}`)
    const { viewer, user } = await openViewer([order('order.edi'), two])
    const choice = await viewer.findByLabelText('Compare with…')
    await waitFor(() => expect(within(choice).getAllByRole('option')).toHaveLength(2))
    await user.selectOptions(choice, within(choice).getAllByRole('option')[1] ?? '')
    expect(await viewer.findByText('No line differs of 3')).toBeVisible()

    await user.selectOptions(viewer.getByLabelText('2 documents in two-orders.edi'), '850 4500001002')
    expect(await viewer.findByText('1 line differs of 3')).toBeVisible()
    expect(viewer.queryByLabelText(/documents in order\.edi/)).toBeNull()
  })
})

/** Another order in an interchange of its own. */
function changedOrder(): string {
  return fixture('850-order.edi')
    .replaceAll('4500001001', '4500001002')
    .replace('PO1*1*100*CA', 'PO1*1*90*CA')
    .replace(/\*(0{6}\d{3})\*0\*P/, '*000000999*0*P')
    .replace(/IEA\*1\*\d+/, 'IEA*1*000000999')
}

describe('what can be done with a document', () => {
  it('attaching leads back to its row in the sidebar', async () => {
    const { viewer, user, world } = await openViewer([notice()])
    await user.click(await viewer.findByRole('button', { name: 'Attach or share…' }))
    await waitFor(() => expect(world.browser.modals).toHaveLength(0))
  })

  it('its text is copied as it came', async () => {
    const { viewer, user, world } = await openViewer([notice()])
    await user.click(await viewer.findByRole('button', { name: 'Copy text' }))
    await waitFor(() => expect(world.browser.notices).toContainEqual({ kind: 'notice', message: 'Copied.' }))
    expect(await navigator.clipboard.readText()).toBe(fixture('856-ship-notice.edi'))
  })

  it('says what to do where the browser opens no tab for printing', async () => {
    const opening = vi.spyOn(window, 'open').mockReturnValue(null)
    const { viewer, user, world } = await openViewer([notice()])
    await waitFor(async () => expect(await viewer.findByRole('button', { name: 'Print' })).toBeEnabled())
    await user.click(viewer.getByRole('button', { name: 'Print' }))
    expect(world.browser.notices).toContainEqual({
      kind: 'error',
      message: 'Your browser blocked the new tab. Allow pop-ups for Zendesk and try again.',
    })
    opening.mockRestore()
  })
})

import { screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { sitDown, ticketPage } from './sit-down.tsx'

let getUp = () => {}
afterEach(() => getUp())

/** The page's own head is not in a test, and the app's frames are the app's. */
const elsewhere = ['color-contrast', 'frame-tested', 'document-title', 'html-has-lang']

/** Structure, names and roles; what needs layout and colours is looked at in a real browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    rules: Object.fromEntries(elsewhere.map((rule) => [rule, { enabled: false }])),
    iframes: false,
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('axe finds nothing', () => {
  it.each([
    ['/agent', () => screen.findByRole('link', { name: 'Short delivery 1' })],
    ['/agent/tickets/1', () => ticketPage(1)],
    ['/admin/installation', () => screen.findByRole('button', { name: 'Update' })],
    ['/admin/proxy-log', () => screen.findByText(/has sent nothing yet/)],
  ])('at %s', async (at, isThere) => {
    const desk = await sitDown({ agent: at.startsWith('/admin') ? 'admin' : 'agent', at })
    getUp = desk.getUp
    await isThere()
    expect(await violations()).toEqual([])
  })
})

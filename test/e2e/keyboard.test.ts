import type { Frame, Page } from '@playwright/test'
import { frameOf } from './support/every-look.ts'
import { expect, test } from './support/world.ts'

/** What has the keyboard in this frame, in the words of its name, and whether one can see that it has it. */
function focused(frame: Frame): Promise<{ name: string; seen: boolean }> {
  return frame.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', seen: false }
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
    const name = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? ''
    // Garden draws the ring of a tab in front of it, and that of a checkbox in front of its label.
    const seen = [element, label].some((drawn) =>
      [undefined, '::before'].some((part) => {
        if (!drawn) return false
        const { outlineStyle, boxShadow } = getComputedStyle(drawn, part)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      }),
    )
    return { name: name.trim(), seen }
  })
}

/** Presses Tab until something of that name has the keyboard. @returns everything on the way, which could all be seen */
async function tabTo(page: Page, frame: Frame, name: RegExp): Promise<string[]> {
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const now = await focused(frame)
    if (now.name === '') continue
    expect(now, 'the focus can be seen').toEqual({ name: now.name, seen: true })
    passed.push(now.name)
    if (name.test(now.name)) return passed
  }
  throw new Error(`No Tab leads to ${name}; it passes ${passed.join(', ')}`)
}

/** Of a test that failed: what each page said, and what had the keyboard. */
test.afterEach(async ({ page }, { status, expectedStatus }) => {
  if (status === expectedStatus) return
  for (const frame of page.frames()) {
    const said = await frame.locator('body').ariaSnapshot()
    const isInFront = await frame.evaluate(() => document.hasFocus())
    console.error(new URL(frame.url()).pathname, { isInFront, ...(await focused(frame)), said: said.slice(0, 4_000) })
  }
})

test('an agent escalates, writes and looks around without a mouse', async ({ agent, page, partner }) => {
  test.setTimeout(120_000)
  const { sidebar, modal } = agent
  await agent.openTicket(1)
  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  await expect(sidebar.getByRole('table', { name: /step by step/ })).toBeVisible()
  const beside = await frameOf(page, 'sidebar')
  await sidebar.getByRole('button', { name: 'Refresh' }).focus()
  const bar = expect.stringMatching(/^\d+ cases.*Open the document\.$/)
  expect(await tabTo(page, beside, /^Activity$/)).toEqual([
    'More',
    expect.stringMatching(/at risk$/),
    ...[bar, bar, bar, bar],
    'Escalate to partner',
    expect.stringMatching(/^PO 4500001001/),
    expect.stringMatching(/^ASN SHP7002/),
    expect.stringMatching(/^INV 55010/),
    'Activity',
  ])
  await page.keyboard.press('ArrowRight')
  await expect(sidebar.getByRole('tab', { name: 'Documents' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sidebar.getByRole('tab', { name: 'Documents' })).toHaveAttribute('aria-selected', 'true')

  await sidebar.getByRole('button', { name: 'Escalate to partner' }).focus()
  await page.keyboard.press('Enter')
  await expect(modal.getByRole('heading', { name: 'Escalate to partner' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('iframe[src*="modal.html"]')).toHaveCount(0)
  await expect(sidebar.getByRole('button', { name: 'Escalate to partner' })).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(modal.getByRole('heading', { name: 'Escalate to partner' })).toBeFocused()
  const form = await frameOf(page, 'modal')
  const passed = await tabTo(page, form, /^Escalate to partner$/)
  expect(passed).toEqual(expect.arrayContaining(['Another partner', 'Subject', 'Message to the partner']))
  await page.keyboard.press('Enter')
  await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()
  // The button that led there is gone, and with it the place where the keyboard was.
  await expect.poll(async () => (await focused(beside)).name).toBe('Status')

  const more = sidebar.getByRole('button', { name: 'More', exact: true })
  await more.focus()
  await page.keyboard.press('Enter')
  await tabTo(page, beside, /^Reply to partner$/)
  await page.keyboard.press('Enter')
  await expect(sidebar.getByLabel('Your message')).toBeFocused()
  await page.keyboard.type('Truck 7 as well.')
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, beside, /^Reply to partner$/)
  await page.keyboard.press('Enter')
  await expect(sidebar.getByLabel('Your message')).toHaveValue('Truck 7 as well.')
  await tabTo(page, beside, /^Send to partner$/)
  await page.keyboard.press('Enter')
  await expect(more).toBeFocused()
  await expect(sidebar.getByRole('tabpanel').getByText('Truck 7 as well.')).toBeAttached()

  await partner.arrive('Maria Okafor')
  await partner.openThread(/PO 4500001001/)
  await partner.page.getByLabel('Your message').fill('Truck 7 arrives on Friday.')
  await partner.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(
    sidebar.getByRole('status').getByText('Northwind Traders replied: Truck 7 arrives on Friday.'),
  ).toBeAttached({
    timeout: 30_000,
  })
  await sidebar.getByRole('tab', { name: 'Activity' }).focus()
  await page.keyboard.press('Enter')
  await expect(sidebar.getByRole('tabpanel').getByText('Truck 7 arrives on Friday.')).toBeInViewport()
})

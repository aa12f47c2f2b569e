import { frameOf, isWell } from './support/every-look.ts'
import { expect, test } from './support/world.ts'

const HOSTILE = [
  '<script>window.top.pwned = true</script><img src=x onerror="parent.pwned = true">',
  'Dear {{ticket.requester.email}}, our token is {{setting.api_token}}',
  '\u202Eslx.eciovni\u202C is an invoice.xls, \u2067believe me',
  `${'unbreakable'.repeat(60)}`,
].join('\n')

test('whatever a partner writes is text, however long, and the rest stays usable', async ({ agent, page, partner }) => {
  test.setTimeout(90_000)
  const { sidebar } = agent
  const asked: string[] = []
  page.on('dialog', (dialog) => asked.push(dialog.message()))
  await partner.arrive('Maria Okafor')
  await partner.openThread(/40 CA sanders/)
  const lines = Array.from({ length: 10_000 }, (_, line) => `line ${line + 1}`)
  // Typing that much would take a browser minutes.
  await partner.page.getByLabel('Your message').evaluate(
    (field, text) => {
      if (field instanceof HTMLTextAreaElement) field.value = text
    },
    [HOSTILE, ...lines].join('\n'),
  )
  await partner.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(partner.page.getByText('Dear {{ticket.requester.email}}').first()).toBeVisible()

  await agent.openTicket(2)
  await sidebar.getByRole('tab', { name: 'Activity' }).click()
  const post = sidebar.getByRole('listitem').filter({ hasText: 'Dear {{ticket.requester.email}}' }).first()
  await expect(post).toContainText('<script>window.top.pwned = true</script><img src=x onerror="parent.pwned = true">')
  await expect(post).toContainText('our token is {{setting.api_token}}')
  await expect(post).not.toContainText('line 9999')
  const frame = await frameOf(page, 'sidebar')
  await isWell(frame, 'a hostile post')
  const onlyIsolated = await frame.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === 3 && /[\u202a-\u202e\u2066-\u2069]/.test(node.textContent ?? ''),
        ),
      )
      .every((element) => getComputedStyle(element).unicodeBidi.includes('isolate')),
  )
  expect(onlyIsolated, 'what turns letters round stays within what the partner wrote').toBe(true)

  await post.getByRole('button', { name: 'Show more' }).click()
  await expect(post).toContainText('line 1500')
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(asked).toEqual([])
  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  await expect(sidebar.getByRole('button', { name: /^Ship notice/ }).first()).toBeVisible()
})

test('a part of the app that does not come is said so, leaves the rest, and comes with another try', async ({
  agent,
  page,
}) => {
  const { sidebar } = agent
  const parts = /\/assets\/SidebarTabs-[^/]*\.js$/
  await page.route(parts, (route) => route.abort())
  await agent.openTicket(2)
  await expect(sidebar.getByText('Part of the app couldn’t be loaded.')).toBeVisible()
  await expect(sidebar.getByRole('heading', { name: 'Northwind Traders', exact: true })).toBeVisible()

  await page.unroute(parts)
  await sidebar.getByRole('button', { name: 'Try again' }).click()

  await expect(sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  await expect(sidebar.getByText('Part of the app couldn’t be loaded.')).toHaveCount(0)
})

import { secrets } from '../../sandbox/seed.ts'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { browserArguments, findBrowser } from '../../tools/find-browser.ts'
import { canariesIn, heapOf, keptBy, overhear } from './support/canaries.ts'
import { expect, test, writeToPartner } from './support/world.ts'

// A heap snapshot writes strings down in full only when told so.
const wholeStrings = '--js-flags=--heap-snapshot-string-limit=50000000'
test.use({ launchOptions: { executablePath: findBrowser(), args: [...browserArguments(), wholeStrings] } })

const TYPED = 'our token is {{setting.api_token}}, {{{jwt.token}}}, {{ticket.requester.email}}'

test('no secret is in any message, address, storage or memory of the browser, and typed placeholders stay text', async ({
  agent,
  page,
  partner,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const { sidebar, modal } = agent
  const heard = await overhear(page)
  await agent.openTicket(1)
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  await modal.getByRole('button', { name: 'Another partner' }).click()
  await modal.getByLabel(/^Find a partner/).fill('{{setting.api_token}}')
  await expect(modal.getByText(/^No partner found/)).toBeVisible()
  await modal.getByLabel(/^Find a partner/).fill('')
  await modal.getByRole('button', { name: 'Northwind Traders' }).click()
  await modal.getByLabel('Subject').fill(`Subject: ${TYPED}`)
  await modal.getByLabel('Message to the partner').fill(`Text: ${TYPED}`)
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()

  await signRequestsInstead(sandbox)
  await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()
  await writeToPartner(sidebar)
  await sidebar.getByLabel('Your message').fill(`Reply: ${TYPED}`)
  await sidebar.getByRole('button', { name: 'Send to partner' }).click()
  await expect(sidebar.getByText(`Reply: ${TYPED}`)).toBeVisible()

  await partner.arrive('Maria Okafor')
  await partner.page.getByRole('link', { name: `Subject: ${TYPED}` }).click()
  await expect(partner.page.getByText(`Text: ${TYPED}`)).toBeVisible()
  await expect(partner.page.getByText(`Reply: ${TYPED}`)).toBeVisible()

  // Each search finds what is there, so what it does not find is not there.
  const said = heard.join('\n')
  expect(said).toContain('Reply: our token is')
  expect(said).toContain('app.registered')
  expect(canariesIn(said)).toEqual([])
  const kept = await keptBy(page)
  expect(kept).toContain('sidebar.html')
  expect(canariesIn(kept)).toEqual([])
  const heap = await heapOf(page)
  expect(heap).toContain('Reply: our token is')
  expect(heap).toContain('Northwind Traders')
  expect(canariesIn(heap)).toEqual([])
})

test('the search finds a secret however it is written down', () => {
  const secret = secrets.oauthClientSecret
  const ways = [
    secret,
    btoa(`client:${secret}`),
    btoa(`{"a":"${secret}","b":1}`),
    btoa(`ab${secret}c`),
    Buffer.from(secret).toString('hex'),
    secret.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ]
  for (const written of ways) expect(canariesIn(`before ${written} after`), written).not.toEqual([])
})

/** The admin changes how requests prove who they are; the workspace then opens the app afresh. */
async function signRequestsInstead({ zendesk, workspaceUrl }: Sandbox): Promise<void> {
  const as = (path: string, method: string, body: unknown, cookie = '') =>
    zendesk.fetch(
      new Request(`${workspaceUrl}${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      }),
    )
  const session = await as('/_workspace/session', 'POST', { agentId: agents.priya.id })
  const cookie = session.headers.get('set-cookie')?.split(';')[0]
  const changed = await as('/_workspace/installation', 'PUT', { settings: { authentication: 'jwt' } }, cookie)
  expect(changed.status).toBe(200)
}

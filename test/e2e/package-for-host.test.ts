import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { story } from '../../sandbox/seed.ts'
import { startSandbox } from '../../sandbox/server/start-sandbox.ts'
import { runProgram } from '../../tools/run-command.ts'
import { agentAt, expect, test } from './support/world.ts'

const HOST = 'gateway.customer.example'
const folder = mkdtempSync(path.join(tmpdir(), 'trading-grid-for-host-'))

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const zip = path.join(folder, 'app.zip')
  const made = await runProgram('tsx', ['tools/package.ts', '--host', `https://${HOST}/v1`, '--out', zip])
  expect(made.ok, made.output).toBe(true)
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, 'app', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An account in which an admin uploaded the package and entered these settings. */
const accountWith = (entered: object) => (now: Date) => {
  const told = story(now)
  const { installation } = told.zendesk
  const settings = { ...installation.settings, ...entered }
  return { ...told, zendesk: { ...told.zendesk, installation: { ...installation, settings } } }
}

for (const base_url of [`https://${HOST}/v1`, '']) {
  test(`a package for a gateway works with ${base_url || 'the address that it proposes'}`, async ({ page }) => {
    const packageFolder = path.join(folder, 'app')
    const sandbox = await startSandbox({ packageFolder, story: accountWith({ base_url }) })
    const agent = agentAt(page, sandbox)
    await agent.openTicket(1)
    await expect(agent.sidebar.getByRole('button', { name: 'PO 4500001001 found' })).toBeVisible()
    await expect(agent.sidebar.getByRole('button', { name: 'Escalate to partner' })).toBeVisible()
    await sandbox.stop()
  })
}

test('an address at another host is named, with what it was built for and what to do', async ({ page }) => {
  const packageFolder = path.join(folder, 'app')
  const story = accountWith({ base_url: 'https://other.customer.example/v1' })
  const sandbox = await startSandbox({ packageFolder, story })
  const agent = agentAt(page, sandbox)
  await agent.openTicket(1)
  const said = agent.sidebar.getByRole('status').filter({ hasText: 'another host' })
  await expect(said).toContainText(`This app was built for another host: ${HOST}.`)
  await expect(said).toContainText(
    '“Address of the Trading Grid” names other.customer.example. Ask your Zendesk admin to correct that setting, or to install a package of the app that was built for other.customer.example.',
  )
  await expect(agent.sidebar.getByText('Try again in a moment')).toHaveCount(0)
  await sandbox.stop()
})

import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { savedComments, sha256 } from './support/ticket-files.ts'
import { expect, settings, test } from './support/world.ts'

const binary = (size: number, seed: number) =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256))
const files = [
  { name: '装箱单.pdf', mimeType: 'application/pdf', buffer: binary(40_000, 1) },
  { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: binary(900, 2) },
  { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: binary(900, 3) },
  { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Отгрузка в пятницу.\n', 'utf8') },
]
const TICKET = 2

for (const { name, switches } of settings) {
  test.describe(`at the ${name} setting`, () => {
    test.use({ options: { switches } })

    test('four files of the partner arrive in one note, and a document that was asked for is ticked off', async ({
      agent,
      partner,
      sandbox,
    }) => {
      test.setTimeout(150_000)
      const { sidebar, page } = agent
      await partner.arrive('Maria Okafor')
      await partner.openThread(/4500000987/)
      await partner.page.getByLabel('Files').setInputFiles(files)
      await partner.page.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(partner.page.getByText('装箱单.pdf').first()).toBeVisible()

      await agent.openTicket(TICKET)
      await sidebar.getByRole('tab', { name: 'Documents' }).click()
      await sidebar.getByRole('checkbox', { name: /装箱单\.pdf/ }).check({ force: true })
      for (const at of [0, 1])
        await sidebar
          .getByRole('checkbox', { name: /invoice\.pdf/ })
          .nth(at)
          .check({ force: true })
      await sidebar.getByRole('checkbox', { name: /note\.txt/ }).check({ force: true })
      // The bar stays in view while the list scrolls.
      await expect(sidebar.getByRole('button', { name: 'Attach 4 to ticket' })).toBeInViewport()
      await sidebar.getByRole('button', { name: 'Attach 4 to ticket' }).click()
      await expect(sidebar.getByText('4 attached')).toBeVisible({ timeout: 60_000 })
      expect(await arrived(page, sandbox)).toEqual(
        files.map((file) => `${file.name} ${sha256(file.buffer)}`).toSorted(),
      )

      await sidebar.getByRole('button', { name: 'Request document' }).click()
      await sidebar.getByRole('button', { name: 'Ask the partner' }).click()
      await expect(sidebar.getByText('1 open document request')).toBeVisible()
      await partner.page.reload()
      const asked = partner.page.getByRole('heading', { name: /^Please send: Proof of delivery/i })
      await expect(asked).toBeVisible()
      await partner.page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'pod.pdf',
        mimeType: 'application/pdf',
        buffer: binary(700, 9),
      })
      await partner.page.getByRole('button', { name: 'Send this document' }).click()
      await expect(sidebar.getByText(/Order number: 4500000987, according to the sender/)).toBeVisible({
        timeout: 30_000,
      })
      await sidebar.getByRole('button', { name: /^Accept/ }).click()
      await expect(sidebar.getByText('No open document requests')).toBeVisible()
    })
  })
}

/** Name and hash of every file in the one note that the agent's press wrote; the partner's own update is another. */
async function arrived(page: Parameters<typeof savedComments>[0], sandbox: Sandbox): Promise<string[]> {
  const [carrying, ...more] = (await savedComments(page, sandbox, TICKET)).filter(({ text }) =>
    text.includes('documents attached from Trading Grid'),
  )
  expect(more).toEqual([])
  expect(carrying?.public).toBe(false)
  return (carrying?.files ?? []).map((file) => `${file.name} ${file.sha256}`).toSorted()
}

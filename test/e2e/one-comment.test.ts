import type { Page } from '@playwright/test'
import type { Sandbox } from '../../sandbox/server/start-sandbox.ts'
import { savedComments } from './support/ticket-files.ts'
import { escalate, expect, settings, test } from './support/world.ts'

/**
 * Chromium sends a request again by itself when a reused connection breaks before the answer. Only a server that breaks
 * it shows that: an aborted route never reaches Chromium's network stack.
 */
for (const { name, switches } of settings) {
  test.describe(`at the ${name} setting, a connection that is reset after Zendesk saved`, () => {
    test.use({ options: { switches } })

    test('leaves one note of an escalation, and one of a handover', async ({ agent, page, sandbox }) => {
      const { sidebar, modal } = agent
      await agent.openTicket(1)
      const escalated = resetAfterSave(sandbox, 1)
      await escalate(sidebar, modal)
      await expect(page.locator('iframe[src*="modal.html"]')).toHaveCount(0, { timeout: 60_000 })
      await expect(sidebar.getByText(/^Awaiting partner/)).toBeVisible()
      expect(await counted(page, sandbox, 1, 'escalated this ticket')).toEqual(['internal'])
      expect(escalated()).toBeGreaterThan(1)

      await sidebar.getByRole('button', { name: 'More', exact: true }).click()
      await sidebar.getByRole('button', { name: 'Handover' }).click()
      const handedOver = resetAfterSave(sandbox, 1)
      await sidebar.getByRole('button', { name: 'Add as internal note' }).click()
      await expect(sidebar.getByRole('region', { name: 'Handover' })).toHaveCount(0, { timeout: 60_000 })
      expect(await counted(page, sandbox, 1, 'Handover of ticket #1')).toEqual(['internal'])
      expect(handedOver()).toBeGreaterThan(1)
    })

    test('leaves one note of a decision, which counts', async ({ agent, page, sandbox }) => {
      const { sidebar } = agent
      await agent.openTicket(4, 'Henrik Dahl')
      await sidebar.getByRole('tab', { name: 'Case' }).click()
      const approval = sidebar.getByRole('region', { name: /^Team lead: / })
      await approval.getByRole('button', { name: 'Approve' }).click()
      await approval.getByLabel('Why do you approve?').last().fill('Looked at the evidence.')
      const sent = resetAfterSave(sandbox, 4)
      await approval.getByRole('button', { name: 'Approve' }).click()
      await expect(approval.getByText(/^Approved by Henrik Dahl /)).toBeVisible({ timeout: 60_000 })
      expect(await counted(page, sandbox, 4, 'approves as')).toEqual(['internal'])
      expect(sent()).toBeGreaterThan(1)
    })
  })
}

test('a public reply goes out once, with its file, and the screen says that it did', async ({
  agent,
  page,
  sandbox,
}) => {
  const { sidebar } = agent
  await agent.openTicket(2)
  await sidebar.getByRole('tab', { name: 'Documents' }).click()
  await sidebar
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Ship notice/ })
    .first()
    .click()
  await sidebar.getByRole('button', { name: 'Send to customer…' }).first().click()
  await sidebar.getByLabel('Reply text').fill('Here is the ship notice.')
  const sent = resetAfterSave(sandbox, 2)
  await sidebar.getByRole('button', { name: 'Send to customer now', exact: true }).click()

  await expect(sidebar.getByRole('status').filter({ hasText: /attached/i })).toBeVisible({ timeout: 60_000 })
  await expect(sidebar.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  const replies = (await savedComments(page, sandbox, 2)).filter(({ text }) =>
    text.includes('Here is the ship notice.'),
  )
  expect(replies).toEqual([expect.objectContaining({ public: true, files: [expect.anything()] })])
  expect(sent()).toBeGreaterThan(1)
})

/** @returns how often the ticket has been asked to be saved since: more than once means that Chromium sent it again */
function resetAfterSave({ faults, zendesk }: Sandbox, ticket: number): () => number {
  const path = `/api/v2/tickets/${ticket}.json`
  faults.add({ side: 'zendesk', method: 'PUT', path, when: 'after', fault: { kind: 'reset' } })
  const answer = zendesk.fetch
  let saves = 0
  zendesk.fetch = (request) => {
    if (request.method === 'PUT' && new URL(request.url).pathname === path) saves += 1
    return answer(request)
  }
  return () => saves
}

/** The comments of a ticket that contain some words, by who can read them. */
async function counted(page: Page, sandbox: Sandbox, ticket: number, words: string): Promise<string[]> {
  const comments = (await savedComments(page, sandbox, ticket)).filter(({ text }) => text.includes(words))
  return comments.map((comment) => (comment.public ? 'public' : 'internal'))
}

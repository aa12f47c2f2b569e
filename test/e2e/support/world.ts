import { test as base, type FrameLocator, type Page } from '@playwright/test'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/server/start-sandbox.ts'
import { harshest, kindest, type Switches } from '../../../sandbox/switches.ts'

/** Both ends of what nobody can verify about the platforms; the main job has to work at each. */
export const settings: { name: string; switches: Switches }[] = [
  { name: 'kindest', switches: kindest },
  { name: 'harshest', switches: harshest },
]

/** Both sides on free ports, from the start of the story; ends with the test. */
export const test = base.extend<{ options: SandboxOptions; sandbox: Sandbox; agent: AgentAt; partner: PartnerAt }>({
  options: [{}, { option: true }],
  sandbox: async ({ options }, use) => {
    const sandbox = await startSandbox(options)
    await use(sandbox)
    await sandbox.stop()
  },
  agent: async ({ page, sandbox }, use) => use(agentAt(page, sandbox)),
  partner: async ({ context, sandbox }, use) => use(partnerAt(await context.newPage(), sandbox)),
})
/** Playwright's own, beside the test that it belongs to. */
export const { expect } = test

export type AgentAt = ReturnType<typeof agentAt>

/** An agent in front of the workspace. */
export function agentAt(page: Page, sandbox: Sandbox) {
  return {
    page,
    /** Beside the ticket that is in front. */
    sidebar: page.frameLocator('iframe[src*="sidebar.html"]:visible'),
    modal: page.frameLocator('iframe[src*="modal.html"]'),
    openTicket: async (ticket: number, as = 'Sam Rivera'): Promise<void> => {
      await page.goto(`${sandbox.workspaceUrl}/agent/tickets/${ticket}`)
      await page.getByRole('button', { name: as }).click()
      await page
        .getByRole('heading', { name: `Ticket #${ticket}` })
        .or(page.getByText(`Ticket #${ticket}`))
        .first()
        .waitFor()
    },
    /** Ticket comments, as the agent sees them. */
    conversation: page.getByRole('main'),
  }
}

export type PartnerAt = ReturnType<typeof partnerAt>

/** Somebody at the partner, on the partner's page. */
export function partnerAt(page: Page, sandbox: Sandbox) {
  return {
    page,
    arrive: async (person: string): Promise<void> => {
      await page.goto(`${sandbox.tradingGridUrl}/partner`)
      await page.getByRole('link', { name: person }).click()
    },
    openThread: async (subject: string | RegExp): Promise<void> => {
      await page.getByRole('link', { name: subject }).first().click()
    },
  }
}

/** Escalates with what the form already says. */
export async function escalate(sidebar: FrameLocator, modal: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'Escalate to partner' }).click()
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()
}

/** Opens the form of a message to the partner, from the menu that offers it in every state of a thread. */
export async function writeToPartner(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'More', exact: true }).click()
  await sidebar.getByRole('list').getByRole('button', { name: 'Reply to partner' }).click()
}

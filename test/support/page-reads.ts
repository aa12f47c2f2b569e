import type { ThreadId } from '../../src/domain/ids.ts'
import { createNoteComposer } from '../../src/sync/delivery/compose-note.ts'
import type { WitnessedAction } from '../../src/trading-grid/contract/act.ts'
import { readCapabilities } from '../../src/trading-grid/contract/capabilities.ts'
import { readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { readInstallation } from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { actWords } from '../../tools/guarantees/act-words.ts'
import type { CommentPage } from './comment-pages.ts'

export async function wordsOf(page: CommentPage, thread: ThreadId, action: WitnessedAction): Promise<string> {
  const { label, partner } = await threadOf(page, thread)
  const { approvals } =
    'approval' in action ? await page.tradingGrid.call(readCase, { params: { thread } }) : { approvals: [] }
  const approval = approvals.find(({ id }) => 'approval' in action && id === action.approval)
  return actWords(action, { label, partner: partner.name, agent: page.zendesk.agent.name, approval })
}

/** What the other page begins, as soon as it is kept. */
export function underWay<Job>({ storage }: CommentPage, kept: () => Job | undefined): Promise<Job> {
  return new Promise((resolve) => {
    const stop = storage.onChange(() => {
      const job = kept()
      if (job === undefined) return
      stop()
      resolve(job)
    })
  })
}

export const exception = (cause: string) => ({
  cause: `test/${cause}`,
  kind: 'short-shipment',
  references: [{ kind: 'order' as const, value: '4500000987' }],
  summary: 'Short.',
})

export const threadOf = async ({ tradingGrid, zendesk }: CommentPage, thread: ThreadId) =>
  tradingGrid.call(readThread, { params: { thread }, query: { agent: zendesk.agent.id } })

export const installationOf = ({ tradingGrid, zendesk }: CommentPage) =>
  tradingGrid.call(readInstallation, { params: { account: zendesk.installation.subdomain } })

export const capabilitiesOf = ({ tradingGrid }: CommentPage) => tradingGrid.call(readCapabilities, {})

export async function composerOf(page: CommentPage) {
  const capabilities = { ...(await capabilitiesOf(page)), transfer: 'none' as const }
  return createNoteComposer({ ...page, installation: await installationOf(page), capabilities })
}

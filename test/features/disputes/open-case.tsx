import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as z from 'zod/mini'
import { secrets } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { buildServices } from '../../../src/app/start/build-services.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { performAct } from '../../../src/sync/acts/witnessed-act.ts'
import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Evidence } from '../../../src/trading-grid/contract/case.ts'
import { readCase } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { connectToTicket } from '../../../src/zendesk/connect.ts'
import { actWords } from '../../../tools/guarantees/act-words.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import type { World, WorldOptions } from '../../support/world.ts'

/** The supplier disputes our deduction; Priya has the case. */
export const DISPUTE = 4
export const disputeThread = { id: 'thr_1029' }

/** The Case tab of the dispute, as an agent has it in front. */
export async function openCase(options: WorldOptions & { ticket?: number } = {}) {
  const { ticket = DISPUTE, ...world } = options
  const shown = await renderInTicket(ticket, { agentId: agents.priya.id, ...world })
  await shown.user.click(await screen.findByRole('tab', { name: 'Case' }))
  await caseIsThere()
  return shown
}

/** Another agent sits down in front of the same case, after whoever was there left. */
export async function continueAs(world: World, agentId: number, ticket = DISPUTE) {
  const browser = await world.browserOf(agentId)
  const shown = await showSidebar(browser, ticket)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('tab', { name: 'Case' }))
  await caseIsThere()
  return { user, ...shown }
}

/** Its parts are files of their own, which take their time where eight tests run at once. */
const LATE_PARTS_MS = 30_000

async function caseIsThere() {
  await screen.findByRole('region', { name: 'Approvals' }, { timeout: LATE_PARTS_MS })
}

/** A part of the case by its heading. */
export async function part(name: string | RegExp) {
  return within(await screen.findByRole('region', { name }))
}

export async function newestEvent(world: World) {
  return (await eventsOf(world, disputeThread)).at(-1)
}

/** Somebody else does something in the case meanwhile, in another browser. */
export async function actElsewhere(world: World, agentId: number, action: WitnessedAction) {
  const [thread] = await threadsOf(world, DISPUTE)
  if (!thread) throw new Error('The ticket has no thread.')
  const { sdk } = await (await world.browserOf(agentId)).openTicket(DISPUTE)
  const host = await connectToTicket({ init: () => sdk.init() })
  const services = buildServices(host, host.ticketId, host, window, new AbortController().signal)
  const t = createTranslator('en').with(laterSentences)
  const { approvals } = await readDisputeCase(world)
  const approval = approvals.find(({ id }) => 'approval' in action && id === action.approval)
  const about = { label: thread.label, partner: thread.partner.name, agent: services.zendesk.agent.name, approval }
  return performAct({ ...services, t }, thread, action, actWords(action, about))
}

/** The evidence as the Trading Grid has it. */
export async function caseEvidence(world: World): Promise<Evidence[]> {
  const { details } = await readDisputeCase(world)
  return details.kind === 'dispute' ? details.evidence : []
}

async function readDisputeCase({ tradingGrid }: World) {
  const url = `${TRADING_GRID}${readCase.path.replace('{thread}', disputeThread.id)}`
  const answer = await tradingGrid.fetch(new Request(url, { headers: { authorization: `Bearer ${secrets.apiToken}` } }))
  return z.parse(readCase.answer, await answer.json())
}

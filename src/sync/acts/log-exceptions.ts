import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import type { TicketId } from '../../domain/ids.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import { type AlreadyEscalated, readThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { recordChange, recordedOn } from './record-exception.ts'

type World = { zendesk: Pick<Zendesk, 'agent' | 'installation'>; tradingGrid: TradingGrid; ticketId: TicketId }

/**
 * Before a thread is opened about exceptions, the Trading Grid has to know them: it marks them as escalated itself, in one
 * step with the thread.
 * @returns the open thread in which one of them already is, unless the agent wants a second one
 */
export async function logExceptions(
  world: World,
  form: EscalationForm,
  randomUuid: () => string,
): Promise<AlreadyEscalated | undefined> {
  if (form.exceptions.length === 0) return undefined
  const references = form.exceptions.flatMap((exception) => exception.references)
  const records = new Map((await recordedOn(world.tradingGrid, references)).map((record) => [record.cause, record]))
  for (const exception of form.exceptions) {
    const record = records.get(exception.cause)
    const already = record && !form.separate ? await openThreadOf(world, record) : undefined
    if (already) return already
    if (record) continue
    const press = { key: randomUuid(), version: 0 }
    const recorded = await recordChange(world, exception, { state: 'logged' }, press)
    const byOthers = recorded.outcome === 'changed-meanwhile' && !form.separate ? recorded.record : undefined
    const faster = byOthers && (await openThreadOf(world, byOthers))
    if (faster) return faster
  }
  return undefined
}

async function openThreadOf(
  { zendesk, tradingGrid }: World,
  { state, thread: id, by, at }: ExceptionRecord,
): Promise<AlreadyEscalated | undefined> {
  if (state !== 'escalated' || id === undefined) return undefined
  const thread = await tradingGrid.call(readThread, { params: { thread: id }, query: { agent: zendesk.agent.id } })
  return isOver(thread) ? undefined : { thread, by, at }
}

import { agentReference } from '../../domain/agent.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import {
  cancelTransfer,
  noteTransfers,
  readTransfer,
  startTransfer,
  type Transfer,
} from '../../trading-grid/contract/transfer.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

type World = {
  zendesk: Pick<Zendesk, 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** Small files are there at once; who waits for a large one need not ask often. */
const ASK_AFTER_MS = [150, 300, 600]
const ASK_EVERY_MS = 1_000
const HICCUPS_AT_MOST = 3
/** A note that is not there by then may still come: whoever waits is told that nobody knows. */
const NOTE_WITHIN_MS = 60_000

/** The Trading Grid side uploads the bytes to Zendesk. @returns the upload token, good for 60 minutes */
export async function transferForToken(
  world: World,
  document: DocumentSummary,
  key: string,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<{ id: string; token: string }> {
  const settled = await run(world, document, key, 'token', report, signal)
  if (settled.state === 'uploaded') return { id: settled.id, token: settled.token }
  throw failed(settled)
}

/** The Trading Grid side uploads the bytes and keeps them for a note of its own. @returns the transfer to name to it */
export async function transferAndHold(
  world: World,
  document: DocumentSummary,
  key: string,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const settled = await run(world, document, key, 'hold', report, signal)
  if (settled.state === 'held' || settled.state === 'noted') return settled.id
  throw failed(settled)
}

/**
 * The Trading Grid side writes one internal note with the files that it holds, in words of its own.
 * @returns the comment's id
 */
export async function noteHeld(world: World, transfers: [string, ...string[]], key: string) {
  const { agent, installation } = world.zendesk
  const [first] = transfers
  await world.tradingGrid.call(noteTransfers, {
    body: {
      idempotencyKey: key,
      agent: agentReference(agent),
      ticket: { account: installation.subdomain, id: world.ticketId },
      transfers,
    },
  })
  // Once the note is asked for there is nothing to cancel any more.
  const never = new AbortController().signal
  const settled = await settle(world, first, () => undefined, never, NOTE_WITHIN_MS).catch((error: unknown) => {
    if (!(error instanceof TradingGridError)) throw error
    const { reason, message, problem } = error
    throw new TradingGridError(reason, message, { cause: error, problem, outcomeUnknown: true })
  })
  // Settled without a note: what was held is gone, so it takes another press, not another look.
  if (settled.state !== 'noted') throw failed(settled, false)
  return settled.commentId
}

/** Lets go of an upload that no comment will use. Failing at it loses nothing: the token expires by itself. */
export async function cancelUpload({ tradingGrid }: Pick<World, 'tradingGrid'>, transfer: string): Promise<void> {
  await tradingGrid.call(cancelTransfer, { params: { transfer } }).catch(() => undefined)
}

async function run(
  world: World,
  document: DocumentSummary,
  key: string,
  mode: 'token' | 'hold',
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<Transfer> {
  const { agent, installation } = world.zendesk
  const { id } = await world.tradingGrid.call(startTransfer, {
    params: { document: document.id },
    body: {
      idempotencyKey: key,
      agent: agentReference(agent),
      ticket: { account: installation.subdomain, id: world.ticketId },
      mode,
    },
  })
  try {
    const settled = await settle(world, id, report, signal)
    report(document.size)
    return settled
  } catch (error) {
    // Cancelled, or nobody can tell how far it is: nothing will come of it here.
    await cancelUpload(world, id)
    throw error
  }
}

async function settle(
  world: World,
  transfer: string,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<Transfer> {
  let hiccups = 0
  let waitedMs = 0
  for (let asked = 0; waitedMs < patienceMs; asked++) {
    const pauseMs = ASK_AFTER_MS[asked] ?? ASK_EVERY_MS
    await world.wait(pauseMs, signal)
    waitedMs += pauseMs
    try {
      const now = await world.tradingGrid.call(readTransfer, { params: { transfer } }, signal)
      if (now.state !== 'running') return now
      report(now.sentBytes)
      hiccups = 0
    } catch (error) {
      // The upload goes on without us: only who never answers again is given up.
      hiccups += 1
      if (!isPassing(error) || hiccups > HICCUPS_AT_MOST) throw error
    }
  }
  throw new TradingGridError('unavailable', `Transfer ${transfer} takes too long.`)
}

function isPassing(error: unknown): boolean {
  return error instanceof TradingGridError && ['unavailable', 'busy'].includes(error.reason)
}

/** @param whetherAgain whether another try may help */
function failed(transfer: Transfer, whetherAgain = true): TradingGridError {
  const said = transfer.state === 'failed' ? transfer.reason : transfer.state
  const again = whetherAgain && transfer.state === 'failed' && transfer.retriable
  return new TradingGridError(again ? 'unavailable' : 'rejected', said, {
    problem: { type: 'about:blank', title: said, status: again ? 503 : 422 },
  })
}

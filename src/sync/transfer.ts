import type { TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import { cancelTransfer, readTransfer, startTransfer, type Transfer } from '../trading-grid/contract/transfer.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

type World = {
  zendesk: Pick<Zendesk, 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  wait(ms: number, signal: AbortSignal): Promise<void>
}

const ASK_EVERY_MS = 700

/** The Trading Grid side uploads the bytes to Zendesk. @returns the upload token, good for 60 minutes */
export async function transferForToken(
  world: World,
  document: DocumentSummary,
  key: string,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<{ id: string; token: string }> {
  const settled = await run(world, document, key, { mode: 'token' }, report, signal)
  if (settled.state === 'uploaded') return { id: settled.id, token: settled.token }
  throw new TradingGridError('rejected', settled.state === 'failed' ? settled.reason : settled.state)
}

/** The Trading Grid side uploads the bytes and writes the internal note. */
export async function transferAndNote(
  world: World,
  document: DocumentSummary,
  key: string,
  text: string,
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const settled = await run(world, document, key, { mode: 'note', text }, report, signal)
  if (settled.state !== 'noted')
    throw new TradingGridError('rejected', settled.state === 'failed' ? settled.reason : settled.state)
}

/** Lets go of an upload that no comment will use. Failing at it loses nothing: the token expires by itself. */
export async function cancelUpload({ tradingGrid }: World, transfer: string): Promise<void> {
  await tradingGrid.call(cancelTransfer, { params: { transfer } }).catch(() => undefined)
}

async function run(
  world: World,
  document: DocumentSummary,
  key: string,
  how: { mode: 'token' } | { mode: 'note'; text: string },
  report: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<Transfer> {
  const { agent, installation } = world.zendesk
  let transfer = await world.tradingGrid.call(startTransfer, {
    params: { document: document.id },
    body: {
      idempotencyKey: key,
      agent: { id: agent.id, name: agent.name },
      ticket: { account: installation.subdomain, id: world.ticketId },
      ...how,
    },
  })
  while (transfer.state === 'running') {
    report(transfer.sentBytes)
    try {
      await world.wait(ASK_EVERY_MS, signal)
    } catch (cancelled) {
      await cancelUpload(world, transfer.id)
      throw cancelled
    }
    transfer = await world.tradingGrid.call(readTransfer, { params: { transfer: transfer.id } })
  }
  report(document.size)
  return transfer
}

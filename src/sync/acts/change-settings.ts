import type * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import {
  changeInstallation,
  settingsWebhook,
  witnessChange,
} from '../../trading-grid/contract/operations/installation-operations.ts'
import { vouchAsAdmin } from '../../zendesk/admin/settings-webhook.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'installation'>
  tradingGrid: TradingGrid
  clock: Pick<Clock, 'wait'>
}

/** Zendesk may list a webhook a moment after it took it. */
const LOOK_AFTER_MS = [0, 1_000, 3_000]

/** The Trading Grid did not learn from Zendesk in time that an administrator changed this: nothing is changed. */
export class ChangeNotWitnessed extends Error {
  override name = 'ChangeNotWitnessed'
}

/** Changes what both sides act on. The administrator's own session shows in Zendesk that it is one. */
export async function changeSettings(
  { zendesk, tradingGrid, clock }: World,
  account: string,
  body: z.input<NonNullable<typeof changeInstallation.body>>,
): Promise<Installation> {
  const begun = await tradingGrid.call(changeInstallation, { params: { account }, body })
  const params = { account, change: begun.id }
  if (begun.state === 'awaiting-witness') await vouchAsAdmin(zendesk, settingsWebhook, begun.nonce)
  for (const waitMs of LOOK_AFTER_MS) {
    await clock.wait(waitMs)
    const { change, installation } = await tradingGrid.call(witnessChange, { params, body: {} })
    if (change.state === 'done') return installation
  }
  throw new ChangeNotWitnessed(`Change ${begun.id} has no witness.`)
}

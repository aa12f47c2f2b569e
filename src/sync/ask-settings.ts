import type { Asked, FieldFound, Reached } from '../domain/settings-check.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readCapabilities } from '../trading-grid/contract/capabilities.ts'
import type { Installation } from '../trading-grid/contract/installation.ts'
import { readInstallation, readWorkList, type WorkItem } from '../trading-grid/contract/installation-operations.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { type Automation, readAutomation, readTicketField } from '../zendesk/automation.ts'
import { ZendeskError } from '../zendesk/error.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

type World = { zendesk: Pick<Zendesk, 'send' | 'installation'>; tradingGrid: TradingGrid }

/** What both sides say, and what else the check shows beside its findings. */
export type AskedSettings = {
  asked: Asked
  installation: Installation | undefined
  automation: Automation | undefined
  workList: WorkItem[]
}

/** Asks everything that can be asked. What cannot is left out, and the rest is still there. */
export async function askSettings({ zendesk, tradingGrid }: World, signal: AbortSignal): Promise<AskedSettings> {
  const { appId, installationId, subdomain, settings } = zendesk.installation
  const params = { account: subdomain }
  let reached: Reached = { far: 'answered' }
  const [capabilities, installation, workList, automation] = await Promise.all([
    tradingGrid.call(readCapabilities, {}, signal).catch((error: unknown) => {
      reached = howFar(error)
      return undefined
    }),
    quietly(tradingGrid.call(readInstallation, { params }, signal)),
    quietly(tradingGrid.call(readWorkList, { params }, signal)),
    quietly(readAutomation(zendesk, signal)),
  ])
  const fields = installation && (await fieldsOf(zendesk, installation, signal))
  return {
    installation,
    automation,
    workList: workList?.items ?? [],
    asked: {
      reached,
      here: { appId, installationId, endpoint: settings.webhookEndpoint || undefined },
      ...(capabilities ? { capabilities } : {}),
      ...(installation ? { installation } : {}),
      ...(fields ? { fields } : {}),
      ...(automation ? { automation } : {}),
    },
  }
}

/** The first request says why; the others would only say it again. */
function quietly<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
  return asking.catch(() => undefined)
}

function howFar(error: unknown): Reached {
  const detail = error instanceof Error ? error.message : ''
  if (!(error instanceof TradingGridError)) return { far: 'no-answer', detail }
  if (error.cause instanceof ZendeskError) {
    // The proxy's own words, which no page of Zendesk promises to keep.
    const notAllowed = error.cause.reason === 'proxy' && /whitelist|not proxyable/i.test(error.cause.message)
    return { far: notAllowed ? 'host-not-allowed' : 'no-answer', detail }
  }
  if (error.reason === 'unauthorised' || error.reason === 'forbidden') return { far: 'refused', detail }
  return { far: error.reason === 'unreadable' ? 'not-understood' : 'no-answer', detail }
}

async function fieldsOf(zendesk: World['zendesk'], { fields }: Installation, signal: AbortSignal) {
  const [state, dueOn, thread] = await Promise.all([
    fieldFound(zendesk, fields.state, 'tagger', signal),
    fieldFound(zendesk, fields.dueOn, 'date', signal),
    fieldFound(zendesk, fields.thread, 'text', signal),
  ])
  return state && dueOn && thread ? { state, dueOn, thread } : undefined
}

async function fieldFound(
  zendesk: World['zendesk'],
  id: number | undefined,
  type: string,
  signal: AbortSignal,
): Promise<FieldFound | undefined> {
  if (id === undefined) return 'not-set'
  try {
    return (await readTicketField(zendesk, id, signal)).type === type ? 'good' : 'wrong-type'
  } catch (error) {
    return error instanceof ZendeskError && error.reason === 'not-found' ? 'not-there' : undefined
  }
}

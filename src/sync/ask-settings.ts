import type { Asked, FieldFound, Reached } from '../domain/settings-check.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readCapabilities } from '../trading-grid/contract/capabilities.ts'
import type { Installation } from '../trading-grid/contract/installation.ts'
import {
  readInstallation,
  readWorkList,
  type WorkItem,
} from '../trading-grid/contract/operations/installation-operations.ts'
import { partnerStateOptions } from '../trading-grid/contract/vocabulary/partner-state-option.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { type Automation, readAutomation, readTicketField } from '../zendesk/admin/automation.ts'
import { ZendeskError } from '../zendesk/error.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

type World = { zendesk: Pick<Zendesk, 'send' | 'installation' | 'requirement'>; tradingGrid: TradingGrid }

/** What both sides say, and what else the check shows beside its findings. */
export type AskedSettings = {
  asked: Asked
  installation: Installation | undefined
  automation: Automation | undefined
  workList: WorkItem[]
  /** The ticket fields as they should be: what works stays, what does not is one that Zendesk made for the app. */
  fields: Installation['fields']
}

/** Asks everything that can be asked. What cannot is left out, and the rest is still there. */
export async function askSettings({ zendesk, tradingGrid }: World, signal: AbortSignal): Promise<AskedSettings> {
  const { appId, installationId, subdomain, settings } = zendesk.installation
  const params = { account: subdomain }
  let reached: Reached = { far: 'answered' }
  const [capabilities, installation, workList, automation, made] = await Promise.all([
    tradingGrid.call(readCapabilities, {}, signal).catch((error: unknown) => {
      reached = howFar(error)
      return undefined
    }),
    quietly(tradingGrid.call(readInstallation, { params }, signal)),
    quietly(tradingGrid.call(readWorkList, { params }, signal)),
    quietly(readAutomation(zendesk, signal)),
    madeFields(zendesk),
  ])
  const found = installation && (await fieldsFound(zendesk, installation, signal))
  const fields = fieldsToTell(installation?.fields ?? {}, found, made)
  const lacksFields = fieldKeys.some((key) => fields[key] !== installation?.fields[key])
  return {
    installation,
    automation,
    workList: workList?.items ?? [],
    fields,
    asked: {
      reached,
      here: { appId, installationId, endpoint: settings.webhookEndpoint || undefined },
      ...(capabilities ? { capabilities } : {}),
      ...(installation ? { installation: { ...installation, lacksFields } } : {}),
      ...(found ? { fields: found } : {}),
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
    return { far: error.cause.reason === 'other-host' ? 'host-not-allowed' : 'no-answer', detail }
  }
  if (error.reason === 'unauthorised' || error.reason === 'forbidden') return { far: 'refused', detail }
  return { far: error.reason === 'unreadable' ? 'not-understood' : 'no-answer', detail }
}

const fieldKeys = ['state', 'dueOn', 'thread'] as const

/** By the identifiers in `requirements.json`. */
async function madeFields({ requirement }: World['zendesk']): Promise<Installation['fields']> {
  const identifiers = { state: 'partner_state', dueOn: 'partner_due_on', thread: 'partner_thread' }
  const made = await Promise.all(
    fieldKeys.map(async (key) => ({ key, id: await requirement(identifiers[key]).catch(() => undefined) })),
  )
  return Object.fromEntries(made.flatMap(({ key, id }) => (id === undefined ? [] : [[key, id]])))
}

function fieldsToTell(
  known: Installation['fields'],
  found: Asked['fields'],
  made: Installation['fields'],
): Installation['fields'] {
  const good = fieldKeys.filter((key) => found?.[key] === 'good').map((key) => [key, known[key]])
  return { ...known, ...made, ...Object.fromEntries(good) }
}

async function fieldsFound(zendesk: World['zendesk'], { fields }: Installation, signal: AbortSignal) {
  const [state, dueOn, thread] = await Promise.all([
    fieldFound(zendesk, fields.state, 'tagger', signal, Object.values(partnerStateOptions)),
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
  needed: string[] = [],
): Promise<FieldFound | undefined> {
  if (id === undefined) return 'not-set'
  try {
    const field = await readTicketField(zendesk, id, signal)
    if (field.type !== type) return 'wrong-type'
    return needed.every((option) => field.options.includes(option)) ? 'good' : 'not-whole'
  } catch (error) {
    return error instanceof ZendeskError && error.reason === 'not-found' ? 'not-there' : undefined
  }
}

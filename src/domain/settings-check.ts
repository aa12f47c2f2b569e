import type { TransferWay } from './vocabulary/document-vocabulary.ts'

/** What the app and its automation need, in the order in which it makes sense to mend it. */
export type Need =
  | 'host'
  | 'reach'
  | 'credentials'
  | 'contract'
  | 'installation'
  | 'state-field'
  | 'due-field'
  | 'thread-field'
  | 'leases'
  | 'server-delivery'
  | 'attachment-fetch'
  | 'transfer'
  | 'push'
  | 'approvals'
  | 'endpoint'
  | 'webhook'
  | 'trigger'

/** `missing` where something works without it, but less well; `unknown` where something before it has to be mended. */
export type Finding = { need: Need; state: 'good' | 'bad' | 'missing' | 'off' | 'unknown'; detail?: string }

/** How far a first request to the Trading Grid got. */
export type Reached =
  | { far: 'answered' }
  | { far: 'host-not-allowed' | 'no-answer' | 'refused' | 'not-understood'; detail: string }

/** `not-whole`: options that the app sets are missing from it. */
export type FieldFound = 'good' | 'wrong-type' | 'not-whole' | 'not-there' | 'not-set'

/** What was asked on both sides; absent where it could not be. */
export type Asked = {
  reached: Reached
  capabilities?: {
    transfer: TransferWay
    attachmentFetch: boolean
    serverDelivery: boolean
    push: boolean
    leases: boolean
    approvals: boolean
  }
  /** `lacksFields`: Zendesk made ticket fields for the app that it was not told of. */
  installation?: { appId: number; installationId: number; lacksFields: boolean }
  here: { appId: number; installationId: number; endpoint: string | undefined }
  fields?: { state: FieldFound; dueOn: FieldFound; thread: FieldFound }
  automation?: {
    webhook: { endpoint: string; active: boolean } | undefined
    trigger: { active: boolean } | undefined
  }
}

export function findings(asked: Asked): Finding[] {
  return [...connection(asked.reached), ...sharedSettings(asked), ...abilities(asked), ...automation(asked)]
}

const STEPS = ['host', 'reach', 'credentials', 'contract'] as const
const STOPS_AT = {
  'host-not-allowed': 'host',
  'no-answer': 'reach',
  refused: 'credentials',
  'not-understood': 'contract',
} as const

function connection(reached: Reached): Finding[] {
  const stopsAt = reached.far === 'answered' ? STEPS.length : STEPS.indexOf(STOPS_AT[reached.far])
  return STEPS.map((need, step) => {
    if (step < stopsAt) return { need, state: 'good' }
    if (step > stopsAt) return { need, state: 'unknown' }
    return { need, state: 'bad', ...(reached.far === 'answered' ? {} : { detail: reached.detail }) }
  })
}

function sharedSettings({ installation, here, fields }: Asked): Finding[] {
  const known =
    installation?.appId === here.appId &&
    installation.installationId === here.installationId &&
    !installation.lacksFields
  const field = (need: Need, found: FieldFound | undefined): Finding => {
    if (found === undefined) return { need, state: 'unknown' }
    return { need, state: found === 'good' ? 'good' : found === 'not-set' ? 'missing' : 'bad' }
  }
  return [
    { need: 'installation', state: installation === undefined ? 'unknown' : known ? 'good' : 'bad' },
    field('state-field', fields?.state),
    field('due-field', fields?.dueOn),
    field('thread-field', fields?.thread),
  ]
}

function abilities({ capabilities }: Asked): Finding[] {
  const ability = (need: Need, there: boolean | undefined): Finding => ({
    need,
    state: there === undefined ? 'unknown' : there ? 'good' : 'missing',
  })
  return [
    ability('leases', capabilities?.leases),
    ability('server-delivery', capabilities?.serverDelivery),
    ability('attachment-fetch', capabilities?.attachmentFetch),
    ability('transfer', capabilities && capabilities.transfer !== 'none'),
    ability('push', capabilities?.push),
    ability('approvals', capabilities?.approvals),
  ]
}

/** Of what is not set up on purpose nothing is wrong. */
function automation({ here: { endpoint }, automation: found }: Asked): Finding[] {
  const nothing = found && !found.webhook && !found.trigger
  if (endpoint === undefined && (nothing || found === undefined)) {
    return [
      { need: 'endpoint', state: 'off' },
      { need: 'webhook', state: found ? 'off' : 'unknown' },
      { need: 'trigger', state: found ? 'off' : 'unknown' },
    ]
  }
  const { webhook, trigger } = found ?? {}
  const webhookGood = webhook?.active === true && webhook.endpoint === endpoint
  return [
    { need: 'endpoint', state: endpoint === undefined ? 'bad' : 'good' },
    {
      need: 'webhook',
      state: found === undefined ? 'unknown' : webhook === undefined ? 'off' : webhookGood ? 'good' : 'bad',
    },
    {
      need: 'trigger',
      state: found === undefined ? 'unknown' : trigger === undefined || !trigger.active ? 'off' : 'good',
    },
  ]
}

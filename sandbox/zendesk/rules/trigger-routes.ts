import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import { openTable } from '../store/tables.ts'
import { type Api, type ApiContext, agentOf, idOf, jsonOf } from '../support-api/api.ts'
import { requireAdmin } from '../support-api/caller.ts'
import { notFound, recordInvalid } from '../support-api/refusal.ts'
import { wholeSeconds } from '../support-api/time.ts'
import { isKnownField } from './conditions.ts'
import { Trigger } from './rule-records.ts'
import type { Webhooks } from './webhooks.ts'

const Change = z.object({
  trigger: z.object({
    title: z.optional(z.string().check(z.minLength(1))),
    description: z.optional(z.nullable(z.string())),
    active: z.optional(z.boolean()),
    position: z.optional(z.int()),
    conditions: z.optional(Trigger.shape.conditions),
    actions: z.optional(Trigger.shape.actions.check(z.minLength(1))),
  }),
})
type Change = z.infer<typeof Change>['trigger']

/** Every agent reads them, admins change them. */
export function triggerRoutes(api: Api, { desk, clock }: Platform, webhooks: Webhooks): void {
  const triggers = openTable(desk.db, 'rule_trigger', Trigger)
  const path = '/api/v2/triggers'
  const found = (c: ApiContext): Trigger => {
    const trigger = triggers.get(idOf(c))
    if (!trigger) throw notFound()
    return trigger
  }
  const changed = async (c: ApiContext, trigger: Trigger): Promise<Trigger> => {
    requireAdmin(c.get('caller'))
    const parsed = Change.safeParse(await jsonOf(c))
    if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[1] ?? 'trigger'))
    const { trigger: given } = parsed.data
    requirePossible(given, webhooks)
    return {
      ...trigger,
      title: given.title ?? trigger.title,
      description: given.description === undefined ? trigger.description : given.description,
      active: given.active ?? trigger.active,
      position: given.position ?? trigger.position,
      conditions: given.conditions ?? trigger.conditions,
      actions: given.actions ?? trigger.actions,
      updatedAt: wholeSeconds(clock.now()),
    }
  }
  const list = (c: ApiContext, all: Trigger[]) =>
    c.json({ triggers: all.map(present), next_page: null, previous_page: null, count: all.length })

  api.get(path, (c) => {
    agentOf(c)
    return list(c, triggers.all())
  })
  api.get(`${path}/active`, (c) => {
    agentOf(c)
    return list(
      c,
      triggers.all().filter((trigger) => trigger.active),
    )
  })
  api.post(path, async (c) => {
    const at = wholeSeconds(clock.now())
    const blank: Trigger = {
      id: 0,
      title: '',
      description: null,
      active: true,
      position: triggers.count() + 1,
      conditions: { all: [], any: [] },
      actions: [],
      createdAt: at,
      updatedAt: at,
    }
    const trigger = await changed(c, blank)
    if (trigger.title === '') throw invalid('title')
    if (trigger.actions.length === 0) throw invalid('actions')
    if (trigger.conditions.all.length + trigger.conditions.any.length === 0) throw invalid('conditions')
    const id = desk.nextId()
    triggers.put(id, { ...trigger, id })
    return c.json({ trigger: present({ ...trigger, id }) }, 201)
  })
  api.get(`${path}/:id`, (c) => {
    agentOf(c)
    return c.json({ trigger: present(found(c)) })
  })
  api.put(`${path}/:id`, async (c) => {
    const trigger = await changed(c, found(c))
    triggers.put(trigger.id, trigger)
    return c.json({ trigger: present(trigger) })
  })
  api.delete(`${path}/:id`, (c) => {
    requireAdmin(c.get('caller'))
    triggers.remove(found(c).id)
    return c.body(null, 204)
  })
}

function requirePossible({ conditions, actions = [] }: Change, webhooks: Webhooks): void {
  const unknown = [...(conditions?.all ?? []), ...(conditions?.any ?? [])].find(({ field }) => !isKnownField(field))
  if (unknown) throw invalid('conditions')
  for (const { field, value } of actions) {
    if (field === 'notification_webhook' && !(Array.isArray(value) && webhooks.find(value[0] ?? ''))) {
      throw invalid('actions')
    }
  }
}

const invalid = (field: string) =>
  recordInvalid({ [field]: [{ description: `${field}: is invalid`, error: 'InvalidValue' }] })

function present({ createdAt, updatedAt, ...trigger }: Trigger) {
  return { ...trigger, created_at: createdAt, updated_at: updatedAt }
}

import type { AgentPage, FramePort, OpenTicket, TicketTab } from '../host-model.ts'
import type { AppLocation } from '../workspace-api.ts'
import { answerCall } from './answer-call.ts'
import { type Call, type Posted, parsePosted } from './messages.ts'
import type { Instance, Registry } from './registry.ts'
import { answerRequest } from './request.ts'
import { watchedValues } from './ticket-values.ts'

/** How long a submit waits for an app's answer. */
const SAVE_HOOK_MS = 30_000

type Opening = { guid: string; location: AppLocation; port: FramePort; page: AgentPage; tab: TicketTab | undefined }
type SaveAnswer = { allowed: true } | { allowed: false; message: string | null }

export function openInstance({ guid, location, port, page, tab }: Opening, registry: Registry): Instance {
  const listening = new Set<string>()
  let registered = false
  let handshakes = 0
  let active = false
  let activatedBefore = false
  let known: Map<string, unknown> | undefined
  let saving: { answer: Promise<SaveAnswer>; settle: (answer: SaveAnswer) => void } | undefined

  const context = () => ({
    instanceGuid: guid,
    product: 'support',
    account: { subdomain: page.account().subdomain },
    location,
    ...(tab ? { ticketId: tab.ticketId } : {}),
  })

  const activated = () => {
    instance.event('context.updated', context())
    instance.event('app.activated', { firstLoad: !activatedBefore })
    activatedBefore = true
  }

  /** Once for every page load: a second answer would make the SDK send its whole queue again. */
  async function register() {
    const { appId, installationId, name, version, settings } = page.installation()
    const metadata = { appId, name, installationId, version, settings, plan: { name: null } }
    listening.clear()
    registered = true
    port.post({ key: 'zaf.app.registered', message: { context: context(), metadata } })
    registry.announce('instance.registered', instance)
    if (active) activated()
    // Support tells every value of a ticket as changed when it first shows it.
    known = undefined
    await instance.ticketChanged()
  }

  /** A page that was loaded anew, or closed, meanwhile is not answered any more. */
  async function registerInTime() {
    handshakes += 1
    const mine = handshakes
    if (page.answersAfterMs) await page.wait(page.answersAfterMs)
    if (mine === handshakes) await register()
  }

  const instance: Instance = {
    guid,
    location,
    page,
    tab,
    port,
    context,
    isRegistered: () => registered,
    listensTo: (other, event) => listening.has(`${other} ${event}`),

    receive(message) {
      const posted = parsePosted(message)
      if (!posted) return
      if ('id' in posted) void answerCall(instance, registry, posted)
      else void hear(posted)
    },
    activate() {
      if (active) return
      active = true
      if (registered) activated()
    },
    deactivate() {
      if (!active) return
      active = false
      instance.event('app.deactivated', {})
    },
    async ticketChanged() {
      const read = tab && registered ? await ticketOf(tab) : undefined
      if (!read || !registered) return
      const now = watchedValues(read)
      const before = known
      known = now
      for (const [name, value] of now) {
        if (before && JSON.stringify(before.get(name)) === JSON.stringify(value)) continue
        instance.event(`${name}.changed`, value)
        if (before) instance.event('*.changed', { propertyName: name, newValue: value })
      }
    },
    event(name, payload) {
      registry.deliver(guid, name, payload)
    },
    beforeSave() {
      if (!registered) return Promise.resolve({ allowed: true })
      // The SDK drops a second question while the first is open.
      if (saving) return saving.answer
      let settle: (answer: SaveAnswer) => void = () => {}
      const replied = new Promise<SaveAnswer>((resolve) => {
        settle = resolve
      })
      const late = page.wait(SAVE_HOOK_MS).then((): SaveAnswer => ({ allowed: true }))
      const answer = Promise.race([replied, late]).finally(() => {
        saving = undefined
      })
      saving = { answer, settle }
      port.post({ key: 'zaf.ticket.save', needsReply: true })
      return answer
    },
    close() {
      instance.event('app.willDestroy', {})
      registered = false
      handshakes += 1
      saving?.settle({ allowed: true })
      registry.forget(guid)
    },
  }

  /** What a page tells rather than asks. Anything unknown (`session.live`, `__track__`) is let pass. */
  async function hear({ key, message, instanceGuid = guid, error }: Exclude<Posted, Call>) {
    if (key === 'iframe.handshake') return registerInTime()
    if (!registered) return
    const request = /^request:\d+$/.exec(key)
    if (request) {
      const { how, responseArgs } = await answerRequest(page, message)
      if (registered) port.post({ key: `zaf.${key}.${how}`, message: { responseArgs } })
      return
    }
    if (key === 'iframe.reply:ticket.save') {
      const text = typeof error?.msg === 'string' ? error.msg : null
      saving?.settle(error ? { allowed: false, message: text } : { allowed: true })
      return
    }
    const [, what, event = ''] = /^iframe\.(on|off|trigger):(.*)$/.exec(key) ?? []
    if (what === 'trigger') registry.deliver(instanceGuid, event, message)
    if (what === 'on') listening.add(`${instanceGuid} ${event}`)
    if (what === 'off' && Object(message).subscriberCount === 0) listening.delete(`${instanceGuid} ${event}`)
  }

  return instance
}

async function ticketOf(tab: TicketTab): Promise<OpenTicket | undefined> {
  try {
    return await tab.read()
  } catch {
    return undefined
  }
}

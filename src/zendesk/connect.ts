import * as z from 'zod/mini'
import { TicketId, UserId } from '../domain/ids.ts'
import { ZendeskError } from './error.ts'
import { readPaths } from './paths.ts'
import { sendRequest } from './request.ts'
import { listen } from './sdk/listen.ts'
import type { ZafClient, ZafSdk } from './sdk/sdk.ts'
import { neededBesideTickets, readSettings, requireSettings, type SettingName } from './settings.ts'
import { ticketHost } from './ticket-host.ts'
import type { Agent, Companion, Installation, TicketHost, Zendesk } from './zendesk.ts'

const Registered = z.object({
  context: z.looseObject({
    instanceGuid: z.string(),
    location: z.string(),
    account: z.object({ subdomain: z.string().check(z.minLength(1)) }),
    ticketId: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  }),
  metadata: z.looseObject({
    appId: z.union([z.number(), z.string()]),
    installationId: z.union([z.number(), z.string()]),
    settings: z.unknown(),
  }),
})

const CurrentUser = z.looseObject({
  id: z.pipe(z.union([z.number(), z.string()]), z.transform(Number)),
  name: z.string(),
  email: z.optional(z.nullable(z.string())),
  locale: z.optional(z.string()),
  role: z.optional(z.unknown()),
  timeZone: z.optional(z.looseObject({ ianaName: z.optional(z.string()) })),
})

type Connection = { registered: z.infer<typeof Registered>; zendesk: Zendesk; wrong: SettingName[] }

const FAILURE_HEIGHT_PX = 260

/**
 * Greets Zendesk as a page beside a ticket, and waits for its answer as long as it takes: Zendesk itself gives an app
 * five minutes where many apps load at once.
 * @throws ZendeskError `not-in-zendesk`, `refused`, `settings`
 */
export async function connectToTicket(sdk: ZafSdk): Promise<TicketHost> {
  // `init` answers `false`, not an error, when the page is opened outside Zendesk.
  const client = sdk.init()
  if (!client) throw new ZendeskError('not-in-zendesk', 'This app runs inside a Zendesk ticket.')
  try {
    const { registered, zendesk, wrong } = await connectWith(client)
    requireSettings(wrong, neededBesideTickets)
    const ticketId = z.safeParse(TicketId, Number(registered.context.ticketId ?? 0))
    if (!ticketId.success) throw new ZendeskError('refused', 'Zendesk named no ticket.')
    return ticketHost(client, zendesk, ticketId.data)
  } catch (error) {
    // Whoever says why needs more room than the 80 pixels that a page begins with.
    quietly(client.invoke('resize', { width: '100%', height: `${FAILURE_HEIGHT_PX}px` }))
    throw error
  }
}

/** Greets Zendesk as a page without a ticket: a modal, the background. */
export async function connect(sdk: ZafSdk): Promise<Zendesk> {
  const client = sdk.init()
  if (!client) throw new ZendeskError('not-in-zendesk', 'This app runs inside Zendesk.')
  const { zendesk, wrong } = await connectWith(client)
  requireSettings(wrong)
  return zendesk
}

async function connectWith(client: ZafClient): Promise<Connection> {
  const registered = await registration(client)
  const user = await untilAnswered(() => readPaths(client, ['currentUser']))
  const parsed = z.safeParse(Registered, registered)
  const parsedUser = z.safeParse(CurrentUser, user.currentUser)
  if (!parsed.success || !parsedUser.success)
    throw new ZendeskError('refused', 'Zendesk did not say where this page is or for whom.')
  const { context, metadata } = parsed.data
  const { settings, wrong } = readSettings(metadata.settings)
  const installation: Installation = {
    subdomain: context.account.subdomain,
    appId: Number(metadata.appId),
    installationId: Number(metadata.installationId),
    settings,
  }
  const zendesk = zendeskOver(client, installation, toAgent(parsedUser.data), context.instanceGuid)
  return { registered: parsed.data, zendesk, wrong }
}

function toAgent(user: z.infer<typeof CurrentUser>): Agent {
  return {
    id: z.parse(UserId, user.id),
    name: user.name,
    email: user.email ?? '',
    locale: user.locale ?? 'en',
    role: String(user.role ?? ''),
    ...(user.timeZone?.ianaName ? { timeZone: user.timeZone.ianaName } : {}),
  }
}

/** Comes once per page load, even to listeners that subscribe before the greeting was answered. */
function registration(client: ZafClient): Promise<unknown> {
  return new Promise((resolve) => client.on('app.registered', resolve))
}

/** The SDK gives up on a question by itself, after 5 s or 5 minutes, and drops an answer that comes later. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isTimeout(error)) throw error
    }
  }
}

const isTimeout = (error: unknown) => error instanceof Error && /time-?out/i.test(`${error.name} ${error.message}`)

function zendeskOver(client: ZafClient, installation: Installation, agent: Agent, instanceGuid: string): Zendesk {
  return {
    installation,
    agent,
    instanceGuid,
    send: (request, signal) => sendRequest(client, request, signal),
    notify: (message, kind) => quietly(client.invoke('notify', message, kind)),
    setHeight: (heightPx) => quietly(client.invoke('resize', { width: '100%', height: `${heightPx}px` })),
    // Not needed before an agent presses something, so not in the first chunk.
    openModal: async (url, size) =>
      companionOf(await (await import('./open-modal.ts')).openModal(client, url, size), client),
    companion: (guid) => companionOf(client.instance(guid), client),
    close: () => quietly(client.invoke('destroy')),
    onVisibility: (listener) => {
      const off = [
        listen(client, 'app.activated', () => listener(true)),
        listen(client, 'app.deactivated', () => listener(false)),
      ]
      return () => off.forEach((stop) => void stop())
    },
    onClosing: (listener) => listen(client, 'app.willDestroy', listener),
    onColorScheme: (listener) =>
      listen(client, 'colorScheme.changed', (scheme) => listener(scheme === 'dark' ? 'dark' : 'light')),
    onLocale: (listener) =>
      listen(client, 'currentUser.locale.changed', (locale) => {
        if (typeof locale === 'string') listener(locale)
      }),
    onPush: (event, listener) => listen(client, `api_notification.${event}`, listener),
    showTicket: (ticket) => quietly(client.invoke('routeTo', 'ticket', ticket)),
    requirement: async (identifier) => (await import('./requirement.ts')).requirementId(client, identifier),
  }
}

/** What the screen loses little without: a toast that Zendesk refused is not worth a second error. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}

/** Messages go out through the other page's client and come in through it or, from an opener, through our own. */
function companionOf(other: ZafClient, own: ZafClient): Companion {
  return {
    send: (topic, message) => other.trigger(topic, message),
    on: (topic, listener) => {
      const off = [listen(other, topic, listener), listen(own, topic, listener)]
      return () => off.forEach((stop) => void stop())
    },
  }
}

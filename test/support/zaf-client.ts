import type { AppInstance, FramePort } from '../../sandbox/zendesk/host-model.ts'

/** What the SDK gives an app's page. Values are whatever crossed the frame, so each caller parses what it gets. */
export type ZafClient = {
  get(path: string | string[]): Promise<Record<string, unknown>>
  set(key: string | Record<string, unknown>, value?: unknown): Promise<unknown>
  invoke(action: string | Record<string, unknown[]>, ...parameters: unknown[]): Promise<unknown>
  request(options: string | Record<string, unknown>): Promise<unknown>
  on(event: string, listener: (message: unknown) => void): void
  off(event: string, listener: (message: unknown) => void): void
  has(event: string, listener: (message: unknown) => void): boolean
  trigger(event: string, message?: unknown): void
  metadata(): Promise<unknown>
  context(): Promise<unknown>
  instance(guid: string): ZafClient
}
export type ZafSdk = { init(registered?: (message: unknown) => void): ZafClient }

type Message = {
  id?: number
  key?: string
  result?: Record<string, unknown>
  error?: { name?: string; message: string; path?: string }
  message?: unknown
  instanceGuid?: string
  needsReply?: boolean
}
type Pending = { resolve(value: unknown): void; reject(reason: unknown): void }

/** A frame without a window: what is posted arrives later, as JSON, and nothing else does. */
export function directFrame(): { port: FramePort; sdk(instance: AppInstance): ZafSdk } {
  let listener: (message: Message) => void = () => {}
  return {
    port: { post: (message) => queueMicrotask(() => listener(JSON.parse(JSON.stringify(message)))) },
    sdk: (instance) => ({
      init: (registered) => {
        const frame = new FrameClients((message) => queueMicrotask(() => instance.receive(JSON.stringify(message))))
        listener = (message) => frame.hear(message)
        return frame.open(instance.guid, registered)
      },
    }),
  }
}

/** All clients of one page: its own, and one for every other instance that it speaks to. */
class FrameClients {
  readonly #post: (message: object) => void
  readonly #listeners = new Map<string, ((message: unknown) => unknown)[]>()
  readonly #clients = new Map<string, ZafClient>()
  readonly #pending = new Map<number, Pending>()
  readonly #registered: Promise<{ context: unknown; metadata: unknown }>
  #register: (message: { context: unknown; metadata: unknown }) => void = () => {}
  #guid = ''
  #lastId = 0
  #lastRequest = 0
  #saving = false

  constructor(post: (message: object) => void) {
    this.#post = post
    this.#registered = new Promise((resolve) => {
      this.#register = resolve
    })
  }

  open(guid: string, registered?: (message: unknown) => void): ZafClient {
    this.#guid = guid
    if (registered) this.#of(guid, 'app.registered').push(registered)
    this.#post({ key: 'iframe.handshake', message: { version: '2.0.9' }, appGuid: guid, instanceGuid: guid })
    this.#tell('iframe.on:context.updated', { subscriberCount: 1 }, guid)
    return this.#client(guid)
  }

  hear(message: Message): void {
    const pending = message.id === undefined ? undefined : this.#pending.get(message.id)
    if (pending) {
      const { error } = message
      // An error without a name is no Error to the SDK, and its promise resolves with it.
      if (error?.name)
        pending.reject(named(error.name, error.path ? `"${error.path}" ${error.message}` : error.message))
      else pending.resolve(error ?? message.result)
      return
    }
    if (!message.key?.startsWith('zaf.')) return
    const event = message.key.slice('zaf.'.length)
    const to = message.instanceGuid ?? this.#guid
    if (!this.#clients.has(to)) throw new Error(`[ZAF SDK] Could not find client for instance ${to}`)
    if (message.needsReply) void this.#replyTo(event)
    else this.#fire(to, event, message.message)
  }

  #fire(guid: string, event: string, message: unknown): void {
    if (event === 'app.registered') {
      const { context, metadata } = Object(message)
      this.#register({ context, metadata })
    }
    for (const listener of [...this.#of(guid, event)]) listener(message)
  }

  /** Only what a handler returns at once blocks; a promise must reject. */
  async #replyTo(event: string): Promise<void> {
    if (this.#saving) return
    this.#saving = true
    const reply = { appGuid: this.#guid, key: `iframe.reply:${event}` }
    try {
      await Promise.all(this.#of(this.#guid, event).map((listener) => blockedBy(listener)))
      this.#post(reply)
    } catch (reason) {
      this.#post({ ...reply, error: { msg: reason instanceof Error ? reason.message : reason } })
    }
    this.#saving = false
  }

  #of(guid: string, event: string): ((message: unknown) => unknown)[] {
    const key = `${guid} ${event}`
    const known = this.#listeners.get(key) ?? []
    this.#listeners.set(key, known)
    return known
  }

  /** Everything but the handshake waits for the answer to it. */
  #tell(key: string, message: unknown, instanceGuid: string): void {
    void this.#registered.then(() => this.#post({ key, message, appGuid: this.#guid, instanceGuid }))
  }

  #call(request: 'get' | 'set' | 'invoke', params: unknown, instanceGuid: string): Promise<Record<string, unknown>> {
    this.#lastId += 1
    const id = this.#lastId
    const answered = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }))
    void this.#registered.then(() => this.#post({ id, request, params, appGuid: this.#guid, instanceGuid }))
    return answered.then((result) => Object(result)).finally(() => this.#pending.delete(id))
  }

  #request(options: string | Record<string, unknown>): Promise<unknown> {
    this.#lastRequest += 1
    const key = `request:${this.#lastRequest}`
    const client = this.#client(this.#guid)
    return new Promise((resolve, reject) => {
      const settle = (to: (value: unknown) => void) => (message: unknown) => {
        client.off(`${key}.done`, done)
        client.off(`${key}.fail`, fail)
        to(Object(message).responseArgs?.[0])
      }
      const done = settle(resolve)
      const fail = settle(reject)
      client.on(`${key}.done`, done)
      client.on(`${key}.fail`, fail)
      this.#tell(key, typeof options === 'string' ? { url: options } : options, this.#guid)
    })
  }

  #client(guid: string): ZafClient {
    const known = this.#clients.get(guid)
    if (known) return known
    const client: ZafClient = {
      get: async (path) => single(path, await this.#call('get', [path].flat(), guid)),
      set: async (key, value) =>
        single(key, await this.#call('set', typeof key === 'string' ? { [key]: value } : key, guid)),
      invoke: async (action, ...parameters) =>
        single(
          action,
          await this.#call('invoke', typeof action === 'string' ? { [action]: parameters } : action, guid),
        ),
      request: (options) => this.#request(options),
      on: (event, listener) => {
        const listeners = this.#of(guid, event)
        listeners.push(listener)
        if (event !== 'app.registered') this.#tell(`iframe.on:${event}`, { subscriberCount: listeners.length }, guid)
      },
      off: (event, listener) => {
        const listeners = this.#of(guid, event)
        const at = listeners.indexOf(listener)
        if (at >= 0) listeners.splice(at, 1)
        this.#tell(`iframe.off:${event}`, { subscriberCount: listeners.length }, guid)
      },
      has: (event, listener) => this.#of(guid, event).includes(listener),
      trigger: (event, message) => this.#tell(`iframe.trigger:${event}`, message, guid),
      metadata: async () => (await this.#registered).metadata,
      context: async () => {
        if (guid === this.#guid) return (await this.#registered).context
        return (await client.get(`instances.${guid}`))[`instances.${guid}`]
      },
      instance: (other) => this.#client(other),
    }
    this.#clients.set(guid, client)
    return client
  }
}

/** A single path rejects with its error; several resolve, their errors in the result. */
function single(asked: unknown, result: Record<string, unknown>): Record<string, unknown> {
  const error = typeof asked === 'string' ? Object(result.errors)[asked] : undefined
  if (error) throw named(String(error.name), String(error.message))
  return result
}

async function blockedBy(listener: (message: unknown) => unknown): Promise<void> {
  const answer = listener(undefined)
  if (answer instanceof Promise) await answer
  else if (answer === false || answer instanceof Error || typeof answer === 'string') throw answer
}

function named(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  return error
}

/**
 * Small texts kept in this browser, for one account, installation and user. All accounts that run one app id share an
 * origin, so every key carries its owner; nobody reads another's.
 */
export type KeptStorage = {
  /** False where the browser refuses storage: what is kept then lasts as long as this page. */
  readonly survivesReload: boolean
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
  /** Keys of this owner, without the owner's part. */
  keys(): string[]
  /** Something was written or removed, by this page or by another one. @returns a function that stops listening */
  onChange(listener: () => void): () => void
}

export type Owner = { subdomain: string; installationId: number; userId: number }

/** What is kept is kept 8 hours, except the outbox: that is kept until it was sent. */
export const KEEP_MS = 8 * 60 * 60 * 1000
const OUTBOX = 'outbox/'
/** Copies of what a server knows. The next user of this browser finds none of them. */
const CACHE = 'cache/'
const PREFIX = 'trading-grid'

type Entry = { at: number; value: string }

/**
 * @param clock milliseconds since 1970, to let go of what is older than 8 hours
 * @param otherPages where the browser tells of what other pages of this origin write
 */
export function openStorage(
  owner: Owner,
  backing: Storage | undefined,
  clock: () => number,
  otherPages?: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): KeptStorage {
  const { store, survivesReload } = usable(backing)
  const prefix = `${PREFIX}/${owner.subdomain}/${owner.installationId}/${owner.userId}/`
  dropStale(store, prefix, clock())
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => void listener())
  return {
    survivesReload,
    get: (key) => {
      const entry = read(store, prefix + key)
      return key.startsWith(OUTBOX) || isFresh(entry, clock()) ? entry?.value : undefined
    },
    set: (key, value) => {
      write(store, prefix + key, { at: clock(), value })
      tell()
    },
    remove: (key) => {
      store.removeItem(prefix + key)
      tell()
    },
    keys: () => allKeys(store).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
    onChange: (listener) => {
      listeners.add(listener)
      otherPages?.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        otherPages?.removeEventListener('storage', listener)
      }
    },
  }
}

/** The page's localStorage, or nothing where even touching it throws. */
export function localStorageOf(page: Pick<Window, 'localStorage'>): Storage | undefined {
  try {
    return page.localStorage
  } catch {
    return undefined
  }
}

function usable(backing: Storage | undefined): { store: Storage; survivesReload: boolean } {
  try {
    const probe = `${PREFIX}/probe`
    backing?.setItem(probe, '1')
    backing?.removeItem(probe)
    if (backing) return { store: backing, survivesReload: true }
  } catch (error) {
    // What stands in a full one is still to be read and sent.
    if (backing && isFull(backing, error)) return { store: backing, survivesReload: true }
    // Storage denied by the browser: the page's memory has to do.
  }
  return { store: memoryStorage(), survivesReload: false }
}

/** Where nothing is kept there is no room for anything, as in some private windows: denied by another name. */
function isFull(backing: Storage, error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError' && backing.length > 0
}

/** Goes at the start of a page: what is old, and other users' copies of what servers know. Nobody's outbox goes. */
function dropStale(store: Storage, prefix: string, now: number): void {
  for (const key of allKeys(store)) {
    if (!key.startsWith(`${PREFIX}/`) || isIn(OUTBOX, key)) continue
    const foreignCache = isIn(CACHE, key) && sameInstallation(prefix, key) && !key.startsWith(prefix)
    if (foreignCache || !isFresh(read(store, key), now)) store.removeItem(key)
  }
}

const isIn = (place: string, key: string) => key.split('/').slice(4).join('/').startsWith(place)
const sameInstallation = (one: string, other: string) =>
  one.split('/').slice(0, 3).join('/') === other.split('/').slice(0, 3).join('/')
const isFresh = (entry: Entry | undefined, now: number) => entry !== undefined && now - entry.at <= KEEP_MS

function allKeys(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
}

function read(store: Storage, key: string): Entry | undefined {
  const text = store.getItem(key)
  if (text === null) return undefined
  const cut = text.indexOf(':')
  const at = Number(text.slice(0, cut))
  return Number.isFinite(at) && cut > 0 ? { at, value: text.slice(cut + 1) } : undefined
}

function write(store: Storage, key: string, entry: Entry): void {
  try {
    store.setItem(key, `${entry.at}:${entry.value}`)
  } catch {
    // Full: the newest text is worth more than any cache.
    for (const other of allKeys(store)) if (isIn(CACHE, other)) store.removeItem(other)
    try {
      store.setItem(key, `${entry.at}:${entry.value}`)
    } catch {
      // Still full. The draft stays in the page; the agent sees it there.
    }
  }
}

function memoryStorage(): Storage {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
}

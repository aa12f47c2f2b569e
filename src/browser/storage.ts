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
}

export type Owner = { subdomain: string; installationId: number; userId: number }

/** What the agent writes is kept 8 hours, except the outbox: that is kept until it was sent. */
export const KEEP_MS = 8 * 60 * 60 * 1000
const OUTBOX = 'outbox/'
const PREFIX = 'trading-grid'

type Entry = { at: number; value: string }

/** @param clock milliseconds since 1970, to let go of what is older than 8 hours */
export function openStorage(owner: Owner, backing: Storage | undefined, clock: () => number): KeptStorage {
  const { store, survivesReload } = usable(backing)
  const prefix = `${PREFIX}/${owner.subdomain}/${owner.installationId}/${owner.userId}/`
  dropStale(store, prefix, clock())
  return {
    survivesReload,
    get: (key) => read(store, prefix + key)?.value,
    set: (key, value) => write(store, prefix + key, { at: clock(), value }),
    remove: (key) => store.removeItem(prefix + key),
    keys: () => allKeys(store).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
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
  } catch {
    // Storage denied by the browser or full: the page's memory has to do.
  }
  return { store: memoryStorage(), survivesReload: false }
}

/** A user's cache goes when somebody else starts here or when it is old; nobody's outbox goes. */
function dropStale(store: Storage, prefix: string, now: number): void {
  for (const key of allKeys(store)) {
    if (!key.startsWith(`${PREFIX}/`) || key.includes(`/${OUTBOX}`)) continue
    const entry = read(store, key)
    const old = entry === undefined || now - entry.at > KEEP_MS
    const sameInstallation = prefix.split('/').slice(0, 3).join('/') === key.split('/').slice(0, 3).join('/')
    if (old || (sameInstallation && !key.startsWith(prefix))) store.removeItem(key)
  }
}

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
    // Full: the newest text is worth more than any cache of this owner.
    for (const other of allKeys(store)) if (other.includes('/cache/')) store.removeItem(other)
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

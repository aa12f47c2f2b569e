import type { Locks } from '../../browser/locks.ts'

export type Leadership = { setVisible(visible: boolean): void; stop(): void }

/**
 * Does something that one page of this browser is enough for: while this page can be seen and no other one does it.
 * Where the browser refuses locks, every page that can be seen does it for itself.
 */
export function leadWhileVisible(locks: Locks, name: string, work: (signal: AbortSignal) => Promise<void>): Leadership {
  let hidden: AbortController | undefined

  async function lead(signal: AbortSignal): Promise<void> {
    let started = false
    const once = async () => {
      started = true
      if (!signal.aborted) await work(signal)
    }
    await locks.alone(name, once).catch(() => (started ? undefined : once()))
  }

  function setVisible(visible: boolean): void {
    if (visible && !hidden) {
      hidden = new AbortController()
      void lead(hidden.signal)
    }
    if (!visible) {
      hidden?.abort()
      hidden = undefined
    }
  }

  return { setVisible, stop: () => setVisible(false) }
}

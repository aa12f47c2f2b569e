import { createStore, type Store } from '../store.ts'

export type Notice = { id: number; message: string; kind: 'notice' | 'alert' | 'error' }

export type Notices = {
  readonly shown: Store<Notice[]>
  show(message: string, kind: Notice['kind'], shown: { forMs: number } | 'until-closed'): void
  close(id: number): void
}

/** What apps say with `notify`. */
export function createNotices(): Notices {
  const shown = createStore<Notice[]>([])
  let last = 0
  const close = (id: number) => shown.set((all) => all.filter((notice) => notice.id !== id))
  return {
    shown,
    show(message, kind, how) {
      last += 1
      const id = last
      shown.set((all) => [...all, { id, message, kind }])
      if (how !== 'until-closed') setTimeout(() => close(id), how.forMs)
    },
    close,
  }
}

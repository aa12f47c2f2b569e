/** One at a time, over all pages of this browser that use the same name. */
export type Locks = {
  alone<Result>(name: string, task: () => Promise<Result>): Promise<Result>
}

type LockManagerLike = { request<Result>(name: string, task: () => Promise<Result>): Promise<Result> }

/** @param manager the browser's; where there is none, the pages of this browser do not know of each other */
export function locksOf(manager: LockManagerLike | undefined): Locks {
  return manager ? { alone: (name, task) => manager.request(name, task) } : inThisPage()
}

function inThisPage(): Locks {
  const last = new Map<string, Promise<unknown>>()
  return {
    alone: (name, task) => {
      const before = last.get(name) ?? Promise.resolve()
      const mine = before.then(task, task)
      last.set(name, mine)
      return mine
    },
  }
}

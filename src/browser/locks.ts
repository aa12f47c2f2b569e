/** One at a time, over all pages of this browser that use the same name. */
export type Locks = {
  alone<Result>(name: string, task: () => Promise<Result>): Promise<Result>
}

type LockManagerLike = { request<Result>(name: string, task: () => Promise<Result>): Promise<Result> }

/** @param manager the browser's; where there is none, the pages of this browser do not know of each other */
export function locksOf(manager: LockManagerLike | undefined): Locks {
  const own = inThisPage()
  if (!manager) return own
  return {
    alone: async (name, task) => {
      let begun = false
      try {
        return await manager.request(name, () => {
          begun = true
          return task()
        })
      } catch (error) {
        // A browser that keeps frames of other sites from storage may refuse them locks as well.
        if (begun) throw error
        return own.alone(name, task)
      }
    },
  }
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

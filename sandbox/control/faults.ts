import { Fault, type FaultDraft, type FaultSide } from './fault.ts'

/** The faults that are waiting for a request. */
export type Faults = {
  /** @throws ZodError when the fault makes no sense */
  add(fault: FaultDraft): void
  clear(): void
  waiting(): readonly Fault[]
  /** The first fault that fits, counted as used. */
  take(side: FaultSide, method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let waiting: Fault[] = []
  return {
    add: (fault) => {
      waiting.push(Fault.parse(fault))
    },
    clear: () => {
      waiting = []
    },
    waiting: () => waiting,
    take: (side, method, path) => {
      const met = waiting.find(
        (fault) =>
          fault.side === side && fits(fault.path, path) && (fault.method === undefined || fault.method === method),
      )
      if (!met) return undefined
      waiting = waiting.flatMap((fault) => {
        if (fault !== met) return [fault]
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      })
      return met
    },
  }
}

function fits(pattern: string, path: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`).test(path)
}

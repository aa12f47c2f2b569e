/** Given to whatever reads or spends time, so that tests can steer it. */
export type Clock = {
  now(): Date
  /** @throws the signal's reason when it is aborted first */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}

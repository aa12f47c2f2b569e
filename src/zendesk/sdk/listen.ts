import type { ZafClient } from './sdk.ts'

/** @returns a function that stops listening */
export function listen(client: ZafClient, event: string, listener: (message: unknown) => void): () => void {
  client.on(event, listener)
  return () => client.off(event, listener)
}

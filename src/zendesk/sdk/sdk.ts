/** The part of Zendesk's SDK (App Framework v2) that this app uses, as it really behaves. */
export type ZafClient = {
  /** With several paths this resolves even when some fail; the failures sit in `errors`. */
  get(paths: string[]): Promise<unknown>
  set(values: Record<string, unknown>): Promise<unknown>
  invoke(action: string, ...parameters: unknown[]): Promise<unknown>
  /** Resolves with the complete response or rejects with a plain object like jqXHR. May never settle. */
  request(options: Record<string, unknown>): Promise<unknown>
  on(event: string, listener: (message: unknown) => void): void
  off(event: string, listener: (message: unknown) => void): void
  trigger(event: string, message?: unknown): void
  instance(guid: string): ZafClient
}

export type ZafSdk = { init(): ZafClient | false }

declare global {
  interface Window {
    ZAFClient?: ZafSdk
  }
}

/**
 * What nobody can verify about the platforms without an account: each is a switch with at least two behaviours, and the
 * app works under every one of them.
 */
export type Switches = {
  /** How long a new audit stays out of `GET /tickets/{id}/audits`. */
  auditsLagMs: number
  /** Whether `safe_update` is checked and written in one step. If not, two writers with one stamp can both succeed. */
  stampAtomic: boolean
  /** Whether an upload token made by the Trading Grid's OAuth client may be used in the agent's own comment. */
  foreignUploadToken: 'accepted' | 'refused'
  /** Responses over this size fail in the request proxy; 0 means no limit. */
  proxyMaxResponseBytes: number
  proxyTimeoutMs: number
  /** Whether the proxy hands on `If-Match`, `If-None-Match`, `Idempotency-Key` and other headers beyond the certain three. */
  proxyHeaders: 'all' | 'certain-only'
  /** `denied`: touching localStorage, sessionStorage or indexedDB in the app's frame throws. */
  storage: 'allowed' | 'denied'
  /** Flags of the app's iframe; `without-modals` is the documented guess, in which print() and PDF viewers do not run. */
  iframeSandbox: 'none' | 'without-modals'
  /** `private`: attachments need a signed-in agent or an OAuth token. */
  attachments: 'open' | 'private'
  /** How long Zendesk's page takes to answer an app's page that has loaded; its apps all load at once. */
  hostAnswersAfterMs: number
  /** Whether `metadata.custom` of an update comes back in its audit. */
  auditMetadata: 'kept' | 'dropped'
}

export const kindest: Switches = {
  auditsLagMs: 0,
  stampAtomic: true,
  foreignUploadToken: 'accepted',
  proxyMaxResponseBytes: 0,
  proxyTimeoutMs: 60_000,
  proxyHeaders: 'all',
  storage: 'allowed',
  iframeSandbox: 'none',
  attachments: 'open',
  hostAnswersAfterMs: 0,
  auditMetadata: 'kept',
}

export const harshest: Switches = {
  auditsLagMs: 3_000,
  stampAtomic: false,
  foreignUploadToken: 'refused',
  proxyMaxResponseBytes: 2_500_000,
  proxyTimeoutMs: 15_000,
  proxyHeaders: 'certain-only',
  storage: 'denied',
  iframeSandbox: 'without-modals',
  attachments: 'private',
  hostAnswersAfterMs: 1_000,
  auditMetadata: 'dropped',
}

import { connect } from './zendesk/connect.ts'
import { loadSdk } from './zendesk/sdk/load-sdk.ts'

/** One hidden page per agent's browser. It waits for Zendesk without a limit: nobody would open it again. */
async function start(): Promise<void> {
  const zendesk = await connect(await loadSdk(window))
  const { startBackground } = await import('./sync/feed/start-background.ts')
  startBackground(zendesk, window)
}

// Outside Zendesk there is nothing to do and nobody to tell.
start().catch(() => undefined)

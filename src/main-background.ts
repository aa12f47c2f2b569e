import { connect } from './zendesk/connect.ts'
import { ANSWER_WITHIN_MS, loadSdk } from './zendesk/load-sdk.ts'

/** One hidden page per agent's browser. */
async function start(): Promise<void> {
  const zendesk = await connect(await loadSdk(window), ANSWER_WITHIN_MS)
  const { startBackground } = await import('./sync/start-background.ts')
  startBackground(zendesk, window)
}

// Outside Zendesk there is nothing to do and nobody to tell.
start().catch(() => undefined)

import { connect } from './zendesk/connect.ts'
import { ANSWER_WITHIN_MS, loadSdk } from './zendesk/load-sdk.ts'

// One hidden page per agent's browser. Outside Zendesk there is nothing to do and nobody to tell.
loadSdk(window)
  .then((sdk) => connect(sdk, ANSWER_WITHIN_MS))
  .catch(() => undefined)

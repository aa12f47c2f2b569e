import type { ZafClient } from '../../src/zendesk/sdk/sdk.ts'

/** The framework's client, of which only `parts` may be used. */
export function bareClient(parts: Partial<ZafClient>): ZafClient {
  const unused = () => {
    throw new Error('This part of the client is not for this test.')
  }
  const none = { get: unused, set: unused, invoke: unused, request: unused, on: unused, off: unused, trigger: unused }
  return { ...none, instance: unused, ...parts }
}

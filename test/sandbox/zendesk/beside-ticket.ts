import { plainPage, plainTab } from './plain-page.ts'
import { openSdkFrame, type Sdk } from './sdk-frames.ts'

export function beside(ticketId = 5, given = plainPage()) {
  const tab = plainTab(ticketId)
  const frame = openSdkFrame(given.host, { location: 'ticket_sidebar', tab })
  const client: Sdk = frame.sdk.init()
  return { ...given, tab, frame, client }
}

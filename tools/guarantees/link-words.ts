import { linkMark } from '../../src/trading-grid/contract/ticket-link.ts'

export type LinkAbout = { label: string; partner: string; agent: string; nonce: string }

/** The note that links a ticket, as the app writes it in English. */
export function linkText({ label, partner, agent, nonce }: LinkAbout, files: readonly number[] = []): string {
  const linked = `${agent} linked this ticket to ${label} with ${partner} in Trading Grid.`
  const names = files.map((id) => `file ${id}`).join(', ')
  const shared = `${agent} asked Trading Grid to send files of this ticket to ${partner} in ${label}: ${names}`
  return [linked, ...(files.length > 0 ? [shared] : []), linkMark(nonce, files)].join('\n\n')
}

/** The note that unlinks it. */
export const unlinkText = ({ label, partner, agent, nonce }: LinkAbout): string =>
  `${agent} unlinked this ticket from ${label} with ${partner} in Trading Grid.\n\n${linkMark(nonce, [])}`

import { isFreemail } from './freemail.ts'
import { emailDomain } from './ticket.ts'

type Requester = { name: string; email?: string }
type Partner = { emailDomains: readonly string[]; groups: readonly { members: readonly { name: string }[] }[] }

/**
 * Whether whoever asked in the ticket is one of the partner's people. `unknown` where neither an address nor a name tells:
 * then nothing may be said of what the requester sees.
 */
export function requesterSide(
  { name, email }: Requester,
  { emailDomains, groups }: Partner,
): 'partner' | 'other' | 'unknown' {
  const domain = emailDomain(email)
  if (domain && emailDomains.some((own) => within(domain, own.toLowerCase()))) return 'partner'
  const wanted = comparable(name)
  const isMember = groups.some(({ members }) => members.some((member) => comparable(member.name) === wanted))
  if (wanted !== '' && isMember) return 'partner'
  return domain === undefined || isFreemail(domain) || emailDomains.length === 0 ? 'unknown' : 'other'
}

const comparable = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** A company writes from below its own domain too, and every mailbox of it is the company's. */
const within = (domain: string, own: string): boolean => domain === own || domain.endsWith(`.${own}`)

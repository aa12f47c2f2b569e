import type { TicketId, UserId } from '../ids.ts'

/** What the agent's screen knows of a ticket without asking Zendesk's API for anything. */
export type TicketFacts = {
  id: TicketId
  subject: string
  /** Plain text of every comment, oldest first; the first is the description. */
  texts: string[]
  attachmentNames: string[]
  requester: { name: string; email?: string; organization?: { id: number; name: string } }
  brandId?: number
  formId?: number
  tags: string[]
}

export type TicketFile = {
  id: number
  commentId: number
  name: string
  mediaType: string
  size: number
  url: string
  /** Zendesk's own malware scan. */
  scan: 'clean' | 'infected' | 'unknown'
}

export type TicketComment = {
  id: number
  author: { id: UserId; name: string; isAgent: boolean }
  at: string
  text: string
  public: boolean
  files: TicketFile[]
}

/** The part after the `@`, in lower case. */
export function emailDomain(email: string | undefined): string | undefined {
  const domain = email?.split('@').at(1)?.trim().toLowerCase()
  return domain === '' ? undefined : domain
}

/** The same facts from the ticket as it is saved, for pages that stand beside no ticket. */
export function factsOf(
  id: TicketId,
  saved: {
    subject: string
    requester: { name: string; email: string } | undefined
    organization: { id: number; name: string } | undefined
    brandId: number | undefined
    formId: number | undefined
    tags: string[]
  },
  comments: TicketComment[],
): TicketFacts {
  const { requester, organization, brandId, formId } = saved
  return {
    id,
    subject: saved.subject,
    texts: comments.map(({ text }) => text),
    attachmentNames: comments.flatMap(({ files }) => files.map(({ name }) => name)),
    requester: {
      name: requester?.name ?? '',
      ...(requester?.email ? { email: requester.email } : {}),
      ...(organization ? { organization } : {}),
    },
    ...(brandId === undefined ? {} : { brandId }),
    ...(formId === undefined ? {} : { formId }),
    tags: saved.tags,
  }
}

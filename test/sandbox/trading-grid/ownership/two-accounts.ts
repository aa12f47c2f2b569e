import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { TradingGridStory } from '../../../../sandbox/story/story.ts'
import { loadTradingGridStory } from '../../../../sandbox/trading-grid/load-story.ts'
import { Partner } from '../../../../src/trading-grid/contract/partner.ts'
import { rules } from '../little-dispute.ts'
import { ACCOUNT, littleStory, OTHER_TOKEN, TOKEN } from '../little-story.ts'
import { littleWorld, newKey } from '../little-world.ts'

export const OTHER_ACCOUNT = 'other'

/** One of two accounts; `own` gives the id under which it knows a partner, a group or a document of the little story. */
export type Side = { account: string; token: string; own: (id: string) => string }
export const sides = {
  first: { account: ACCOUNT, token: TOKEN, own: (id: string) => id },
  second: { account: OTHER_ACCOUNT, token: OTHER_TOKEN, own: (id: string) => `second-${id}` },
}

/** In the ticket that both have. */
export const PHOTO = { id: 900, name: 'photo.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) }

export type TwoAccounts = ReturnType<typeof twoAccounts>

/** Two accounts of one Trading Grid that know nothing of each other, although their business numbers are the same. */
export function twoAccounts() {
  const world = littleWorld(capable)
  loadTradingGridStory(world.db, storyOfSecond(capable(littleStory())), {
    account: OTHER_ACCOUNT,
    clock: world.clock,
    random: (size) => randomBytes(size),
  })
  const ticket = world.zendesk.tickets.get(1)
  if (ticket) world.zendesk.addComment(ticket, { body: 'See photo', public: true, attachments: [PHOTO] }, {})

  /** Sends a form of the partner's page, and follows to the next page. */
  async function asPartner(
    partner: string,
    person: string,
    thread: string,
    form: string,
    fields: Record<string, string>,
    files: File[] = [],
  ): Promise<string> {
    const body = new FormData()
    for (const [name, value] of Object.entries({ key: newKey(), ...fields })) body.set(name, value)
    for (const file of files) body.append('files', file)
    const address = `/partner/${partner}/${encodeURIComponent(person)}/threads/${thread}/${form}`
    const url = new URL(address, 'https://trading-grid.example')
    const sent = await world.grid.fetch(new Request(url, { method: 'POST', body }))
    expect(sent.status).toBe(303)
    return world.partner.text(sent.headers.get('location') ?? '')
  }
  return { ...world, asPartner }
}

/** What a certificate that ran out makes an onboarding ask for. */
const certificates = [{ name: 'AS2 signing', expiresAt: '2026-11-01T00:00:00.000Z' }]

const capable = (story: TradingGridStory): TradingGridStory => ({
  ...story,
  capabilities: { ...story.capabilities, approvals: true, restrictedThreads: true, templates: true },
  approvalRules: rules,
  partners: story.partners.map((partner) => ({ ...partner, onboarding: { ...partner.onboarding, certificates } })),
})

/** The same companies and documents, in records of its own. */
function storyOfSecond(story: TradingGridStory): TradingGridStory {
  const { own } = sides.second
  return {
    ...story,
    partners: story.partners.map((partner) =>
      Partner.parse({
        ...partner,
        id: own(partner.id),
        groups: partner.groups.map((group) => ({ ...group, id: own(group.id) })),
      }),
    ),
    documents: story.documents.map((document) => ({
      ...document,
      id: own(document.id),
      partner: own(document.partner),
    })),
    installations: story.installations.map((installation) => ({ ...installation, account: OTHER_ACCOUNT })),
    credentials: [],
  }
}

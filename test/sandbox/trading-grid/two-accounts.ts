import { randomBytes } from 'node:crypto'
import type { TradingGridStory } from '../../../sandbox/story/story.ts'
import { loadTradingGridStory } from '../../../sandbox/trading-grid/load-story.ts'
import { Partner } from '../../../src/trading-grid/contract/partner.ts'
import { rules } from './little-dispute.ts'
import { littleStory, OTHER_TOKEN, TOKEN } from './little-story.ts'
import { littleWorld } from './little-world.ts'

export const OTHER_ACCOUNT = 'other'

/** Two accounts of one Trading Grid that know nothing of each other, although their business numbers are the same. */
export function twoAccounts() {
  const capable = (story: TradingGridStory): TradingGridStory => ({
    ...story,
    capabilities: { ...story.capabilities, approvals: true, restrictedThreads: true },
    approvalRules: rules,
  })
  const world = littleWorld(capable)
  loadTradingGridStory(world.db, storyOfOther(capable(littleStory())), {
    account: OTHER_ACCOUNT,
    clock: world.clock,
    random: (size) => randomBytes(size),
  })
  return { ...world, tokens: { first: TOKEN, second: OTHER_TOKEN } }
}

/** The same companies and documents, in records of its own. */
function storyOfOther(story: TradingGridStory): TradingGridStory {
  const own = (id: string) => `second-${id}`
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

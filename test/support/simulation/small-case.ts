import type { Story } from '../../../sandbox/story/story.ts'
import { littleStory } from '../../sandbox/trading-grid/little-story.ts'
import { people, smallStory, ticket } from '../../sandbox/zendesk/small-account.ts'

export const THREAD = 'thr-simulated'
export const PERSON = 'Dana Reyes'
export const TICKET = 1
export const fieldIds = { state: 901, dueOn: 902, thread: 903 } as const

const second = (id: number, name: string) => ({
  id,
  name,
  email: `${id}@acme.example`,
  role: 'agent' as const,
  locale: 'en-US',
  timeZone: 'America/New_York',
  groupIds: [11],
})
/** Agents who may all see and change ticket 1. */
export const fourAgents = [people.agent, 111, 112, 113] as const

type Change = { serverDelivers?: boolean; installation?: Partial<Story['tradingGrid']['installations'][number]> }

/** One ticket, one thread with a partner in which we asked something, four agents: nothing else is in the way. */
export function smallCase(now: Date, { serverDelivers = true, installation = {} }: Change = {}): Story {
  const small = smallStory()
  const little = littleStory()
  return {
    zendesk: {
      ...small,
      agents: [...small.agents, second(111, 'Bo Agent'), second(112, 'Cy Agent'), second(113, 'Di Agent')],
      ticketFields: [
        {
          id: fieldIds.state,
          title: 'Partner status',
          type: 'tagger',
          options: ['open', 'awaiting_partner', 'overdue', 'awaiting_us', 'resolved', 'withdrawn'].map((state) => ({
            name: state,
            value: `trading_grid_${state}`,
          })),
        },
        { id: fieldIds.dueOn, title: 'Partner answer due', type: 'date' },
        { id: fieldIds.thread, title: 'Partner thread', type: 'text' },
      ],
      tickets: [ticket(1), ticket(2, { groupId: 12, assigneeId: null, tags: [] }), ticket(3)],
    },
    tradingGrid: {
      ...little,
      capabilities: { ...little.capabilities, serverDelivery: serverDelivers, push: false },
      installations: little.installations.map((one) => ({ ...one, fields: fieldIds, ...installation })),
      threads: [
        {
          id: THREAD,
          label: 'TG-1001',
          kind: 'exception',
          partner: 'northwind',
          group: 'northwind-shipping',
          severity: 'normal',
          subject: 'Short shipment',
          state: 'awaiting-partner',
          references: [],
          tickets: [TICKET],
          createdAt: now,
          events: [
            {
              type: 'message',
              at: now,
              by: { side: 'us', name: 'Alma Agent', agentId: people.agent },
              body: { text: 'Where are the other 40 cartons?', documents: [], quotes: [] },
            },
          ],
        },
      ],
    },
  }
}

import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story, StoryEvent } from '../../sandbox/story/story.ts'

/** The story, in which much more was said between the two sides of one thread, before what the story itself tells. */
export function withLongTrail(thread: string, entries: number, told = wholeStory): (now: Date) => Story {
  return (now) => {
    const story = told(now)
    const threads = story.tradingGrid.threads.map((one) => {
      const missing = Math.max(0, entries - one.events.length)
      return one.id === thread ? { ...one, events: [...one.events, ...manyMessages(one.events.at(-1), missing)] } : one
    })
    return { ...story, tradingGrid: { ...story.tradingGrid, threads } }
  }
}

function manyMessages(last: StoryEvent | undefined, count: number): StoryEvent[] {
  const from = last?.at.getTime() ?? 0
  return Array.from({ length: count }, (_, index) => ({
    type: 'message',
    at: new Date(from + index + 1),
    by:
      index % 2 === 0
        ? { side: 'us', name: 'Sam Rivera', agentId: agents.sam.id }
        : { side: 'partner', name: 'Maria Okafor' },
    body: {
      text: `Message ${index + 1}: ${'the pallet of that carton was counted again. '.repeat(6)}`,
      documents: [],
      quotes: [],
    },
  }))
}

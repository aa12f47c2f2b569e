import { readWorkList } from '../../../src/trading-grid/contract/operations/installation-operations.ts'
import { ACCOUNT } from './little-story.ts'
import { AGENT, littleWorld } from './little-world.ts'

/** A world in which the partner has answered and nobody is signed in. */
export async function answered(text = 'The balance ships Friday.') {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text, files: [] })
  const ticket = world.zendesk.tickets.get(1)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  /** Of the Trading Grid's own user. */
  const notes = () => ticket.comments.filter((comment) => !comment.public && comment.author_id !== AGENT.id)
  async function pass(seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      world.clock.advance(1_000)
      await world.grid.tick()
    }
  }
  const workList = async () => (await world.ask(readWorkList, { path: { account: ACCOUNT } })).items
  return { ...world, thread, ticket, notes, pass, workList }
}

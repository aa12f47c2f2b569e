import * as z from 'zod/mini'
import type { World } from './world.ts'

const User = z.object({
  user: z.object({
    id: z.int(),
    name: z.string(),
    role: z.string(),
    active: z.optional(z.boolean()),
    suspended: z.optional(z.nullable(z.boolean())),
  }),
})
type User = z.infer<typeof User>['user']

/**
 * An agent who may sign in, and not the user that the Trading Grid itself writes as.
 * @throws NoAnswer where Zendesk does not say
 */
export async function signingAgent(world: World, account: string, id: number): Promise<User | undefined> {
  const [user, ourselves] = [await read(world, account, String(id)), await read(world, account, 'me')]
  if (!user || !ourselves || user.id === ourselves.id) return undefined
  const isAgent = user.role === 'agent' || user.role === 'admin'
  return isAgent && user.active !== false && user.suspended !== true ? user : undefined
}

async function read(world: World, account: string, id: string): Promise<User | undefined> {
  const answer = await world.zendesk.send(account, `/api/v2/users/${id}.json`)
  return answer.status === 200 ? User.safeParse(answer.json).data?.user : undefined
}

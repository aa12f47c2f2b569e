import * as z from 'zod/mini'
import { newId, type World } from '../world.ts'

/** What a person is told in a conversation after sending, and the text that would otherwise be lost. */
const Notice = z.object({ thread: z.string(), sentences: z.array(z.string()), text: z.string() })
export type Notice = z.infer<typeof Notice>

const Row = z.object({ value: z.string() })

/** @returns the id under which the next page finds it */
export function keepNotice(world: World, notice: Notice): string {
  const id = newId(world, 'ntc')
  world.db.run('INSERT INTO marks (name, value) VALUES (?, ?)', id, JSON.stringify(notice))
  return id
}

export function findNotice(world: World, thread: string, id: string | null): Notice | undefined {
  const row = id?.startsWith('ntc_') ? world.db.row(Row, 'SELECT value FROM marks WHERE name = ?', id) : undefined
  const notice = row && Notice.parse(JSON.parse(row.value))
  return notice?.thread === thread ? notice : undefined
}

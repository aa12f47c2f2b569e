import * as z from 'zod/mini'
import type { World } from './world.ts'

const Mark = z.object({ value: z.string() })

/** A small thing to remember between two ticks, and over a restart. */
export function readMark(world: World, name: string): string | undefined {
  return world.db.row(Mark, 'SELECT value FROM marks WHERE name = ?', name)?.value
}

export function writeMark(world: World, name: string, value: string): void {
  world.db.run(
    'INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  )
}

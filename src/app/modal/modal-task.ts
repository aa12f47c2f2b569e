import * as z from 'zod/mini'
import { TicketId } from '../../domain/ids.ts'
import { Place } from '../../domain/place.ts'

/** What a modal is opened with, in its URL's hash: it is another page and knows nothing else. */
const ModalTask = z.object({ place: Place, ticket: TicketId, opener: z.string() })
export type ModalTask = z.infer<typeof ModalTask>

/** @returns undefined where the page was opened with anything else */
export function taskOf(hash: string): ModalTask | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('task')
  if (text === null) return undefined
  try {
    const parsed = z.safeParse(ModalTask, JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Where a modal asks its opener to go. */
export function placeIn(message: unknown): Place | undefined {
  const parsed = z.safeParse(Place, message)
  return parsed.success ? parsed.data : undefined
}

import * as z from 'zod/mini'
import { TicketId } from '../domain/ids.ts'
import { Place } from '../domain/place.ts'

/** What a modal is opened with, in its URL's hash: it is another page and knows nothing else. */
export const ModalTask = z.object({ place: Place, ticket: TicketId, opener: z.string() })
export type ModalTask = z.infer<typeof ModalTask>

export const modalSizes: Partial<Record<Place['view'], { widthPx: number; heightPx: number }>> = {
  escalate: { widthPx: 640, heightPx: 720 },
  document: { widthPx: 1080, heightPx: 780 },
}

export function modalUrl(task: ModalTask): string {
  return `assets/modal.html#${new URLSearchParams({ task: JSON.stringify(task) })}`
}

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

/** Said by a modal to its opener. */
export const companionTopics = { changed: 'trading-grid.changed', open: 'trading-grid.open' } as const

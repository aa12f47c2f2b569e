import type { Place } from '../domain/place.ts'
import type { ModalTask } from './modal-task.ts'

export const modalSizes: Partial<Record<Place['view'], { widthPx: number; heightPx: number }>> = {
  escalate: { widthPx: 640, heightPx: 720 },
  trail: { widthPx: 760, heightPx: 780 },
  'settings-check': { widthPx: 640, heightPx: 720 },
  'evidence-pack': { widthPx: 640, heightPx: 720 },
  document: { widthPx: 1080, heightPx: 780 },
}

export function modalUrl(task: ModalTask): string {
  return `assets/modal.html#${new URLSearchParams({ task: JSON.stringify(task) })}`
}

/** `changed` and `open` are said by a modal to its opener, `moved` by the opener: other threads than before are known here. */
export const companionTopics = {
  changed: 'trading-grid.changed',
  open: 'trading-grid.open',
  moved: 'trading-grid.moved',
} as const

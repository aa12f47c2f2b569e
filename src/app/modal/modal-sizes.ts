import type { Place } from '../../domain/place.ts'

export const modalSizes: Partial<Record<Place['view'], { widthPx: number; heightPx: number }>> = {
  escalate: { widthPx: 640, heightPx: 720 },
  trail: { widthPx: 760, heightPx: 780 },
  'settings-check': { widthPx: 640, heightPx: 720 },
  'evidence-pack': { widthPx: 640, heightPx: 720 },
  document: { widthPx: 1080, heightPx: 780 },
}

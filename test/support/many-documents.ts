import { randomBytes } from 'node:crypto'
import { mentionOf } from '../../sandbox/story/drafts.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story, StoryDocument, StoryEvent } from '../../sandbox/story/story.ts'
import { writeX12 } from './write-edi.ts'

/** The story, in which one thread's partner has sent many documents more: orders to read, and files like photos. */
export function withManyDocuments(thread: string, count: number, told: (now: Date) => Story): (now: Date) => Story {
  return (now) => {
    const story = told(now)
    const threads = story.tradingGrid.threads.map((one) => ({ ...one }))
    const chosen = threads.find(({ id }) => id === thread)
    if (!chosen) throw new Error(`The story has no thread ${thread}.`)
    const documents = Array.from({ length: count }, (_, index) => makeDocument(index, chosen.partner, now))
    const from = chosen.events.at(-1)?.at.getTime() ?? 0
    chosen.events = [
      ...chosen.events,
      ...documents.map((document, index) => sharing(document, new Date(from + index + 1))),
    ]
    return {
      ...story,
      tradingGrid: { ...story.tradingGrid, threads, documents: [...story.tradingGrid.documents, ...documents] },
    }
  }
}

function sharing(document: StoryDocument, at: Date): StoryEvent {
  return {
    type: 'message',
    at,
    by: { side: 'us', name: 'Sam Rivera', agentId: agents.sam.id },
    body: { text: `See ${document.name}.`, documents: [mentionOf(document)], quotes: [] },
  }
}

/** Two orders of 500 lines, then a photo of 600 kB, and again. */
function makeDocument(index: number, partner: string, receivedAt: Date): StoryDocument {
  const common: Omit<StoryDocument, 'id' | 'name' | 'kind' | 'format' | 'mediaType' | 'bytes'> = {
    references: [],
    partner,
    direction: 'inbound',
    audience: 'shared',
    scan: 'clean',
    receivedAt,
  }
  const id = `doc_many_${index}`
  if (index % 3 === 2) {
    const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(600_000)])
    return { ...common, id, name: `photo-${index}.png`, kind: 'photo', format: 'image', mediaType: 'image/png', bytes }
  }
  const lines = Array.from({ length: 500 }, (_, line) => [
    ['PO1', String(line + 1), String((line % 90) + 1), 'CA', '9.25', 'PE', 'UP', '012345678905', 'VN', `AB-${line}`],
    ['PID', 'F', '', '', '', `ITEM ${line} OF ORDER ${index}`],
  ])
  const segments = [['BEG', '00', 'SA', `45000${index}`, '', '20260313'], ...lines.flat()]
  const bytes = Buffer.from(writeX12({ groups: [{ code: 'PO', sets: [{ set: '850', segments }] }] }))
  return {
    ...common,
    id,
    name: `850-${index}.edi`,
    kind: 'order',
    format: 'x12',
    mediaType: 'application/edi-x12',
    bytes,
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import type { Story, StoryDocument } from '../../../sandbox/story/story.ts'
import { modalUrl } from '../../../src/app/modal/modal-url.ts'
import { views } from '../../../src/app/views.ts'
import { DocumentId } from '../../../src/domain/ids.ts'
import type { Place } from '../../../src/domain/place.ts'
import { connectToTicket } from '../../../src/zendesk/connect.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showModal } from '../../support/render-in-ticket.tsx'
import { createWorld } from '../../support/world.ts'

/** One of the project's own documents. */
export function fixture(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../fixtures/edi', name), 'utf8')
}

/** A file of Northwind Traders about an order that nobody else in the story has. */
export function file(name: string, content: string | Uint8Array, more: Partial<StoryDocument> = {}): StoryDocument {
  return {
    id: `doc_${name}`,
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    mediaType: 'application/edi-x12',
    kind: 'order',
    format: 'x12',
    references: [{ kind: 'order', value: '4599000001' }],
    partner: 'ptr_northwind',
    direction: 'outbound',
    audience: 'shared',
    scan: 'clean',
    receivedAt: new Date('2026-03-13T09:00:00Z'),
    ...more,
  }
}

/** A document in the modal that the sidebar opens, with these documents on the Trading Grid besides the story's. */
export async function openViewer(
  documents: StoryDocument[],
  {
    id = documents[0]?.id ?? '',
    position,
    locale,
    content,
  }: { id?: string; position?: { start: number; end: number }; locale?: 'de'; content?: () => Response } = {},
) {
  const story = (now: Date): Story => {
    const told = wholeStory(now)
    return { ...told, tradingGrid: { ...told.tradingGrid, documents: [...told.tradingGrid.documents, ...documents] } }
  }
  const world = await createWorld({ story, agentId: locale === 'de' ? agents.lena.id : agents.sam.id })
  const { sdk } = await world.browser.openTicket(1)
  const host = await connectToTicket({ init: () => sdk.init() })
  const place: Place = { view: 'document', id: DocumentId.parse(id), ...(position ? { position } : {}) }
  const { widthPx, heightPx } = views.document
  await host.openModal(modalUrl({ place, ticket: host.ticketId, opener: host.instanceGuid }), { widthPx, heightPx })
  if (content) network.use(http.get(`${TRADING_GRID}/documents/*/content`, content))
  const view = showModal(world)
  return { world, user: userEvent.setup(), viewer: within(view.container), view }
}

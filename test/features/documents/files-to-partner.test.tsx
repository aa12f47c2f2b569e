import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { harshest, kindest, type Switches } from '../../../sandbox/switches.ts'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { openDocuments, sha256, TICKET } from './open-documents.tsx'

const LIMIT = 1_048_576
const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const binary = (size: number, seed: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256)

const files: [name: string, bytes: Uint8Array][] = [
  ['empty.txt', binary(0, 0)],
  ['one byte.bin', binary(1, 255)],
  ['limit.bin', binary(LIMIT, 3)],
  ['写真 破損.jpg', binary(3_000, 4)],
  ['claim.pdf', binary(800, 5)],
  ['claim.pdf', binary(800, 6)],
  ['infected.doc', new TextEncoder().encode(VIRUS)],
  ['over the limit.bin', binary(LIMIT + 1, 7)],
]

/** The customer sent all of them with the first comment of the ticket. */
function storyWithFiles(now: Date): Story {
  const told = wholeStory(now)
  const attachments = files.map(([name, bytes], at) => ({
    id: 99_000_000 + at,
    name,
    mediaType: 'application/octet-stream',
    bytes,
  }))
  return {
    tradingGrid: { ...told.tradingGrid, maxDocumentBytes: LIMIT },
    zendesk: {
      ...told.zendesk,
      tickets: told.zendesk.tickets.map((ticket) =>
        ticket.id === TICKET
          ? {
              ...ticket,
              comments: ticket.comments.map((comment, at) => (at === 0 ? { ...comment, attachments } : comment)),
            }
          : ticket,
      ),
    },
  }
}

it.each<[string, Switches]>([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'takes files of the ticket to the partner byte for byte, and explains those that stay, at the %s setting',
  async (_, switches) => {
    const { world, user, panel } = await openDocuments({ story: storyWithFiles, switches })
    await user.click(await panel.findByRole('button', { name: 'Share files' }))
    const form = within(panel.getByRole('region', { name: /^Share with Northwind/ }))
    const choices = within(await form.findByRole('group', { name: 'Ticket files for the partner' }))
    expect(choices.getByRole('checkbox', { name: /over the limit/ })).toBeDisabled()
    expect(choices.getByText(/^Larger than Trading Grid accepts/)).toBeVisible()
    // The note that brings the partner's own file may or may not stand there by now.
    const sent = new Set(files.map(([name]) => name))
    for (const name of sent) {
      for (const choice of choices.getAllByRole('checkbox', { name: (label) => label.startsWith(name) })) {
        await user.click(choice)
      }
    }
    await user.click(form.getByRole('button', { name: 'Share with partner' }))

    expect(await panel.findByText('6 documents shared with the partner', undefined, { timeout: 20_000 })).toBeVisible()
    expect(panel.getByText(/infected\.doc wasn’t shared: The malware scan/)).toBeVisible()
    const [thread] = await threadsOf(world, TICKET)
    const event = thread && (await eventsOf(world, thread)).at(-1)
    const shared = event?.type === 'document-shared' ? (event.body?.documents ?? []) : []
    const expected = files.slice(0, 6).map(async ([name, bytes]) => `${name} ${await sha256(bytes)}`)
    expect(shared.map((document) => `${document.name} ${document.sha256}`)).toEqual(await Promise.all(expected))
  },
  60_000,
)

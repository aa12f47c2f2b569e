import * as z from 'zod/mini'
import { withoutMarks } from '../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import { withoutPlaceholders } from './neutral-text.ts'
import { instantOf, newId, type World } from './world.ts'
import { type NoteStep, writeNoteOnce } from './write-note.ts'

const Row = z.object({
  id: z.string(),
  account: z.string(),
  ticket: z.int(),
  text: z.string(),
  transfers: z.string(),
  startedAt: z.string(),
})
type Row = z.infer<typeof Row>
const Tokens = z.object({ token: z.string() })

/** An upload is good for an hour: a note that was not taken by then never will be. */
const GIVE_UP_AFTER_MS = 55 * 60_000

type Wanted = { account: string; ticket: number; text: string; transfers: { id: string }[] }

/** One note for several held transfers. @returns the work, to be begun once the answer is written */
export function startNote(world: World, { account, ticket, text, transfers }: Wanted): () => void {
  const id = newId(world, 'tnt')
  world.db.run(
    `INSERT INTO transfer_notes (id, account, ticket, text, transfers, state, startedAt)
     VALUES (?, ?, ?, ?, ?, 'running', ?)`,
    id,
    account,
    ticket,
    text,
    JSON.stringify(transfers.map((transfer) => transfer.id)),
    instantOf(world),
  )
  for (const transfer of transfers) world.db.run("UPDATE transfers SET state = 'running' WHERE id = ?", transfer.id)
  return () => void continueNote(world, id)
}

/** Takes up the notes that are not written yet. */
export async function continueNotes(world: World): Promise<void> {
  for (const { id } of world.db.rows(Row, "SELECT * FROM transfer_notes WHERE state = 'running'")) {
    await continueNote(world, id)
  }
}

function continueNote(world: World, id: string): Promise<void> {
  const known = world.uploads.get(id)
  if (known) return known.done
  const work = { sentBytes: 0, stop: new AbortController(), done: Promise.resolve() }
  world.uploads.set(id, work)
  work.done = tryNote(world, id).finally(() => world.uploads.delete(id))
  return work.done
}

async function tryNote(world: World, id: string): Promise<void> {
  const note = world.db.row(Row, "SELECT * FROM transfer_notes WHERE id = ? AND state = 'running'", id)
  if (!note) return
  const transfers = z.parse(z.array(z.string()), JSON.parse(note.transfers))
  const uploads = transfers.flatMap((transfer) =>
    world.db.rows(Tokens, 'SELECT token FROM transfers WHERE id = ?', transfer).map(({ token }) => token),
  )
  const step = await writeNoteOnce(world, {
    account: note.account,
    ticket: note.ticket,
    marker: { v: 1, transfer: id },
    markerText: `[${id}]`,
    isMarker: (marker) => z.object({ transfer: z.literal(id) }).safeParse(marker).success,
    lookBackTo: new Date(Date.parse(note.startedAt) - 5 * 60_000),
    mayWrite: () => true,
    compose: async () => ({
      comment: { body: withoutPlaceholders(`${withoutMarks(note.text.trim())}\n\n[${id}]`), public: false, uploads },
    }),
  })
  settle(world, note, transfers, step)
}

function settle(world: World, { id, startedAt }: Row, transfers: string[], step: NoteStep): void {
  if (step.kind === 'written') {
    const [commentId] = step.commentIds
    for (const transfer of transfers) {
      world.db.run("UPDATE transfers SET state = 'noted', commentId = ? WHERE id = ?", commentId, transfer)
    }
    world.db.run("UPDATE transfer_notes SET state = 'written' WHERE id = ?", id)
    return
  }
  const reason = whyNot(step, Date.parse(startedAt) + GIVE_UP_AFTER_MS < world.clock.now().getTime())
  if (reason === undefined) return
  const sql = "UPDATE transfers SET state = 'failed', reason = ?, retriable = ? WHERE id = ?"
  for (const transfer of transfers) world.db.run(sql, reason, step.kind === 'again' ? 1 : 0, transfer)
  world.db.run("UPDATE transfer_notes SET state = 'failed' WHERE id = ?", id)
}

function whyNot(step: Exclude<NoteStep, { kind: 'written' }>, late: boolean): string | undefined {
  switch (step.kind) {
    case 'refused':
      return `Zendesk did not take the note (${step.status}).`
    case 'closed':
      return 'The ticket is closed: nothing can be added to it.'
    case 'again':
      return late ? 'Zendesk did not take the note within an hour.' : undefined
  }
}

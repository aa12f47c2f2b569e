import type { AppInstance, OpenTicket, TicketChange, TicketTab } from '../../host-model.ts'
import type { Start, WorkspaceAgent } from '../../workspace-api.ts'
import { Refusal } from '../backend/refusal.ts'
import type { SupportClient } from '../backend/support-client.ts'
import type { Ticket } from '../backend/support-shapes.ts'
import { createStore, type Store } from '../store.ts'
import { asHtml } from './as-html.ts'
import type { PendingFile } from './composer-draft.ts'
import { changeField, withChange } from './draft-changes.ts'
import { openTicket } from './open-ticket.ts'
import { readSavedTicket } from './read-saved-ticket.ts'
import { type Edits, emptyComposer, type TicketState, updateOf } from './ticket-state.ts'

/** One ticket that the agent has open: what is saved, the draft over it, and the apps that stand beside it. */
export type TicketDesk = {
  readonly id: number
  readonly state: Store<TicketState>
  /** The ticket as apps reach it. */
  readonly tab: TicketTab
  load(): Promise<void>
  edit(edits: Edits): void
  compose(change: Partial<TicketState['composer']>): void
  attach(files: File[]): Promise<void>
  /** `apps`: each may refuse, and hears how it went. */
  submit(status: Ticket['status'], apps: AppInstance[]): Promise<void>
}

type Needs = { start: Start; agent: WorkspaceAgent; support: SupportClient }

export function createTicketDesk(id: number, { start, agent, support }: Needs): TicketDesk {
  const firstType = agent.role === 'light' ? 'internalNote' : 'publicReply'
  const state = createStore<TicketState>({
    id,
    saved: undefined,
    problem: undefined,
    edits: {},
    composer: emptyComposer(firstType),
    fields: {},
    saveAllowed: true,
    submitting: false,
    said: undefined,
    viewers: [],
  })
  const change = (part: Partial<TicketState>) => state.set((before) => ({ ...before, ...part }))
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    try {
      change({ saved: await readSavedTicket(support, id, state.get().saved), problem: undefined })
    } catch (error) {
      change({ problem: wordsFor(error) })
    }
  }

  const tab: TicketTab = {
    ticketId: id,
    async read(): Promise<OpenTicket> {
      if (!state.get().saved) await (loading ?? load())
      const { saved, problem } = state.get()
      if (!saved) throw new Refusal(404, problem ?? 'The ticket is not there.')
      return openTicket(state.get(), saved, start)
    },
    change: (wanted: TicketChange) => state.set((before) => withChange(before, wanted)),
    append(content, as) {
      const { composer } = state.get()
      change({ composer: { ...composer, html: composer.html + asHtml(content, as) } })
    },
    allowSave: (saveAllowed) => change({ saveAllowed }),
    showField: (field, shown) => state.set((before) => changeField(before, field, shown)),
  }

  async function submit(status: Ticket['status'], apps: AppInstance[]): Promise<void> {
    const { saved, submitting } = state.get()
    if (!saved || submitting) return
    change({ submitting: true, said: undefined })
    for (const app of apps) {
      const answer = await app.beforeSave()
      if (answer.allowed) continue
      change({
        submitting: false,
        said: { text: answer.message ?? 'An app stopped the ticket from being saved.', bad: true },
      })
      return
    }
    const tell = (event: string) => {
      for (const app of apps) app.event(event, undefined)
    }
    // Read again: an app may have changed the draft in its hook.
    const { edits, composer } = state.get()
    tell('ticket.submit.start')
    try {
      await support.update(id, updateOf(saved, edits, composer, status))
      change({
        edits: {},
        composer: emptyComposer(composer.type),
        said: { text: `Ticket #${id} was updated.`, bad: false },
      })
      await load()
      tell('ticket.submit.done')
    } catch (error) {
      const conflict = error instanceof Refusal && error.status === 409
      if (conflict) await load()
      change({ said: { text: conflict ? conflictWords : wordsFor(error), bad: true } })
      tell('ticket.submit.fail')
    } finally {
      change({ submitting: false })
      tell('ticket.submit.always')
    }
  }

  async function attach(chosen: File[]): Promise<void> {
    await Promise.all(
      chosen.map(async (file) => {
        const key = crypto.randomUUID()
        const files = (change: (files: PendingFile[]) => PendingFile[]) =>
          state.set((before) => ({ ...before, composer: { ...before.composer, files: change(before.composer.files) } }))
        // The agent may have taken the file off while it was under way.
        const settle = (settled: PendingFile) =>
          files((all) => all.map((pending) => (pending.key === key ? settled : pending)))
        files((all) => [...all, { key, name: file.name, state: 'uploading' }])
        try {
          settle({ key, name: file.name, state: 'ready', token: await support.upload(file) })
        } catch (error) {
          settle({ key, name: file.name, state: 'failed', reason: wordsFor(error) })
        }
      }),
    )
  }

  return {
    id,
    state,
    tab,
    load() {
      loading = (loading ?? Promise.resolve()).then(load)
      return loading
    },
    edit: (edits) => state.set((before) => ({ ...before, edits: { ...before.edits, ...edits }, said: undefined })),
    compose: (part) => state.set((before) => ({ ...before, composer: { ...before.composer, ...part } })),
    attach,
    submit,
  }
}

const conflictWords =
  'Somebody else changed this ticket in the meantime. Your changes are still here: check them and submit again.'

function wordsFor(error: unknown): string {
  if (error instanceof Refusal) {
    if (error.status === 404) return 'This ticket does not exist, or was deleted.'
    if (error.status === 403) return 'You have no access to this.'
    return error.message
  }
  return 'The answer could not be read.'
}

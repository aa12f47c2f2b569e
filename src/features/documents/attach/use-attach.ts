import { type Mutation, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { TicketId } from '../../../domain/ids.ts'
import { ticketQueries } from '../../../queries/ticket.ts'
import { useServices } from '../../../services.tsx'
import { type Attached, type AttachProgress, attachDocuments, CommentUnsettled } from '../../../sync/files/attach.ts'
import {
  type AttachmentsUnderWay,
  forgetAttachments,
  keepAttachments,
  unsettledOf,
} from '../../../sync/files/attachments-under-way.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { useNoteWriter } from '../../../workflows/note-writer.ts'
import { type AttachRun, createProgress, splitResults } from './attach-run.ts'
import { noteText } from './attachment-note.ts'
import { formsFor } from './forms.ts'

const runsOf = (ticket: TicketId) => ['attach', ticket]
/** What became of a run stays readable while the agent looks at something else. */
const KEEP_RUN_MS = 60 * 60_000
const FOREIGN_REFUSED = 'cache/foreign-uploads-refused'

/** A run as the agent sees it. */
export type RunState = {
  run: AttachRun
  running: boolean
  /** Of all documents, those of earlier presses included; absent while it runs and where it failed as a whole. */
  results: Attached[] | undefined
  error: Error | undefined
}

/** What the Trading Grid can carry, and in which language its account keeps notes. */
export type AttachWorld = Pick<Overview, 'capabilities' | 'installation'>

/** Starts documents on their way into the ticket, and knows the runs of this ticket. */
export function useAttach(overview: AttachWorld) {
  const { zendesk, tradingGrid, compute, ticketId, clock, storage, randomUuid, t } = useServices()
  const { capabilities } = overview
  const write = useNoteWriter(overview)
  const client = useQueryClient()
  const mutation = useMutation({
    mutationKey: runsOf(ticketId),
    gcTime: KEEP_RUN_MS,
    mutationFn: async (run: AttachRun) => {
      const { key, documents, as, text } = run
      // Kept before it leaves for the first time.
      const kept = { key, documents, as, text }
      if (!run.unsettled) keepAttachments(storage, ticketId, kept)
      const report = (progress: AttachProgress) => {
        if (progress.phase === 'writing') keepAttachments(storage, ticketId, { ...kept, ready: progress.ready })
        run.progress.report(progress)
      }
      const results = await attachDocuments(
        {
          zendesk,
          tradingGrid,
          capabilities,
          ticketId,
          clock,
          wait: clock.wait,
          foreignTokens: {
            refused: () => storage.get(FOREIGN_REFUSED) !== undefined,
            remember: () => storage.set(FOREIGN_REFUSED, 'yes'),
          },
        },
        {
          ...run,
          forms: formsFor({ tradingGrid, compute, t }, !run.originals),
          text: (content) => noteText(run, content, run.as === 'note' ? write : t),
        },
        report,
        run.stop.signal,
      )
      return [...run.before, ...results]
    },
    onError: (error, run) => {
      const { key, documents, as, text } = run
      if (isCancelled(error)) forgetAttachments(storage, ticketId, key)
      // Nothing of it is in the ticket.
      else if (!(error instanceof CommentUnsettled)) keepAttachments(storage, ticketId, { key, documents, as, text })
    },
    onSuccess: (results, run) => {
      forgetAttachments(storage, ticketId, run.key)
      const attached = results.filter(({ outcome }) => outcome === 'attached').length
      if (attached > 0)
        zendesk.notify(t('attach.summary', { attached, explained: results.length - attached }), 'notice')
      return client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
    },
  })

  const begin = (run: Omit<AttachRun, 'progress' | 'stop'>) =>
    mutation.mutate({ ...run, progress: createProgress(), stop: new AbortController() })
  const dismiss = (key: string) => {
    forgetAttachments(storage, ticketId, key)
    remove(key)
  }
  const remove = (key: string) => {
    const cache = client.getMutationCache()
    for (const known of cache.findAll({ mutationKey: runsOf(ticketId) })) {
      if (runOf(known).key === key) cache.remove(known)
    }
  }

  return {
    /** @param originals for a public reply: whether EDI files go to the customer as they are, beside their PDFs */
    start: (documents: DocumentSummary[], as: 'note' | 'public', text: string, originals = as === 'note') =>
      begin({ key: randomUuid(), documents, as, text, originals, before: [] }),
    /** Only what is not in the ticket yet; what nobody knows about is settled first. */
    again: ({ run, results, error }: RunState) => {
      if (error instanceof CommentUnsettled) {
        remove(run.key)
        return begin({ ...run, unsettled: error.unsettled })
      }
      dismiss(run.key)
      const { unsettled: _, ...fresh } = run
      if (!results) return begin({ ...fresh, key: randomUuid() })
      const { again, settled } = splitResults(results)
      begin({ ...fresh, key: randomUuid(), documents: again, before: settled })
    },
    /** What a page that is gone began: the comment is looked for before anything is written. */
    finish: (kept: AttachmentsUnderWay) => {
      const { key, documents, as, text } = kept
      const unsettled = unsettledOf(kept)
      begin({ key, documents, as, text, originals: as === 'note', before: [], ...(unsettled ? { unsettled } : {}) })
    },
    dismiss,
  }
}

/** Runs of this ticket, oldest first, also of a view that is gone meanwhile. */
export function useAttachRuns(): RunState[] {
  const { ticketId } = useServices()
  return useMutationState({ filters: { mutationKey: runsOf(ticketId) }, select: stateOf }).filter(
    ({ run, error }) => run !== undefined && !isCancelled(error),
  )
}

function stateOf(mutation: Mutation): RunState {
  const { status, error } = mutation.state
  return {
    run: runOf(mutation),
    running: status === 'pending',
    // Kept under this key by `useAttach` alone.
    results: mutation.state.data as Attached[] | undefined,
    error: error ?? undefined,
  }
}

/** Kept under this key by `useAttach` alone. */
function runOf(mutation: Mutation): AttachRun {
  return mutation.state.variables as AttachRun // See above: the cache holds variables of any kind.
}

function isCancelled(error: Error | undefined): boolean {
  return error?.name === 'AbortError'
}

import type { KeptStorage } from '../../browser/storage.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import type { WitnessedAction } from '../../trading-grid/contract/act.ts'
import { handoverUnderWay } from './handover-note.ts'
import { resolutionsUnderWay } from './resolve-exception.ts'
import { type ActUnderWay, everyActUnderWay } from './witnessed-act.ts'

/** Something that left this browser and whose end is not known: a page that closed too early must not swallow it. */
export type UnfinishedJob =
  | { id: string; job: 'act'; kind: WitnessedAction['kind']; underWay: ActUnderWay }
  | { id: string; job: 'resolution'; summary: string }
  | { id: string; job: 'handover' }
  /** The dispute of this thread was resolved, documents were shared in it, one was asked for, or its evidence was packed. */
  | { id: string; job: JobOfThread; thread: ThreadId }
export type JobOfThread = keyof typeof placesOfThreads

const placesOfThreads = {
  ending: 'ending',
  sharing: 'share',
  requesting: 'document-request',
  packing: 'packing',
} as const

/** Whatever this agent began on a ticket in this browser, with files on their way into the ticket left to their own list. */
export function unfinishedJobs(storage: KeptStorage, ticket: TicketId): UnfinishedJob[] {
  const acts = everyActUnderWay(storage, ticket).map((underWay) => {
    return { id: underWay.key, job: 'act' as const, kind: underWay.action.kind, underWay }
  })
  const resolutions = resolutionsUnderWay(storage, ticket).map(({ key, resolution: { exception } }) => {
    return { id: key, job: 'resolution' as const, summary: exception.summary }
  })
  const handover = handoverUnderWay(storage, ticket) ? [{ id: 'handover', job: 'handover' as const }] : []
  return [
    ...acts,
    ...resolutions,
    ...handover,
    ...ofThreads('ending'),
    ...ofThreads('sharing'),
    ...ofThreads('requesting'),
    ...ofThreads('packing'),
  ]

  function ofThreads(job: JobOfThread): UnfinishedJob[] {
    const start = `outbox/${placesOfThreads[job]}/${ticket}/`
    return storage.keys().flatMap((id): UnfinishedJob[] => {
      const thread = ThreadId.safeParse(id.startsWith(start) ? id.slice(start.length).split('/')[0] : undefined)
      return thread.success ? [{ id, job, thread: thread.data }] : []
    })
  }
}

import type { DocumentId } from '../../../domain/ids.ts'
import type { Attached, AttachProgress, Unsettled } from '../../../sync/files/attach.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'

/** Documents on their way into the ticket by one press of a button. */
export type AttachRun = {
  key: string
  documents: DocumentSummary[]
  as: 'note' | 'public'
  /** The agent's own words; empty for the usual ones. */
  text: string
  /** Whether business documents go as the files that came too, not only as PDFs. */
  originals: boolean
  /** What became of those of an earlier press that are not tried again. */
  before: Attached[]
  unsettled?: Unsettled
  progress: ProgressStore
  stop: AbortController
}

export type RunProgress = { sentBytes: ReadonlyMap<DocumentId, number>; writing: boolean }

/** Moves many times a second, so it is no part of what the page remembers of the run. */
export type ProgressStore = {
  get(): RunProgress
  report(progress: AttachProgress): void
  subscribe(listener: () => void): () => void
}

export function createProgress(): ProgressStore {
  let now: RunProgress = { sentBytes: new Map(), writing: false }
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    report: (progress) => {
      now =
        progress.phase === 'writing'
          ? { ...now, writing: true }
          : { writing: false, sentBytes: new Map(now.sentBytes).set(progress.document.id, progress.sentBytes) }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What another press would try again; the rest stays as it is. */
export function splitResults(results: Attached[]): { again: DocumentSummary[]; settled: Attached[] } {
  const isAgain = ({ outcome }: Attached) => outcome === 'failed' || outcome === 'left-out'
  return {
    again: results.filter(isAgain).map(({ document }) => document),
    settled: results.filter((result) => !isAgain(result)),
  }
}

/**
 * Whether the app may try again by itself what is not in the ticket. Where a public reply was sent, another one is
 * something that the agent writes, not something that happens.
 */
export function mayTryAgain(as: 'note' | 'public', results: Attached[]): boolean {
  const { again } = splitResults(results)
  const nothingWritten = results.every(({ outcome }) => outcome === 'failed' || outcome === 'not-clean')
  return again.length > 0 && (as === 'note' || nothingWritten)
}

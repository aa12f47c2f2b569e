import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureNote } from './FailureNote.tsx'
import { Skeleton } from './Skeleton.tsx'

/** Asks, branches, shows: waiting, failed, or the data; with data at hand a failed refresh stays quiet above it. */
export function QueryView<Data>({
  query,
  children,
  lines = 3,
}: {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'refetch'>
  children: (data: Data) => ReactNode
  /** How many lines of space to hold while waiting. */
  lines?: number
}) {
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    return query.error ? <FailureNote error={query.error} onRetry={retry} /> : <Skeleton lines={lines} />
  }
  return (
    <>
      {query.error ? <FailureNote error={query.error} onRetry={retry} /> : null}
      {children(query.data)}
    </>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { FailureNote } from './failure/FailureNote.tsx'
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
  const error = useStandingError(query)
  const failure = error ? <FailureNote error={error} onRetry={retry} /> : null
  if (query.data === undefined) return failure ?? <Skeleton lines={lines} />
  return (
    <>
      {failure}
      {children(query.data)}
    </>
  )
}

/** A query without data forgets its error while it tries again; what is on the screen stays until there is news. */
export function useStandingError<Data>({ data, error }: Pick<UseQueryResult<Data>, 'data' | 'error'>): Error | null {
  const [standing, stand] = useState(error)
  const now = error ?? (data === undefined ? standing : null)
  if (now !== standing) stand(now)
  return now
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { exceptionsHeardOf } from '../../queries/exceptions.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'

/** What colleagues recorded about exceptions is read again as soon as the overview names it. */
export function useExceptionNews({ exceptions }: Overview): void {
  const client = useQueryClient()
  // The cache is outside of React.
  useEffect(() => exceptionsHeardOf(client, exceptions), [client, exceptions])
}

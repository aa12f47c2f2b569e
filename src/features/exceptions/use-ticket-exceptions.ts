import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { endedByDisputes } from '../../domain/disputes/dispute-about.ts'
import { countOpen, type ListedException, listExceptions } from '../../domain/exceptions/exception-list.ts'
import { exceptionQueries } from '../../queries/exceptions.ts'
import { useServices } from '../../services.tsx'
import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { disputesKnown } from './disputes-known.ts'

export type Listed = ListedException<ExceptionRecord>

/** What the documents of the ticket's orders show, joined by cause with what people recorded. */
export function useTicketExceptions(overview: Overview) {
  const { tradingGrid, compute, clock } = useServices()
  const found = useQuery({
    ...exceptionQueries.ofTicket({ tradingGrid, compute, clock }, overview),
    placeholderData: keepPreviousData,
  })
  const references = found.data?.references ?? []
  const recorded = useQuery({
    ...exceptionQueries.recorded(tradingGrid, references),
    placeholderData: keepPreviousData,
    enabled: references.length > 0,
  })
  const listed = useMemo(
    () =>
      found.data &&
      endedByDisputes(
        listExceptions(found.data.exceptions, latest([...overview.exceptions, ...(recorded.data ?? [])])),
        disputesKnown(overview),
      ),
    [found.data, recorded.data, overview],
  )
  return { found, recorded, listed, open: listed && openInAll(listed, found.data) }
}

/** The overview and the search may each be the newer one. */
function latest(records: ExceptionRecord[]): ExceptionRecord[] {
  const byCause = new Map<string, ExceptionRecord>()
  for (const record of records) {
    const known = byCause.get(record.cause)
    if (!known || known.version < record.version) byCause.set(record.cause, record)
  }
  return [...byCause.values()]
}

/** Beyond the ones that are listed there may be more that are open. */
function openInAll(listed: Listed[], found: { open: number; exceptions: Listed['found'][] } | undefined): number {
  const shown = found?.exceptions.filter((one) => one?.exception.state === 'open').length ?? 0
  return countOpen(listed) + (found?.open ?? 0) - shown
}

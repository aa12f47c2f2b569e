import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { exceptionQueries } from '../../src/queries/exceptions.ts'
import type { TradingGrid } from '../../src/trading-grid/client.ts'
import { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'

const found = [...exceptionQueries.all(), 'of ticket', 'as one ticket sees it']
const record = (version: number) =>
  ExceptionRecord.parse({
    cause: 'price-discrepancy/NORTHWIND/4500001001/2',
    kind: 'price-discrepancy',
    state: version === 1 ? 'escalated' : 'resolved',
    references: [],
    summary: 'Line 2',
    by: 'Priya Raman',
    at: '2026-11-22T12:00:00Z',
    version,
  })

/** A Trading Grid on which that is recorded, and nothing else can be asked. */
function recordedThere(records: ExceptionRecord[]): TradingGrid {
  const refused = async () => Promise.reject(new Error('Nothing else is asked.'))
  // The answer of the one operation that is called.
  return { call: (async () => ({ items: records, hasMore: false })) as TradingGrid['call'], callRaw: refused }
}

it.each([
  ['looks at the documents again when somebody else decided something since', 2, true],
  ['leaves what was found alone as long as nothing was decided', 1, false],
])('%s', async (_, version, again) => {
  const client = new QueryClient()
  client.setQueryData(found, 'what was found')
  const before = exceptionQueries.recorded(recordedThere([record(1)]), [])
  await client.fetchQuery(before)
  expect(client.getQueryState(found)?.isInvalidated).toBe(false)

  await client.fetchQuery({ ...exceptionQueries.recorded(recordedThere([record(version)]), []), staleTime: 0 })
  expect(client.getQueryState(found)?.isInvalidated).toBe(again)
})

import { distinctBy } from '../../domain/distinct.ts'
import type { ThreadId } from '../../domain/ids.ts'
import { useTicketExceptions } from '../../features/exceptions/use-ticket-exceptions.ts'
import { History } from '../../features/history/History.tsx'
import { ThreadToRead } from '../../features/timeline/ThreadToRead.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** Threads of other tickets; the one that is read stands in the place of the list, which stays as it was. */
export function HistoryTab({
  overview,
  thread,
  reading,
  onClose,
}: {
  overview: Overview
  thread: ThreadSummary | undefined
  reading: ThreadId | undefined
  onClose: () => void
}) {
  const { listed, found } = useTicketExceptions(overview)
  const isWaiting = listed === undefined && found.isFetching
  const open = (listed ?? []).filter(({ standing }) => standing === 'open').map(({ kind }) => kind)
  const about = distinctBy([...(thread?.about ?? []), ...open], (kind) => kind)
  return (
    <>
      {reading === undefined ? null : (
        <ThreadToRead
          key={reading}
          id={reading}
          listed={[...overview.earlier, ...overview.related].find(({ id }) => id === reading)}
          onClose={onClose}
        />
      )}
      <div hidden={reading !== undefined}>
        {isWaiting ? <Skeleton lines={6} /> : <History overview={overview} thread={thread} about={about} />}
      </div>
    </>
  )
}

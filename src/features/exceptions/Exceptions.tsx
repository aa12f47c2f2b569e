import { useState } from 'react'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { LogForm } from './actions/LogForm.tsx'
import { UnfinishedResolutions } from './actions/UnfinishedResolution.tsx'
import { ExceptionDetail } from './detail/ExceptionDetail.tsx'
import { ExceptionList } from './list/ExceptionList.tsx'
import { LeftOut } from './list/LeftOut.tsx'
import { useTicketExceptions } from './use-ticket-exceptions.ts'

type View = { show: 'list' } | { show: 'one'; cause: string } | { show: 'log' }

/** What differs on the ticket's orders: the list, one of them in full, or a form for what came by phone. */
export function Exceptions({ overview }: { overview: Overview }) {
  const [view, setView] = useState<View>({ show: 'list' })
  const { found, listed = [] } = useTicketExceptions(overview)
  const toList = () => setView({ show: 'list' })
  const openOne = (cause: string) => setView({ show: 'one', cause })
  const one = view.show === 'one' ? listed.find(({ cause }) => cause === view.cause) : undefined

  if (view.show === 'log') {
    return <LogForm overview={overview} onDone={toList} />
  }
  if (one) return <ExceptionDetail key={one.cause} listed={one} overview={overview} onBack={toList} onOpen={openOne} />
  return (
    <Stack $gap={3}>
      <UnfinishedResolutions />
      <QueryView query={found} lines={6}>
        {(ofTicket) => (
          <>
            <ExceptionList
              ofTicket={ofTicket}
              listed={listed}
              overview={overview}
              onOpen={openOne}
              onLog={() => setView({ show: 'log' })}
            />
            <LeftOut ofTicket={ofTicket} />
          </>
        )}
      </QueryView>
    </Stack>
  )
}

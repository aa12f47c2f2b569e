import type { Dispatch, ReactNode } from 'react'
import type { ThreadId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { lazyPart } from '../lazy-view.tsx'
import { PartBoundary } from '../PartBoundary.tsx'
import type { SidebarAction, SidebarState } from './sidebar-state.ts'

const CustomerReply = lazyPart(
  async () => (await import('../../features/customer-reply/CustomerReply.tsx')).CustomerReply,
)
const Handover = lazyPart(async () => (await import('../../features/handover/Handover.tsx')).Handover)
const Clock = lazyPart(async () => (await import('../../features/clock/Clock.tsx')).Clock)
const ResolveThread = lazyPart(
  async () => (await import('../../features/resolve-thread/ResolveThread.tsx')).ResolveThread,
)
const Links = lazyPart(async () => (await import('../../features/links/Links.tsx')).Links)

type Parts = {
  overview: Overview
  thread: ThreadSummary | undefined
  state: SidebarState
  move: Dispatch<SidebarAction>
}

/** The one thing that the agent is at, above the tabs: writing to the customer, reading, or setting something. */
export function SidebarPanel(parts: Parts) {
  return (
    <PartBoundary key={parts.state.panel?.view} waiting={<Skeleton lines={5} />}>
      <Panel {...parts} />
    </PartBoundary>
  )
}

/** A thread that the agent went to and that is not one of this ticket's. */
export function threadToRead({ overview, state }: Pick<Parts, 'overview' | 'state'>): ThreadId | undefined {
  return overview.threads.some(({ id }) => id === state.thread) ? undefined : state.thread
}

function Panel({ overview, thread, state, move }: Parts): ReactNode {
  const { host } = useServices()
  const close = () => move({ type: 'panel-closed' })
  switch (state.panel?.view) {
    case 'customer-reply':
      return host && thread ? (
        <CustomerReply key={thread.id} host={host} overview={overview} thread={thread} onClose={close} />
      ) : null
    case 'handover':
      return <Handover overview={overview} onClose={close} />
    case 'clock':
      return thread ? <Clock key={thread.id} thread={thread} onClose={close} /> : null
    case 'resolve-thread':
      return thread ? <ResolveThread key={thread.id} thread={thread} overview={overview} onClose={close} /> : null
    case 'links':
      return <Links overview={overview} thread={thread} wanted={state.panel.thread} onClose={close} />
    case undefined:
      return null
  }
}

import { type Query, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useState } from 'react'
import { styled } from 'styled-components'
import type { BusinessNumber } from '../../domain/business-numbers/find-business-numbers.ts'
import type { TicketFacts } from '../../domain/ticket/ticket.ts'
import { whyNotApplicable } from '../../domain/ticket/why-not-applicable.ts'
import type { EscalationPlan } from '../../features/exceptions/use-escalation-plan.ts'
import { HeadLine } from '../../features/overview/HeadLine.tsx'
import { HeadTools } from '../../features/overview/HeadTools.tsx'
import { Overview } from '../../features/overview/Overview.tsx'
import { OVERVIEW_EVERY_MS, overviewQueries } from '../../queries/overview.ts'
import { type KnownTicket, ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { Stack, VisuallyHidden } from '../../ui/layout.ts'
import { QueryView, useStandingError } from '../../ui/QueryView.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useVisible } from '../../ui/use-visible.ts'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { lazyView } from '../lazy-view.tsx'
import { PartBoundary } from '../PartBoundary.tsx'
import { NotApplicable } from './NotApplicable.tsx'
import { useSidebarHeight } from './sidebar-height.ts'
import type { SidebarAction, SidebarState } from './sidebar-state.ts'
import { useLastKnown, useLastSeen } from './use-last-known.ts'

const TWO_COLUMNS_PX = 560

/** Below the head: not needed for the first paint, so it comes in chunks of its own. */
const SidebarTabs = lazyView(async () => (await import('./SidebarTabs.tsx')).SidebarTabs)

const Glance = lazyView(async () => (await import('../../features/exceptions/glance/Glance.tsx')).Glance)

const Ground = styled.main`
  /* The gutter of the scroll bar stands beside it. */
  padding: 0 4px 12px 12px;
`
/** Two columns where there is room for them. */
const Columns = styled.div`
  display: grid;
  gap: 2px 16px;
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: ${TWO_COLUMNS_PX}px) {
    grid-template-columns: minmax(290px, 5fr) minmax(0, 6fr);
    align-items: start;
  }
`

type Parts = {
  host: TicketHost
  state: SidebarState
  move: Dispatch<SidebarAction>
  onPlan: (plan: EscalationPlan | undefined) => void
}

/** Top to bottom: where it stands, what is next, the numbers, then activity and documents. */
export function TicketSidebar(parts: Parts) {
  const { compute, t } = useServices()
  const known = useQuery(ticketQueries.onScreen(parts.host, compute))
  useTicketUpdates(parts.host)
  return (
    <Ground aria-label={t('app.name')}>
      <VisuallyHidden as="h1">{t('app.name')}</VisuallyHidden>
      <QueryView query={known} lines={8}>
        {(ticket) => <OfConcern {...parts} {...ticket} />}
      </QueryView>
    </Ground>
  )
}

function useTicketUpdates(host: TicketHost): void {
  const client = useQueryClient()
  useEffect(
    () =>
      host.onTicketUpdated(async () => {
        const saidAt = Date.now()
        await client.invalidateQueries({ queryKey: ticketQueries.all(host.ticketId) })
        // A colleague's escalation, link or decision leaves its note in the ticket. Other numbers are asked about already.
        const isOlder = ({ state }: Query) => state.dataUpdatedAt < saidAt
        await client.invalidateQueries({ queryKey: overviewQueries.all(), predicate: isOlder })
      }),
    [host, client],
  )
}

/** On tickets that do not concern the app nothing is sent to the Trading Grid. */
function OfConcern({ ticket, recognized, ...parts }: Parts & KnownTicket) {
  const { settings } = parts.host.installation
  const why = parts.state.lookUpAnyway ? undefined : whyNotApplicable(ticket, recognized, settings)
  useSidebarHeight(parts.host, why === undefined)
  if (why) return <NotApplicable why={why} onLookUp={() => parts.move({ type: 'look-up-anyway' })} />
  return <Known {...parts} ticket={ticket} numbers={recognized.numbers} />
}

function Known({
  host,
  state,
  move,
  onPlan,
  ticket,
  numbers,
}: Parts & { ticket: TicketFacts; numbers: BusinessNumber[] }) {
  const { tradingGrid } = useServices()
  const visible = useVisible()
  // While one page of this browser reads the feed for all, nobody has to ask for a single ticket.
  const [heardAt, setHeardAt] = useState<number | undefined>(undefined)
  const overview = useQuery({
    ...overviewQueries.forTicket(tradingGrid, host, ticket, numbers),
    enabled: visible,
    refetchInterval: visible && heardAt === undefined ? OVERVIEW_EVERY_MS : false,
  })
  const error = useStandingError(overview)
  const seen = useLastSeen(overview)
  const lastKnown = useLastKnown({ data: seen?.overview, error })
  const known = seen?.overview ?? lastKnown
  const thread = known?.threads.find(({ id }) => id === state.thread) ?? known?.threads.at(0)
  return (
    <Stack>
      <HeadLine
        overview={known}
        thread={thread}
        tools={
          <HeadTools
            thread={thread}
            checkedAt={lastKnown ? Date.parse(lastKnown.at) : Math.max(seen?.at ?? 0, heardAt ?? 0)}
            checking={overview.isFetching}
            onRefresh={() => void overview.refetch()}
          />
        }
      />
      <QueryView query={{ ...overview, error, data: known }} lines={8}>
        {(shown) => (
          <Columns>
            <Overview
              overview={shown}
              thread={thread}
              glance={
                <PartBoundary waiting={<Skeleton lines={8} />}>
                  <Glance overview={shown} />
                </PartBoundary>
              }
            />
            <PartBoundary waiting={<Skeleton lines={6} />}>
              <SidebarTabs
                overview={shown}
                thread={thread}
                state={state}
                move={move}
                onHeard={setHeardAt}
                onPlan={onPlan}
              />
            </PartBoundary>
          </Columns>
        )}
      </QueryView>
    </Stack>
  )
}

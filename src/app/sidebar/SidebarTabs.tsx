import { Tab, TabList, TabPanel, Tabs } from '@zendeskgarden/react-tabs'
import { type Dispatch, useRef } from 'react'
import { styled } from 'styled-components'
import { UnfinishedAttachments } from '../../features/documents/attach/UnfinishedAttachments.tsx'
import { useAttachmentsFromBefore } from '../../features/documents/attach/use-attachments-from-before.ts'
import { Documents } from '../../features/documents/Documents.tsx'
import { HeldBack } from '../../features/escalation/HeldBack.tsx'
import { useSettling } from '../../features/exceptions/actions/use-settling.ts'
import { ExceptionCount } from '../../features/exceptions/ExceptionCount.tsx'
import { type EscalationPlan, useEscalationPlan } from '../../features/exceptions/use-escalation-plan.ts'
import { LinkGaps } from '../../features/links/LinkGaps.tsx'
import { useLinkGaps } from '../../features/links/use-link-gaps.ts'
import { OnboardingByForm, OnboardingProposal } from '../../features/onboarding/proposal/OnboardingProposal.tsx'
import { StillOpen } from '../../features/overview/StillOpen.tsx'
import { ThreadsToJoin } from '../../features/overview/ThreadsToJoin.tsx'
import { Unfinished } from '../../features/overview/Unfinished.tsx'
import { PartnerSync } from '../../features/partner-sync/PartnerSync.tsx'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { lazyPart } from '../lazy-view.tsx'
import { PartBoundary } from '../PartBoundary.tsx'
import { Conversation } from './Conversation.tsx'
import { News } from './News.tsx'
import { NewThreads } from './NewThreads.tsx'
import { SidebarPanel, threadToRead } from './SidebarPanel.tsx'
import { type SidebarAction, type SidebarState, tabOf } from './sidebar-state.ts'
import { useArrival, useGlance } from './use-arrival.ts'
import { useSending } from './use-sending.ts'

const CaseTab = lazyPart(async () => (await import('./CaseTab.tsx')).CaseTab)
const HistoryTab = lazyPart(async () => (await import('./HistoryTab.tsx')).HistoryTab)
const Exceptions = lazyPart(async () => (await import('../../features/exceptions/Exceptions.tsx')).Exceptions)

const ROOM_BETWEEN_TABS_PX = 370

/** All five are in view at 320 px, on two lines if a language needs them. */
const TightTabs = styled(TabList)`
  margin-bottom: 4px;
  white-space: normal;

  [role='tab'] {
    padding: 4px 2px 6px;
    font-size: 12px;
  }

  @media (min-width: ${ROOM_BETWEEN_TABS_PX}px) {
    [role='tab'] {
      padding-inline: 5px;
    }
  }
`

/** Holds the place of a tab that may come, so that none moves. */
const Slot = styled.span`
  display: inline-block;
  visibility: hidden;
  padding: 0 2px;
  font-size: 12px;
`

/** Garden cuts off what leaves its tabs, and with it whatever is to stay in view while a list scrolls. */
const OpenTabs = styled(Tabs)`
  overflow: visible;
  scroll-margin-top: 60px;
`

/** What was said and sent, and the documents; above them what the agent is at. */
export function SidebarTabs({
  overview,
  thread,
  state,
  move,
  onHeard,
  onPlan,
}: {
  overview: Overview
  thread: ThreadSummary | undefined
  state: SidebarState
  move: Dispatch<SidebarAction>
  onHeard: (at: number | undefined) => void
  onPlan: (plan: EscalationPlan | undefined) => void
}) {
  const { host, t } = useServices()
  useSending()
  const gaps = useLinkGaps(overview)
  const attachments = useAttachmentsFromBefore()
  const tabs = useRef<HTMLDivElement>(null)
  const isCase = thread?.kind === 'dispute' || thread?.kind === 'onboarding'
  // A thread to read takes eyes and keyboard by itself.
  const reading = threadToRead({ overview, state })
  const tab = tabShown()
  const conversing = tab === 'activity' && thread !== undefined
  const isToRead = reading !== undefined
  useArrival(state.arrivals, tabs, isToRead ? 'elsewhere' : conversing ? 'within' : 'here')
  useGlance(state.glances, tabs, !conversing)
  const broughtUp = useRef(0)
  const arrivals = { count: state.arrivals + state.glances, isHere: conversing && !isToRead, handled: broughtUp }
  useSettling(overview)
  useKeepFocus()
  useEscalationPlan(overview, onPlan)
  return (
    <Stack>
      <Unfinished
        threads={overview.threads}
        writingTo={state.reply?.thread}
        shown={thread?.id}
        further={
          attachments.length + gaps.length > 0 ? (
            <>
              <UnfinishedAttachments kept={attachments} overview={overview} />
              <LinkGaps gaps={gaps} />
            </>
          ) : null
        }
      />
      {thread ? <StillOpen thread={thread} /> : null}
      <NewThreads overview={overview} />
      <News threads={overview.threads} />
      {host && overview.heldBack ? <HeldBack host={host} kinds={overview.heldBack.kinds} /> : null}
      <PartnerSync overview={overview} onHeard={onHeard} />
      {host ? <OnboardingProposal host={host} overview={overview} /> : null}
      <SidebarPanel overview={overview} thread={thread} state={state} move={move} />
      <OpenTabs
        ref={tabs}
        tabIndex={-1}
        selectedItem={tab}
        onChange={(item) => {
          if (item === 'activity' && reading !== undefined) move({ type: 'thread-closed' })
          move({ type: 'tab', tab: tabOf(item) })
        }}
      >
        <TightTabs>
          <Tab item="activity">{t('tab.activity')}</Tab>
          <Tab item="documents">{t('tab.documents')}</Tab>
          <Tab item="exceptions">
            {t('tab.exceptions')}
            <ExceptionCount overview={overview} />
          </Tab>
          {isCase ? <Tab item="case">{t('tab.case')}</Tab> : <Slot aria-hidden="true">{t('tab.case')}</Slot>}
          <Tab item="history">{t('tab.history')}</Tab>
        </TightTabs>
        <TabPanel item="activity">
          {thread ? (
            <Conversation
              key={thread.id}
              thread={thread}
              overview={overview}
              state={state}
              arrivals={arrivals}
              move={move}
            />
          ) : (
            <Stack>
              {host ? <OnboardingByForm host={host} overview={overview} /> : null}
              <ThreadsToJoin overview={overview} />
            </Stack>
          )}
        </TabPanel>
        <TabPanel item="documents">
          {tab === 'documents' ? (
            <Documents
              key={`${state.number} ${state.document}`}
              overview={overview}
              thread={thread}
              number={state.number}
              focus={state.document}
              onAllNumbers={() => move({ type: 'all-numbers' })}
            />
          ) : null}
        </TabPanel>
        <TabPanel item="exceptions">
          {tab === 'exceptions' ? (
            <PartBoundary waiting={<Skeleton lines={6} />}>
              <Exceptions overview={overview} />
            </PartBoundary>
          ) : null}
        </TabPanel>
        {isCase ? (
          <TabPanel item="case">
            {tab === 'case' ? (
              <PartBoundary waiting={<Skeleton lines={8} />}>
                <CaseTab key={thread.id} thread={thread} overview={overview} />
              </PartBoundary>
            ) : null}
          </TabPanel>
        ) : null}
        <TabPanel item="history">
          {tab === 'history' ? (
            <PartBoundary waiting={<Skeleton lines={8} />}>
              <HistoryTab
                overview={overview}
                thread={thread}
                reading={reading}
                onClose={() => move({ type: 'thread-closed' })}
              />
            </PartBoundary>
          ) : null}
        </TabPanel>
      </OpenTabs>
    </Stack>
  )

  function tabShown(): SidebarState['tab'] {
    // Another of the ticket's threads may have no case.
    if (state.tab === 'case' && !isCase) return 'activity'
    return state.tab === 'activity' && reading !== undefined ? 'history' : state.tab
  }
}

import type { Dispatch } from 'react'
import { distinctBy } from '../../domain/distinct.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { QueuedMessages } from '../../features/outbox/QueuedMessages.tsx'
import { ReplyBox } from '../../features/reply/ReplyBox.tsx'
import { Timeline } from '../../features/timeline/Timeline.tsx'
import type { Arrivals } from '../../features/timeline/use-bring-up.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { SidebarAction, SidebarState } from './sidebar-state.ts'

/** What was said in a thread, what is on its way, and the box that the next message is written in. */
export function Conversation({
  thread,
  overview,
  state,
  arrivals,
  move,
}: {
  thread: ThreadSummary
  overview: Overview
  state: SidebarState
  arrivals: Arrivals
  move: Dispatch<SidebarAction>
}) {
  const writing = state.reply?.thread === thread.id ? state.reply : undefined
  return (
    <Timeline thread={thread} arrivals={arrivals}>
      <QueuedMessages thread={thread} />
      {/* What is being written when somebody closes the thread stays until the agent is done with it. */}
      {isOver(thread) && !writing ? null : (
        <ReplyBox
          thread={thread}
          documents={distinctBy(
            overview.references.flatMap((reference) => reference.documents),
            ({ id }) => id,
          )}
          capabilities={overview.capabilities}
          asked={writing?.asked}
          onOpen={() => move({ type: 'reply-opened', thread: thread.id })}
          onClose={() => move({ type: 'reply-closed' })}
        />
      )}
    </Timeline>
  )
}

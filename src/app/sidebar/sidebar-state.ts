import type { MessageBeginning } from '../../domain/drafts/message-draft.ts'
import type { DocumentId, ThreadId } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'

const tabs = ['activity', 'documents', 'exceptions', 'case'] as const
export type Tab = (typeof tabs)[number]

export type Panel = Extract<Place, { view: 'customer-reply' | 'handover' | 'links' | 'clock' | 'resolve-thread' }>

/** Where in the sidebar the agent is. */
export type SidebarState = {
  tab: Tab
  /** Chosen by the agent; otherwise the first of the ticket's threads is shown. One of another ticket is only read. */
  thread: ThreadId | undefined
  /** The thread that the agent is writing to, and what the message may begin with. */
  reply: { thread: ThreadId; begin: MessageBeginning | undefined } | undefined
  /** What the agent is at, above the tabs, when it is not a message to the partner. */
  panel: Panel | undefined
  number: string | undefined
  document: DocumentId | undefined
  /** The agent wants the Trading Grid asked although no number was found. */
  lookUpAnyway: boolean
  /** Grows when the agent goes to a tab from elsewhere on the page, so that eyes and keyboard follow. */
  arrivals: number
}

export const sidebarAtStart: SidebarState = {
  tab: 'activity',
  thread: undefined,
  reply: undefined,
  panel: undefined,
  number: undefined,
  document: undefined,
  lookUpAnyway: false,
  arrivals: 0,
}

export type SidebarAction =
  | { type: 'go'; place: Place }
  | { type: 'tab'; tab: Tab }
  | { type: 'reply-closed' }
  | { type: 'panel-closed' }
  | { type: 'thread-closed' }
  | { type: 'all-numbers' }
  | { type: 'look-up-anyway' }

export function moveInSidebar(state: SidebarState, action: SidebarAction): SidebarState {
  switch (action.type) {
    case 'tab':
      return { ...state, tab: action.tab }
    case 'reply-closed':
      return { ...state, reply: undefined }
    case 'panel-closed':
      return { ...state, panel: undefined }
    case 'thread-closed':
      return { ...state, thread: undefined }
    case 'all-numbers':
      return { ...state, number: undefined }
    case 'look-up-anyway':
      return { ...state, lookUpAnyway: true }
    case 'go':
      return goTo(state, action.place)
  }
}

function goTo(state: SidebarState, place: Place): SidebarState {
  const arrivals = state.arrivals + 1
  switch (place.view) {
    case 'thread':
      return { ...state, tab: 'activity', thread: place.id, reply: undefined, panel: undefined, arrivals }
    case 'reply':
      return {
        ...state,
        tab: 'activity',
        thread: place.thread,
        reply: { thread: place.thread, begin: place.begin },
        panel: undefined,
      }
    case 'customer-reply':
    case 'clock':
    case 'resolve-thread':
      return { ...state, thread: place.thread, reply: undefined, panel: place }
    case 'handover':
    case 'links':
      return { ...state, reply: undefined, panel: place }
    case 'documents':
      return { ...state, tab: 'documents', number: place.number, document: place.document, arrivals }
    case 'exceptions':
      return { ...state, tab: 'exceptions', arrivals }
    case 'case':
      return { ...state, tab: 'case', thread: place.thread ?? state.thread, arrivals }
    case 'escalate':
    case 'document':
    case 'settings-check':
    case 'trail':
    case 'evidence-pack':
      // Wide: a modal of its own.
      return state
  }
}

/** Garden's tabs hand over what they were given as a plain string. */
export function tabOf(item: string): Tab {
  return tabs.find((tab) => tab === item) ?? 'activity'
}

import type { MessageBeginning } from '../../domain/drafts/message-draft.ts'
import type { DocumentId, ThreadId } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'
import { isShownAs, type PlaceAs, type Tab, tabs, views } from '../views.ts'

/** Somebody on the page sent the agent to write, perhaps with words to begin with: each time another object. */
export type Asked = { begin: MessageBeginning | undefined }

/** Where in the sidebar the agent is. */
export type SidebarState = {
  tab: Tab
  /** Chosen by the agent; otherwise the first of the ticket's threads is shown. One of another ticket is only read. */
  thread: ThreadId | undefined
  /** The thread that the agent is writing to. */
  reply: { thread: ThreadId; asked: Asked | undefined } | undefined
  /** What the agent is at, above the tabs. */
  panel: PlaceAs<'panel'> | undefined
  number: string | undefined
  document: DocumentId | undefined
  /** The agent wants the Trading Grid asked although no number was found. */
  lookUpAnyway: boolean
  /** Grows when the agent goes to a tab from elsewhere on the page, so that eyes and keyboard follow. */
  arrivals: number
  /** Grows when the agent chooses a tab: its content comes into view, the keyboard stays on the tab. */
  glances: number
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
  glances: 0,
}

export type SidebarAction =
  | { type: 'go'; place: Place }
  | { type: 'tab'; tab: Tab }
  | { type: 'reply-opened'; thread: ThreadId }
  | { type: 'reply-closed' }
  | { type: 'panel-closed' }
  | { type: 'thread-closed' }
  | { type: 'all-numbers' }
  | { type: 'look-up-anyway' }

export function moveInSidebar(state: SidebarState, action: SidebarAction): SidebarState {
  switch (action.type) {
    case 'tab':
      return { ...state, tab: action.tab, glances: state.glances + 1 }
    case 'reply-opened':
      return state.reply?.thread === action.thread
        ? state
        : { ...state, reply: { thread: action.thread, asked: undefined } }
    case 'reply-closed':
      return { ...state, reply: undefined }
    case 'panel-closed':
      return { ...state, panel: undefined }
    case 'thread-closed':
      return { ...state, tab: 'history', thread: undefined }
    case 'all-numbers':
      return { ...state, number: undefined }
    case 'look-up-anyway':
      return { ...state, lookUpAnyway: true }
    case 'go':
      return goTo(state, action.place)
  }
}

function goTo(state: SidebarState, place: Place): SidebarState {
  if (isShownAs(place, 'modal')) return state
  if (isShownAs(place, 'panel')) {
    const ofThread = place.view === 'handover' || place.view === 'links' ? {} : { thread: place.thread }
    return { ...state, ...ofThread, panel: place }
  }
  const { tab } = views[place.view]
  const arrivals = state.arrivals + 1
  switch (place.view) {
    case 'thread':
      return { ...state, tab, thread: place.id, reply: sameThread(state.reply, place.id), panel: undefined, arrivals }
    case 'reply':
      // The box takes eyes and keyboard by itself.
      return {
        ...state,
        tab,
        thread: place.thread,
        reply: { thread: place.thread, asked: { begin: place.begin } },
        panel: undefined,
      }
    case 'documents':
      return { ...state, tab, number: place.number, document: place.document, arrivals }
    case 'exceptions':
    case 'history':
      return { ...state, tab, arrivals }
    case 'case':
      return { ...state, tab, thread: place.thread ?? state.thread, arrivals }
  }
}

/** The box of another thread is not there to be written in. */
function sameThread(reply: SidebarState['reply'], thread: ThreadId): SidebarState['reply'] {
  return reply?.thread === thread ? reply : undefined
}

/** Garden's tabs hand over what they were given as a plain string. */
export function tabOf(item: string): Tab {
  return tabs.find((tab) => tab === item) ?? 'activity'
}

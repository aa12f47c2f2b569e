import type { Place } from '../domain/place.ts'

export const tabs = ['activity', 'documents', 'exceptions', 'case', 'history'] as const
export type Tab = (typeof tabs)[number]

type View =
  /** A page of its own in front of the ticket, for what is wide. */
  | { as: 'modal'; widthPx: number; heightPx: number }
  /** A tab of the sidebar, or something in it. */
  | { as: 'tab'; tab: Tab }
  /** Above the tabs of the sidebar, until it is closed. */
  | { as: 'panel' }

/** As what each place is shown. Who draws it: `modal/ModalPage.tsx`, `sidebar/SidebarTabs.tsx`, `sidebar/SidebarPanel.tsx`. */
export const views = {
  escalate: { as: 'modal', widthPx: 960, heightPx: 720 },
  trail: { as: 'modal', widthPx: 760, heightPx: 780 },
  'settings-check': { as: 'modal', widthPx: 640, heightPx: 720 },
  'evidence-pack': { as: 'modal', widthPx: 640, heightPx: 720 },
  document: { as: 'modal', widthPx: 1080, heightPx: 780 },
  thread: { as: 'tab', tab: 'activity' },
  reply: { as: 'tab', tab: 'activity' },
  documents: { as: 'tab', tab: 'documents' },
  exceptions: { as: 'tab', tab: 'exceptions' },
  case: { as: 'tab', tab: 'case' },
  history: { as: 'tab', tab: 'history' },
  'customer-reply': { as: 'panel' },
  handover: { as: 'panel' },
  links: { as: 'panel' },
  clock: { as: 'panel' },
  'resolve-thread': { as: 'panel' },
} as const satisfies Record<Place['view'], View>

type Views = typeof views
type ViewAs<As extends View['as']> = { [V in keyof Views]: Views[V]['as'] extends As ? V : never }[keyof Views]
export type PlaceAs<As extends View['as']> = Extract<Place, { view: ViewAs<As> }>

export function isShownAs<As extends View['as']>(place: Place, as: As): place is PlaceAs<As> {
  return views[place.view].as === as
}

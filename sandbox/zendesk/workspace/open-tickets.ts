import type { Named } from '../host-model.ts'
import type { AppFrames } from './apps/app-frames.ts'
import type { WorkspaceClient } from './backend/workspace-client.ts'
import type { Preferences } from './preferences.ts'
import { goTo, onNavigation, routeOf } from './routing.ts'
import { createStore, type Store } from './store.ts'
import type { TicketDesk } from './ticket/ticket-desk.ts'

/** The tabs: which tickets are open, and which one is shown. */
export type OpenTickets = {
  readonly desks: Store<TicketDesk[]>
  close(id: number): void
  closeAll(): void
  /** `by`: another agent, whom apps are told of; this agent's own changes only show. */
  changedElsewhere(id: number, by: Named | undefined): Promise<void>
  viewedBy(id: number, viewers: Named[]): void
  readAgain(): void
  reopenApps(): void
  panelChanged(panel: Preferences['panel']): void
}

type Needs = {
  apps: AppFrames
  client: WorkspaceClient
  create: (id: number) => TicketDesk
  panel: () => Preferences['panel']
}

const KEY = 'workspace.tickets'

export function createOpenTickets({ apps, client, create, panel }: Needs): OpenTickets {
  const desks = createStore<TicketDesk[]>([])
  let shown: number | undefined

  const deskOf = (id: number) => desks.get().find((desk) => desk.id === id)
  const tellViewing = (id: number, viewing: boolean) => void client.viewing(id, viewing).catch(() => undefined)

  function openApp(desk: TicketDesk): void {
    apps.open({ location: 'ticket_sidebar', tab: desk.tab })
  }

  function open(id: number): TicketDesk {
    const known = deskOf(id)
    if (known) return known
    const desk = create(id)
    desks.set((all) => [...all, desk])
    void desk.load()
    openApp(desk)
    // Keystrokes come faster than an app needs to hear of them.
    let due: ReturnType<typeof setTimeout> | undefined
    desk.state.subscribe((now, before) => {
      if (
        now.saved === before.saved &&
        now.edits === before.edits &&
        now.composer === before.composer &&
        now.viewers === before.viewers
      )
        return
      clearTimeout(due)
      due = setTimeout(() => {
        for (const frame of apps.ofTicket(id)) void frame.instance.ticketChanged()
      }, 50)
    })
    return desk
  }

  /** An app is active while its ticket is shown and its panel is not folded away. */
  function activate(id: number | undefined, active: boolean): void {
    if (id === undefined) return
    for (const { instance } of apps.ofTicket(id)) {
      if (active) instance.activate()
      else instance.deactivate()
    }
  }

  function show(id: number | undefined): void {
    if (id === shown) return
    if (shown !== undefined) {
      activate(shown, false)
      tellViewing(shown, false)
    }
    shown = id
    if (id === undefined) return
    open(id)
    if (panel() === 'apps') activate(id, true)
    tellViewing(id, true)
  }

  function followAddress(): void {
    const route = routeOf(location.pathname)
    show(route.page === 'ticket' ? route.id : undefined)
  }

  desks.subscribe((all) => sessionStorage.setItem(KEY, JSON.stringify(all.map((desk) => desk.id))))
  for (const id of rememberedIn(sessionStorage)) open(id)
  followAddress()
  const stopFollowing = onNavigation(followAddress)
  // Whoever says nothing for two minutes is taken to have gone.
  const stillHere = setInterval(() => shown !== undefined && tellViewing(shown, true), 60_000)

  function close(id: number): void {
    const all = desks.get()
    const at = all.findIndex((desk) => desk.id === id)
    const closed = deskOf(id)
    activate(id, false)
    for (const frame of apps.ofTicket(id)) apps.close(frame.guid)
    // The page goes when its app has heard that it goes.
    const stopWaiting = apps.frames.subscribe(removeDesk)
    removeDesk()
    if (id !== shown) return
    const next = all[at + 1] ?? all[at - 1]
    goTo(next ? { page: 'ticket', id: next.id } : { page: 'views' })

    function removeDesk(): void {
      if (apps.frames.get().some(({ ticketId }) => ticketId === id)) return
      stopWaiting()
      desks.set((before) => before.filter((desk) => desk !== closed))
    }
  }

  return {
    desks,
    close,
    closeAll() {
      stopFollowing()
      clearInterval(stillHere)
      sessionStorage.removeItem(KEY)
      if (shown !== undefined) tellViewing(shown, false)
      for (const desk of desks.get()) for (const frame of apps.ofTicket(desk.id)) apps.close(frame.guid)
    },
    async changedElsewhere(id, by) {
      await deskOf(id)?.load()
      if (by) for (const { instance } of apps.ofTicket(id)) instance.event('ticket.updated', by)
    },
    viewedBy: (id, viewers) => deskOf(id)?.state.set((before) => ({ ...before, viewers })),
    readAgain() {
      for (const desk of desks.get()) void desk.load()
    },
    reopenApps() {
      for (const desk of desks.get()) openApp(desk)
      if (panel() === 'apps') activate(shown, true)
    },
    panelChanged: (now) => activate(shown, now === 'apps'),
  }
}

function rememberedIn(storage: Storage): number[] {
  try {
    const ids: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id): id is number => Number.isSafeInteger(id) && id > 0) : []
  } catch {
    return []
  }
}

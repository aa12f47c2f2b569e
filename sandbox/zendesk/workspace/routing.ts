import { useSyncExternalStore } from 'react'

export type Route =
  | { page: 'views'; view?: number }
  | { page: 'ticket'; id: number }
  | { page: 'installation' }
  | { page: 'proxy-log' }
  | { page: 'nowhere' }

/** The addresses are Zendesk's own where it has them: people paste them from one into the other. */
export function routeOf(pathname: string): Route {
  const [, area, section, id] = pathname.split('/')
  if (area === 'admin') {
    if (section === 'installation' || section === undefined || section === '') return { page: 'installation' }
    return section === 'proxy-log' ? { page: 'proxy-log' } : { page: 'nowhere' }
  }
  if (area !== 'agent' && area !== '' && area !== undefined) return { page: 'nowhere' }
  if (!section || section === 'dashboard') return { page: 'views' }
  const number = Number(id)
  const numbered = Number.isSafeInteger(number) && number > 0
  if (section === 'tickets' && numbered) return { page: 'ticket', id: number }
  if (section === 'views') return numbered ? { page: 'views', view: number } : { page: 'views' }
  return { page: 'nowhere' }
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'views':
      return route.view === undefined ? '/agent' : `/agent/views/${route.view}`
    case 'ticket':
      return `/agent/tickets/${route.id}`
    case 'installation':
      return '/admin/installation'
    case 'proxy-log':
      return '/admin/proxy-log'
    case 'nowhere':
      return '/agent'
  }
}

const NAVIGATED = 'workspace:navigated'

export function goTo(route: Route): void {
  const path = pathOf(route)
  if (path !== location.pathname) history.pushState(null, '', path)
  window.dispatchEvent(new Event(NAVIGATED))
}

/** @returns a function that stops listening */
export function onNavigation(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(NAVIGATED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(NAVIGATED, listener)
  }
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onNavigation, () => location.pathname))
}

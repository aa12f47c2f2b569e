import { createContext, type ReactNode, useContext } from 'react'
import type { Clock } from './browser/clock.ts'
import type { Compute } from './browser/compute.ts'
import type { Locks } from './browser/locks.ts'
import type { KeptStorage } from './browser/storage.ts'
import type { TicketId } from './domain/ids.ts'
import type { Place } from './domain/place.ts'
import type { Translator } from './i18n/translator.ts'
import type { TradingGrid } from './trading-grid/client.ts'
import type { TicketHost, Zendesk } from './zendesk/zendesk.ts'

/** What every view may use. The one React context of the app. */
export type Services = {
  zendesk: Zendesk
  /** Only beside a ticket; a modal is another page and has none. */
  host?: TicketHost
  ticketId: TicketId
  tradingGrid: TradingGrid
  storage: KeptStorage
  locks: Locks
  compute: Compute
  clock: Clock
  randomUuid(): string
  t: Translator
  open(place: Place): void
}

const ServicesContext = createContext<Services | undefined>(undefined)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>
}

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('A view was rendered outside ServicesProvider.')
  return services
}

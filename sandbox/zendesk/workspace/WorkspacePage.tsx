import styled from 'styled-components'
import { InstallationPage } from './admin/InstallationPage.tsx'
import { ProxyLogPage } from './admin/ProxyLogPage.tsx'
import { AppModals } from './apps/AppModal.tsx'
import { BackgroundFrames } from './apps/BackgroundFrames.tsx'
import { NavRail } from './chrome/NavRail.tsx'
import { ProfileMenu } from './chrome/ProfileMenu.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { type Route, useRoute } from './routing.ts'
import { useStore } from './store.ts'
import { TicketPage } from './ticket/TicketPage.tsx'
import { ViewsPage } from './views/ViewsPage.tsx'
import { useWorkspace } from './workspace-context.ts'

const Shell = styled.div`
  display: flex;
  height: 100vh;
`

const Column = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
`

const Lost = styled.main`
  padding: 40px;
`

export function WorkspacePage({ onSignOut }: { onSignOut: () => void }) {
  const { agent, tickets, preferences } = useWorkspace()
  const route = useRoute()
  const desks = useStore(tickets.desks)
  const shown = route.page === 'ticket' ? route.id : undefined
  const { colorScheme, locale } = useStore(preferences)

  return (
    <Shell>
      <NavRail route={route} isAdmin={agent.role === 'admin'} />
      <Column>
        <TopBar desks={desks} active={shown} onClose={tickets.close}>
          <ProfileMenu
            name={agent.name}
            role={agent.role}
            locale={locale ?? agent.locale}
            colorScheme={colorScheme}
            onColorScheme={(scheme) => preferences.set((before) => ({ ...before, colorScheme: scheme }))}
            onLocale={(chosen) => preferences.set((before) => ({ ...before, locale: chosen }))}
            onSignOut={onSignOut}
          />
        </TopBar>
        <OtherPage route={route} isAdmin={agent.role === 'admin'} />
        {desks.map((desk) => (
          <TicketPage key={desk.id} desk={desk} hidden={desk.id !== shown} />
        ))}
      </Column>
      <BackgroundFrames />
      <AppModals />
    </Shell>
  )
}

function OtherPage({ route, isAdmin }: { route: Route; isAdmin: boolean }) {
  if (route.page === 'ticket') return null
  if (route.page === 'views') return <ViewsPage view={route.view} />
  if (route.page === 'nowhere')
    return <Lost>There is no such page. The views are behind the first button on the left.</Lost>
  if (!isAdmin) return <Lost>This page is for administrators. Sign out and come back as one.</Lost>
  return route.page === 'installation' ? <InstallationPage /> : <ProxyLogPage />
}

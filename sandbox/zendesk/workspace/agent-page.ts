import type { AgentPage } from '../host-model.ts'
import type { AppInstallation, Start, WorkspaceAgent } from '../workspace-api.ts'
import type { Notices } from './apps/notices.ts'
import type { Backend } from './backend/backend.ts'
import type { Preferences } from './preferences.ts'
import { goTo } from './routing.ts'
import type { Store } from './store.ts'

type Needs = Pick<AgentPage, 'showModal' | 'closeInstance' | 'resize' | 'answersAfterMs'> & {
  start: Start
  agent: WorkspaceAgent
  preferences: Store<Preferences>
  installation: Store<AppInstallation>
  notices: Notices
  fetch: Backend['fetch']
}

/** Apps meet restricted agents as agents: what they may not do shows in the Support API, not in their role. */
const roleForApps = { admin: 'admin', agent: 'agent', restricted: 'agent', light: 'Light Agent' } as const

/** This window as ZAF's answers know it. */
export function createAgentPage({ start, agent, preferences, installation, notices, ...rest }: Needs): AgentPage {
  return {
    ...rest,
    origin: location.origin,
    account: () => start.account,
    user: () => ({
      id: agent.id,
      name: agent.name,
      email: agent.email,
      role: roleForApps[agent.role],
      groups: start.groups.filter(({ id }) => agent.groupIds.includes(id)),
      locale: preferences.get().locale ?? agent.locale,
      timeZone: agent.timeZone,
    }),
    colorScheme: () => preferences.get().colorScheme,
    installation: () => installation.get(),
    notify: notices.show,
    routeTo({ kind, id }) {
      if (kind === 'ticket' && typeof id === 'number') goTo({ page: 'ticket', id })
      else
        notices.show(`This stand-in for Zendesk has no page for a ${id === 'new' ? 'new ' : ''}${kind}.`, 'alert', {
          forMs: 6000,
        })
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }
}

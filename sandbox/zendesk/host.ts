import type { AgentPage, AppHost } from './host-model.ts'
import { openInstance } from './zaf/instance.ts'
import type { Instance, Registry } from './zaf/registry.ts'

/**
 * ZAF's side of an app: answers `get`, `set`, `invoke`, `on`, `trigger`, `request` and the save hook for every place
 * where one app is open in one agent's browser. How messages travel is the caller's affair.
 */
export function createHost(page: AgentPage): AppHost {
  const instances = new Map<string, Instance>()

  const registry: Registry = {
    find: (guid) => instances.get(guid),
    contexts: () => Object.fromEntries([...instances].map(([guid, instance]) => [guid, instance.context()])),

    createModal({ url, size }) {
      const guid = crypto.randomUUID()
      page.showModal({ guid, url, size })
      const { subdomain } = page.account()
      return { instanceGuid: guid, product: 'support', account: { subdomain }, location: 'modal' }
    },

    deliver(guid, event, payload) {
      for (const instance of instances.values()) {
        if (!instance.isRegistered()) continue
        // The guid is named only to a page that asked for it: the SDK throws at a guid that it does not know.
        if (instance.guid === guid) instance.port.post({ key: `zaf.${event}`, message: payload })
        else if (instance.listensTo(guid, event)) {
          instance.port.post({ key: `zaf.${event}`, message: payload, instanceGuid: guid })
        }
      }
    },

    announce(event, about) {
      for (const { guid } of instances.values()) if (guid !== about.guid) registry.deliver(guid, event, about.context())
    },

    forget(guid) {
      const gone = instances.get(guid)
      instances.delete(guid)
      if (gone?.location !== 'modal') return
      for (const instance of instances.values()) {
        if (instance.listensTo(guid, 'modal.close')) {
          instance.port.post({ key: 'zaf.modal.close', message: {}, instanceGuid: guid })
        }
      }
    },
  }

  const broadcast: AppHost['broadcast'] = (event, payload) => {
    for (const guid of instances.keys()) registry.deliver(guid, event, payload)
  }

  return {
    open({ location, port, guid = crypto.randomUUID(), tab }) {
      const instance = openInstance({ guid, location, port, page, tab }, registry)
      instances.set(guid, instance)
      registry.announce('instance.created', instance)
      return instance
    },
    broadcast,
    colorSchemeChanged: () => broadcast('colorScheme.changed', page.colorScheme()),
    localeChanged: () => broadcast('currentUser.locale.changed', page.user().locale),
  }
}

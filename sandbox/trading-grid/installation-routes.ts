import { readCapabilities } from '../../src/trading-grid/contract/capabilities.ts'
import { readInstallation, readWorkList } from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { installationOf } from './installations.ts'
import { type Route, requireAccount, route } from './route.ts'
import { capabilitiesOf } from './settings.ts'
import { workList } from './work-list.ts'

export const installationRoutes: Route[] = [
  route(readCapabilities, ({ world }) => capabilitiesOf(world)),
  route(readInstallation, (call) => {
    requireAccount(call, call.parameter('account'))
    return installationOf(call.world, call.account)
  }),
  route(readWorkList, (call) => {
    requireAccount(call, call.parameter('account'))
    return { items: workList(call.world, call.account), hasMore: false }
  }),
]

import type { Route } from '../route.ts'
import { changeDisputeRoute } from './dispute-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { recordExportRoute } from './export-route.ts'
import { changeOnboardingRoute } from './onboarding-routes.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { checkRequiredDocumentRoute } from './required-document-routes.ts'
import { stepRoutes } from './step-routes.ts'

export const caseRoutes: Route[] = [
  ...stepRoutes,
  changeOnboardingRoute,
  checkRequiredDocumentRoute,
  changeDisputeRoute,
  ...evidenceRoutes,
  ...proposalRoutes,
  recordExportRoute,
]

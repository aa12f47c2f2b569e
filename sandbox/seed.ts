import { Installation } from '../src/trading-grid/contract/installation.ts'
import { approvalRules } from './story/approval-rules.ts'
import { chargeback } from './story/cases/chargeback.ts'
import { damagedGoods } from './story/cases/damaged-goods.ts'
import { expiredCertificate } from './story/cases/expired-certificate.ts'
import { freightAudit } from './story/cases/freight-audit.ts'
import { germanDelivery } from './story/cases/german-delivery.ts'
import { onboarding } from './story/cases/onboarding.ts'
import { otherTickets } from './story/cases/other-tickets.ts'
import { promisedBalance } from './story/cases/promised-balance.ts'
import { resolvedHistory } from './story/cases/resolved-history.ts'
import { shortShipment } from './story/cases/short-shipment.ts'
import { supplierInvoices } from './story/cases/supplier-invoices.ts'
import { supplierQuestions } from './story/cases/supplier-questions.ts'
import { unansweredOrders } from './story/cases/unanswered-orders.ts'
import { daysUntil } from './story/days.ts'
import {
  account,
  agents,
  brands,
  fields,
  forms,
  groups,
  organizations,
  people,
  ticketFields,
  views,
} from './story/helpdesk.ts'
import { partners } from './story/partners/partners.ts'
import type { Story } from './story/story.ts'

/** Must never reach a browser: each is distinct, so that a search for it proves that none did. No secrets of anything real. */
export const secrets = {
  apiToken: 'the-api-token-of-the-sandbox',
  otherApiToken: 'the-api-token-of-another-account',
  jwtSecret: 'the-shared-secret-of-the-sandbox',
  oauthClientSecret: 'the-client-secret-of-the-sandbox',
} as const

const app = { appId: 771_001, installationId: 882_001 }

const cases = [
  chargeback,
  damagedGoods,
  expiredCertificate,
  freightAudit,
  germanDelivery,
  onboarding,
  otherTickets,
  promisedBalance,
  resolvedHistory,
  shortShipment,
  supplierInvoices,
  supplierQuestions,
  unansweredOrders,
]

/** The story that `npm start` tells: one account of one retailer, and it ends at `now`. */
export function story(now: Date): Story {
  const days = daysUntil(now)
  const told = cases.map((tell) => tell(days))

  return {
    zendesk: {
      account,
      agents: Object.values(agents).map((agent) => ({ ...agent, groupIds: [...agent.groupIds] })),
      endUsers: Object.values(people),
      organizations: Object.values(organizations).map((each) => ({ ...each, domainNames: [...each.domainNames] })),
      groups: Object.values(groups),
      brands: Object.values(brands),
      forms: Object.values(forms),
      ticketFields,
      views,
      tickets: told.flatMap(({ tickets }) => tickets ?? []).toSorted((a, b) => a.id - b.id),
      installation: {
        ...app,
        settings: {
          base_url: 'https://trading-grid.example/v1',
          authentication: 'token',
          api_token: secrets.apiToken,
          jwt_secret: secrets.jwtSecret,
          jwt_issuer: account.subdomain,
          // Orders and suppliers concern the app, gift cards do not; an onboarding request names no number.
          concerns: 'all',
          brand_ids: null,
          form_ids: `${forms.order.id}, ${forms.supplier.id}`,
          number_templates: 'order 45########\norder 47########',
          webhook_endpoint: 'https://trading-grid.example/v1/escalations',
          test_system: false,
        },
      },
      oauthClients: [{ identifier: 'trading_grid', secret: secrets.oauthClientSecret, userId: agents.integration.id }],
    },
    tradingGrid: {
      partners: partners(days),
      approvalRules,
      documents: told.flatMap(({ documents }) => documents ?? []),
      threads: told.flatMap(({ threads }) => threads ?? []),
      exceptions: told.flatMap(({ exceptions }) => exceptions ?? []),
      installations: [
        Installation.parse({
          account: account.subdomain,
          ...app,
          test: false,
          automationsPaused: false,
          notes: 'automatic',
          locale: 'en',
          fields: { state: fields.state.id, dueOn: fields.dueOn.id, thread: fields.thread.id },
          onClosedTicket: 'follow-up',
          reopenOnAnswer: true,
          version: 1,
        }),
      ],
      credentials: [
        { account: account.subdomain, kind: 'token', value: secrets.apiToken },
        { account: account.subdomain, kind: 'jwt', value: secrets.jwtSecret },
        // Another customer of the same Trading Grid, who has nothing in it: what it sees, it must not.
        { account: 'globex', kind: 'token', value: secrets.otherApiToken },
      ],
      maxDocumentBytes: 20_000_000,
      maxInlineBytes: 1_000_000,
      capabilities: {
        transfer: 'token',
        attachmentFetch: true,
        serverDelivery: true,
        push: true,
        leases: true,
        approvals: true,
        restrictedThreads: true,
        templates: true,
      },
    },
  }
}

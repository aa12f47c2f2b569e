import { readCapabilities } from '../../src/trading-grid/contract/capabilities.ts'
import { readEvents } from '../../src/trading-grid/contract/event.ts'
import { searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import { readInstallation, readWorkList } from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { readPartner, searchPartners } from '../../src/trading-grid/contract/operations/partner-operations.ts'
import { escalate, readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import { readOverview } from '../../src/trading-grid/contract/overview.ts'
import { mustBeProblem, shaped } from './caller.ts'
import { newKey, newNumber } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { must, mustEqual } from './must.ts'

/** What people type, what tries to be more than text, and what older systems cut off. */
const difficult =
  'Grüße 数量不足 \u202Eabc\u202C 👩🏽‍🚒 <b>&amp;</b> {{setting.api_token}} {{ticket.id}} "\\" \u2028 tab\tend'

export const conventions: Chapter = {
  title: 'Conventions',
  guarantees: [
    {
      says: 'refuses missing and wrong credentials with 401, without WWW-Authenticate',
      check: async ({ caller }) => {
        for (const token of [null, 'wrong', 'eyJhbGciOiJub25lIn0.e30.']) {
          const answered = await caller.raw('GET', '/installations/any', { token })
          mustBeProblem(answered, 401, `a request with token ${token}`)
          must(!answered.headers.has('www-authenticate'), 'WWW-Authenticate opens the login box of the browser')
        }
      },
    },
    {
      says: 'answers 404 as problem+json for what does not exist',
      check: async ({ caller, agent }) => {
        mustBeProblem(await caller.raw('GET', '/no/such/thing'), 404, 'an unknown path')
        await caller.refused(readThread, { path: { thread: 'none' }, query: { agent: agent.id } }, 404)
        await caller.refused(readPartner, { path: { partner: 'none' } }, 404)
      },
    },
    {
      says: 'answers 422 for what does not fit the contract, and points to it',
      check: async ({ caller, wanted }) => {
        const problem = await caller.refused(escalate, { body: wanted({ subject: '' }) }, 422)
        must(
          problem.errors?.some(({ pointer }) => pointer === '/subject') === true,
          'the errors do not point to /subject',
        )
        mustBeProblem(await caller.raw('POST', '/threads', { body: '{"subject":' }), 422, 'half a JSON text')
      },
    },
    {
      says: 'answers 415 for a body that is not JSON',
      check: async ({ caller }) => {
        const form = { body: 'a=1', contentType: 'application/x-www-form-urlencoded' }
        mustBeProblem(await caller.raw('POST', '/threads', form), 415, 'a form')
      },
    },
    {
      says: 'gives text back as it was written, whatever it looks like',
      check: async ({ caller, escalate: open }) => {
        const thread = await open({ subject: 'Check {{setting.api_token}}', text: difficult })
        mustEqual(thread.subject, 'Check {{setting.api_token}}', 'the subject')
        const { items } = await caller.done(readEvents, { path: { thread: thread.id } })
        const texts = items.map((event) => (event.type === 'message' ? event.body?.text : undefined))
        must(texts.includes(difficult), `the message came back as ${JSON.stringify(texts)}`)
      },
    },
    {
      says: 'reads credentials for one account and keeps others out',
      check: async ({ caller, wanted, ticket }) => {
        const foreign = { account: `not-${ticket.account}`, id: ticket.id }
        await caller.refused(escalate, { body: wanted({ ticket: foreign }) }, 403)
      },
    },
    {
      says: 'answers its plain reads in the shape of the contract',
      check: async ({ caller, ticket, partner }) => {
        const { account } = ticket
        await caller.done(readInstallation, { path: { account } })
        await caller.done(readWorkList, { path: { account } })
        await caller.done(readPartner, { path: { partner: partner.id } })
        await caller.done(searchDocuments, { body: {} })
      },
    },
    {
      says: 'paints the sidebar in one round trip: every number that was asked for, checked, in its order',
      check: async ({ caller, agent, ticket, escalate: open }) => {
        const known = newNumber()
        const thread = await open({ references: [{ kind: 'order', value: known }] })
        const references = [
          { kind: 'order' as const, value: newNumber() },
          { kind: 'order' as const, value: known },
          { kind: 'invoice' as const, value: '{{ticket.id}}' },
        ]
        const overview = await caller.done(readOverview, { body: { agent, ticket, references, requester: {} } })
        mustEqual(
          overview.references.map(({ reference }) => reference),
          references,
          'the references',
        )
        mustEqual(overview.references[0]?.status, 'unknown', 'the status of a number nobody has')
        must(
          overview.threads.some(({ id }) => id === thread.id),
          'the thread of this ticket is missing',
        )
      },
    },
    {
      says: 'keeps a refused request from using up its idempotency key',
      check: async ({ caller, wanted }) => {
        const idempotencyKey = newKey()
        await caller.refused(escalate, { body: wanted({ idempotencyKey, group: 'no-such-group' }) }, 422)
        await caller.done(escalate, { body: wanted({ idempotencyKey }) })
      },
    },
    {
      says: 'takes the asking agent in the query of a request that names none itself',
      check: async ({ caller, agent }) => {
        const read = await caller.raw('GET', `${readCapabilities.path}?agent=${agent.id}`)
        shaped(readCapabilities, read)
        const path = `${searchPartners.path}?agent=${agent.id}`
        shaped(searchPartners, await caller.raw(searchPartners.method, path, { body: '{}' }))
      },
    },
    {
      says: 'names unknown cursors instead of starting over',
      check: async ({ caller, agent }) => {
        await caller.refused(searchThreads, { body: { agent, cursor: 'no cursor of yours' } }, 422)
      },
    },
  ],
}

import { expect, it } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Fetch } from '../../tools/guarantees/caller.ts'
import { transfers } from '../../tools/guarantees/transfers.ts'
import { contractSandbox } from '../support/contract-sandbox.ts'
import { judgeChapter } from '../support/judge-chapter.ts'

const running = { id: 'trf_1', document: 'doc', state: 'running', sentBytes: 0, size: 1 }
const held = { items: [{ id: 'trf_1', document: 'doc', state: 'held', expiresAt: '2027-01-01T00:00:00.000Z' }] }

it.each([
  ['keeps the metadata of notes', {}],
  ['drops the metadata of notes', { auditMetadata: 'dropped' as const }],
])(
  'finds all of it kept by the sandbox, beside a Zendesk that %s',
  async (_, switches) => {
    const found = await judgeChapter(transfers, contractSandbox({ switches }), [agents.sam.email])
    expect(found).toEqual({ kept: 3, broken: [], notChecked: 0 })
  },
  120_000,
)

it.each<[string, (server: Fetch) => Fetch, string]>([
  ['writes into any ticket', instead(/\/transfers$/, 202, running), 'startTransfer should answer 409'],
  ['brings any document along', insteadForTicket(5, 202, running), 'startTransfer should answer 409'],
  ['writes what it holds anywhere', instead(/\/transfers\/notes$/, 202, held), 'noteTransfers should answer 409'],
])(
  'finds out a server that %s',
  async (_, spoil, because) => {
    const { broken } = await judgeChapter(transfers, contractSandbox(), [agents.sam.email], spoil)
    expect(broken.join('\n')).toContain(because)
  },
  120_000,
)

/** Does what it should have refused. */
function instead(path: RegExp, status: number, body: object): (server: Fetch) => Fetch {
  return (server) => async (request) => {
    const response = await server(request)
    const isIt = response.status === 409 && path.test(new URL(request.url).pathname)
    return isIt ? Response.json(body, { status }) : response
  }
}

/** The same for what it is asked to bring into this ticket. */
function insteadForTicket(ticket: number, status: number, body: object): (server: Fetch) => Fetch {
  return (server) => async (request) => {
    const asked = await request.clone().text()
    return asked.includes(`"id":${ticket}}`) ? instead(/\/transfers$/, status, body)(server)(request) : server(request)
  }
}

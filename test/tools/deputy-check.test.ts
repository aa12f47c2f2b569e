import { expect, it } from 'vitest'
import { secrets } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { Caller, type Fetch } from '../../tools/guarantees/caller.ts'
import { deputy } from '../../tools/guarantees/deputy.ts'
import { prepareGround } from '../../tools/guarantees/ground.ts'
import { Broken, NotCheckable } from '../../tools/guarantees/must.ts'
import { type ContractSandbox, contractSandbox } from '../support/contract-sandbox.ts'

const url = 'https://trading-grid.example/v1'
const ticket = { account: 'acme', id: 5 }

async function judge(sandbox: ContractSandbox, spoil: (server: Fetch) => Fetch = (same) => same) {
  let through = sandbox.server
  const caller = new Caller(url, secrets.apiToken, (request) => through(request))
  const ground = await prepareGround(caller, ticket, { signedIn: await sandbox.signIn(agents.sam.email) })
  through = spoil(sandbox.server)
  const found = { kept: 0, broken: [] as string[], notChecked: 0 }
  for (const { check } of deputy.guarantees) {
    try {
      await check(ground)
      found.kept += 1
    } catch (error) {
      if (error instanceof NotCheckable) found.notChecked += 1
      else if (error instanceof Broken) found.broken.push(error.message)
      else throw error
    }
  }
  return found
}

it.each([
  ['keeps the metadata of notes', {}],
  ['drops the metadata of notes', { auditMetadata: 'dropped' as const }],
])(
  'finds all of it kept by the sandbox, beside a Zendesk that %s',
  async (_, switches) => {
    expect(await judge(contractSandbox({ switches }))).toEqual({ kept: 5, broken: [], notChecked: 0 })
  },
  120_000,
)

const imported = { items: [{ attachmentId: 987_654_321, state: 'failed', reason: 'There is no such file.' }] }

it.each<[string, (server: Fetch) => Fetch, string]>([
  [
    'fetches any file of any ticket',
    answering('POST', /\/documents\/imports$/, 200, imported),
    'importAttachments should answer 409',
  ],
  [
    'sends files unasked',
    rewriting(/"filesToFollow":\[[^\]]*\]/g, '"filesToFollow":[]'),
    'the files that are to follow',
  ],
  ['believes any link', rewriting(/"witnessed":false/g, '"witnessed":true'), 'a link that nobody vouched for counts'],
  [
    'goes by the links of before',
    rewriting(/"nonce":"[A-Z2-7]{26}","witnessed"/g, '"nonce":"AAAAAAAAAAAAAAAAAAAAAAAAAA","witnessed"'),
    'the note of an agent does not count',
  ],
  ['unlinks for anybody', unlinking, 'unlinkTicket should answer 409'],
  [
    'lets everybody change the settings',
    rewriting(
      /"state":"awaiting-witness","nonce":"\w+","expiresAt":("[^"]+")/g,
      '"state":"done","by":{"agentId":1,"name":"x"},"at":$1',
    ),
    'a change that nobody vouched for is done',
  ],
])(
  'finds out a server that %s',
  async (_, spoil, because) => {
    expect((await judge(contractSandbox(), spoil)).broken.join('\n')).toContain(because)
  },
  120_000,
)

/** Leaves out the first refusal. */
function unlinking(server: Fetch): Fetch {
  return async (request) => {
    const response = await server(request)
    return request.method === 'DELETE' && response.status === 409 ? Response.json({}) : response
  }
}

function answering(method: string, path: RegExp, status: number, body: object): (server: Fetch) => Fetch {
  return (server) => async (request) =>
    request.method === method && path.test(new URL(request.url).pathname)
      ? Response.json(body, { status })
      : server(request)
}

function rewriting(what: RegExp, by: string): (server: Fetch) => Fetch {
  return (server) => async (request) => {
    const response = await server(request)
    const { status, headers } = response
    const text = await response.text()
    return new Response(status === 204 ? null : text.replace(what, by), { status, headers })
  }
}

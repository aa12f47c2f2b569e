import { expect, it } from 'vitest'
import { secrets } from '../../sandbox/seed.ts'
import { accounts } from '../../tools/guarantees/accounts.ts'
import { Caller, type Fetch } from '../../tools/guarantees/caller.ts'
import { prepareGround } from '../../tools/guarantees/ground.ts'
import { Broken, NotCheckable } from '../../tools/guarantees/must.ts'
import { contractSandbox } from '../support/contract-sandbox.ts'

const url = 'https://trading-grid.example/v1'
const ticket = { account: 'acme', id: 5 }

/** What became of each guarantee, in their order. */
async function judge(spoil: (server: Fetch) => Fetch = (same) => same, withOther = true): Promise<string[]> {
  const { server } = contractSandbox()
  const spoiled = spoil(server)
  const caller = new Caller(url, secrets.apiToken, spoiled)
  const other = new Caller(url, secrets.otherApiToken, spoiled)
  const ground = await prepareGround(caller, ticket, withOther ? { other } : {})
  const found: string[] = []
  for (const { check } of accounts.guarantees) {
    try {
      await check(ground)
      found.push('kept')
    } catch (error) {
      if (error instanceof NotCheckable) found.push('not checked')
      else if (error instanceof Broken) found.push(error.message)
      else throw error
    }
  }
  return found
}

it('finds two accounts kept apart by the sandbox', async () => {
  expect(await judge()).toEqual(['kept', 'kept', 'kept', 'kept'])
}, 60_000)

it('says that it could not check that without the token of a second account', async () => {
  expect(await judge(undefined, false)).toEqual(accounts.guarantees.map(() => 'not checked'))
}, 60_000)

it.each<[string, RegExp, number, string]>([
  ['shows its threads to another account', /^GET \S+\/threads\/[^/]+$/, 0, 'readThread for another account'],
  ['shows its documents to another account', /^GET \S+\/documents\/[^/]+$/, 0, 'readDocument for another account'],
  ['shows its partners to another account', /^GET \S+\/partners\//, 0, 'readPartner for another account'],
  ['finds its threads for another account', /^POST \S+\/threads\/search$/, 1, 'searchThreads finds'],
  ['finds its documents for another account', /^POST \S+\/documents\/search$/, 1, 'searchDocuments finds'],
  ['has one list of exceptions for all', /\/exceptions\//, 2, 'what another account finds recorded'],
  [
    'lets one account overwrite what another recorded',
    /^PUT \S+\/exceptions\//,
    2,
    'recordException should answer 200',
  ],
  [
    'lets another account change its threads',
    /^PATCH \S+\/threads\//,
    3,
    'changeThread by another account answers 200',
  ],
  ['lets another account read for its agents', /^PUT \S+\/read-marks$/, 3, 'markRead by another account answers 200'],
  [
    'lets another account change its settings',
    /^POST \S+\/installations\/[^/]+\/changes$/,
    3,
    'changeInstallation by another account',
  ],
])(
  'finds out a server that %s',
  async (_, requests, guarantee, because) => {
    expect((await judge((server) => mistaking(server, requests)))[guarantee]).toContain(because)
  },
  60_000,
)

/** Takes the other account for the first one in these requests. */
function mistaking(server: Fetch, requests: RegExp): Fetch {
  return async (request) => {
    const mistaken = requests.test(`${request.method} ${new URL(request.url).pathname}`)
    if (mistaken) request.headers.set('authorization', `Bearer ${secrets.apiToken}`)
    return server(request)
  }
}

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { secrets } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { Caller, type Fetch } from '../../tools/guarantees/caller.ts'
import { deliveries } from '../../tools/guarantees/deliveries.ts'
import { prepareGround } from '../../tools/guarantees/ground.ts'
import { runGuarantees, type Verdict } from '../../tools/guarantees/run.ts'
import { type ContractSandbox, contractSandbox } from '../support/contract-sandbox.ts'

const url = 'https://trading-grid.example/v1'
const ticket = { account: 'acme', id: 5 }
/** The story's partner has answered there, and no note tells of it yet. */
const waiting = { account: 'acme', id: 2 }

it('finds every guarantee kept by the sandbox', async () => {
  const verdicts = await judge(contractSandbox())

  expect(
    verdicts.flatMap((verdict) => (verdict.kind === 'broken' ? [`${verdict.says}: ${verdict.because}`] : [])),
  ).toEqual([])
  expect(verdicts.filter(({ kind }) => kind === 'kept').length).toBeGreaterThan(40)
}, 60_000)

it('calls nothing broken of a ticket in which no update waits', async () => {
  const { server, signIn } = contractSandbox()
  const caller = new Caller(url, secrets.apiToken, server)
  const ground = await prepareGround(caller, ticket, { waiting: ticket, signedIn: await signIn(agents.sam.email) })
  const verdicts = (await runGuarantees(ground)).filter(({ chapter }) => chapter === deliveries.title)
  expect(verdicts.map(({ kind }) => kind).toSorted()).toEqual(['kept', ...verdicts.slice(1).map(() => 'not checked')])
}, 60_000)

it.each<[string, (server: Fetch) => Fetch, string]>([
  ['opens the login box of the browser', askingForLogin, 'without WWW-Authenticate'],
  ['calls a refusal plain JSON', callingProblemsJson, 'answers 404 as problem+json'],
  ['forgets idempotency keys', forgettingKeys, 'opens one thread for one idempotency key'],
  ['escapes what people typed', rewriting(/<b>/g, '&lt;b>'), 'gives text back as it was written'],
  [
    'loses an event',
    rewriting(/\{"id":"[^"]+","thread":"[^"]+","seq":2,.*?\},(?=\{"id")/g, ''),
    'numbers the events of a thread',
  ],
  ['rewrites history', rewriting(/"Second\."/g, '"Never said."'), 'chains every event'],
  ['believes any report', believingReports, 'believes no report that Zendesk does not bear out'],
  ['answers in another shape', rewriting(/"references":/g, '"numbers":'), 'paints the sidebar in one round trip'],
  [
    'stops answering',
    () => () => Promise.reject(new TypeError('fetch failed')),
    'refuses missing and wrong credentials',
  ],
])(
  'finds out a server that %s',
  async (_name, spoil, guarantee) => {
    const found = (await judge(contractSandbox(), spoil))
      .filter(({ kind }) => kind === 'broken')
      .map(({ says }) => says)

    expect(
      found.some((says) => says.includes(guarantee)),
      found.join('\n'),
    ).toBe(true)
  },
  60_000,
)

/** @param spoil takes effect once the ground is prepared */
async function judge(
  { server, signIn }: ContractSandbox,
  spoil: (server: Fetch) => Fetch = (untouched) => untouched,
): Promise<Verdict[]> {
  let through = server
  const caller = new Caller(url, secrets.apiToken, (request) => through(request))
  const other = new Caller(url, secrets.otherApiToken, (request) => through(request))
  const ground = await prepareGround(caller, ticket, { waiting, other, signedIn: await signIn(agents.sam.email) })
  through = spoil(server)
  return runGuarantees(ground)
}

function askingForLogin(server: Fetch): Fetch {
  return async (request) => {
    const response = await server(request)
    if (response.status === 401) response.headers.set('www-authenticate', 'Bearer')
    return response
  }
}

function callingProblemsJson(server: Fetch): Fetch {
  return async (request) => {
    const response = await server(request)
    if (!response.ok) response.headers.set('content-type', 'application/json')
    return response
  }
}

function believingReports(server: Fetch): Fetch {
  return async (request) => {
    const isReport = request.method === 'PUT' && new URL(request.url).pathname.includes('/deliveries/')
    const response = await server(request)
    return isReport && response.status === 409 ? Response.json({ outcome: 'accepted' }) : response
  }
}

function forgettingKeys(server: Fetch): Fetch {
  return async (request) => {
    if (!request.body) return server(request)
    const text = (await request.text()).replace(/"idempotencyKey":"[^"]+"/, `"idempotencyKey":"${randomUUID()}"`)
    return server(new Request(request.url, { method: request.method, headers: request.headers, body: text }))
  }
}

function rewriting(what: RegExp, by: string): (server: Fetch) => Fetch {
  return (server) => async (request) => {
    const { status, headers, ...response } = await read(await server(request))
    return new Response(response.text.replace(what, by), { status, headers })
  }
}

async function read(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() }
}

import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Fetch } from '../../tools/guarantees/caller.ts'
import { witnesses } from '../../tools/guarantees/witnesses.ts'
import { contractSandbox } from '../support/contract-sandbox.ts'
import { judgeChapter, rewriting } from '../support/judge-chapter.ts'

const people = [agents.sam, agents.henrik, agents.priya, agents.nadia].map(({ email }) => email)

it.each([
  ['keeps the metadata of notes', {}],
  ['drops the metadata of notes', { auditMetadata: 'dropped' as const }],
])(
  'finds witnesses taken as they must be by the sandbox, beside a Zendesk that %s',
  async (_, switches) => {
    const found = await judgeChapter(witnesses, contractSandbox({ switches }), people)
    expect(found).toEqual({ kept: 4, broken: [], notChecked: 0 })
  },
  120_000,
)

it('finds out a server that takes whatever contains a nonce for the act’s own note', async () => {
  const believing = contractSandbox({ between: markingWhatContainsNonces })
  const { broken } = await judgeChapter(witnesses, believing, people)
  expect(broken.join('\n')).toContain('after the note')
  expect(broken.join('\n')).toContain('somebody else has pasted')
}, 120_000)

it('finds out a server that gives nonces to everybody', async () => {
  const giving = (server: Fetch): Fetch =>
    changingStarts(server, (body) => {
      const { agent } = z.parse(z.looseObject({ agent: z.looseObject({}) }), body)
      return { agent: { ...agent, id: agents.sam.id } }
    })
  const { broken } = await judgeChapter(witnesses, contractSandbox(), people, giving)
  expect(broken.join('\n')).toContain('gets the nonce of a decision')
}, 120_000)

it('finds out a server that has several decisions of one person under way', async () => {
  const forgetting = (server: Fetch) => rewriting(server, /"state":"expired","at":"[^"]+"/, stillWaiting, /\/acts\//)
  const { broken } = await judgeChapter(witnesses, contractSandbox(), people, forgetting)
  expect(broken.join('\n')).toContain('two decisions about one approval')
}, 120_000)

it.each<[string, RegExp, string]>([
  ['any words', /Thank you/, 'does not name it'],
  ['the words of the opposite', / rejects as /, 'says that it is rejected'],
  ['a denial', / never approves /, 'denies it'],
  ['the name of somebody else', new RegExp(`${agents.henrik.name} approves as `), 'names somebody else'],
  ['words behind the reason', /wait for me/, 'says more than the decision'],
  ['another subject', /Something else/, 'names another subject'],
])(
  'finds out a server that takes %s for the note of a decision',
  async (_, taken, because) => {
    const found = await judgeChapter(witnesses, contractSandbox(), people, (server) => accepting(server, taken))
    expect(found.broken.join('\n')).toContain(`an approval whose note ${because}`)
  },
  120_000,
)

it('finds out a server that takes any words for the note of a withdrawal', async () => {
  const found = await judgeChapter(witnesses, contractSandbox(), people, (server) => accepting(server, /nice day/))
  expect(found.broken.join('\n')).toContain('a withdrawal whose note does not name it')
}, 120_000)

const Start = z.looseObject({ action: z.unknown(), note: z.string() })

/** A server that prepares an act whatever is wrong with such a note. */
function accepting(server: Fetch, taken: RegExp): Fetch {
  return async (request) => {
    const body = request.method === 'POST' ? Start.safeParse(await request.clone().json()).data : undefined
    const response = await server(request)
    if (response.status !== 422 || !body || !taken.test(body.note)) return response
    const thread = new URL(request.url).pathname.split('/').at(-2)
    const act = { id: 'act_taken', thread, action: body.action, state: 'awaiting-witness', nonce: 'A'.repeat(26) }
    return Response.json({ ...act, expiresAt: '2026-11-18T16:00:00.000Z' }, { status: 201 })
  }
}

const stillWaiting = `"state":"awaiting-witness","nonce":"${'A'.repeat(26)}","expiresAt":"2026-11-18T16:00:00.000Z"`

const Audits = z.looseObject({ audits: z.array(z.looseObject({ events: z.array(z.looseObject({})) })) })

/** As if the server had read a marker wherever a note contains what looks like an act and a nonce, or a nonce alone. */
function markingWhatContainsNonces(zendesk: Fetch): Fetch {
  let act = ''
  return async (request) => {
    const response = await zendesk(request)
    if (!new URL(request.url).pathname.endsWith('/audits.json')) return response
    const { audits, ...rest } = Audits.parse(await response.json())
    const marked = audits.toReversed().map((audit) => {
      const text = JSON.stringify(audit)
      act = /act_[0-9a-f]{24}/.exec(text)?.[0] ?? act
      const nonce = /[A-Z2-7]{26}/.exec(text)?.[0]
      const believed = nonce ? { metadata: { custom: { trading_grid: { v: 1, act, nonce } } } } : {}
      const bare = audit.events.map((event) => ('body' in event ? { ...event, body: 'Believed.' } : event))
      return { ...audit, ...believed, events: bare }
    })
    return Response.json(
      { ...rest, audits: marked.toReversed() },
      { headers: { date: response.headers.get('date') ?? '' } },
    )
  }
}

/** A server that hears something else than what it is asked when an act begins. */
function changingStarts(server: Fetch, change: object | ((body: unknown) => object)): Fetch {
  return async (request) => {
    if (request.method !== 'POST' || !new URL(request.url).pathname.endsWith('/acts')) return server(request)
    const body: unknown = await request.json()
    const heard = { ...z.parse(z.looseObject({}), body), ...(typeof change === 'function' ? change(body) : change) }
    const { method, headers } = request
    return server(new Request(request.url, { method, headers, body: JSON.stringify(heard) }))
  }
}

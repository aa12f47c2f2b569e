import { expect, it } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { approvals } from '../../tools/guarantees/approvals.ts'
import type { Fetch } from '../../tools/guarantees/caller.ts'
import { type ContractSandbox, contractSandbox } from '../support/contract-sandbox.ts'
import { judgeChapter, rewriting } from '../support/judge-chapter.ts'

const people = [agents.sam, agents.henrik, agents.priya, agents.nadia].map(({ email }) => email)

const judge = (sandbox: ContractSandbox, emails = people, spoil?: (server: Fetch) => Fetch) =>
  judgeChapter(approvals, sandbox, emails, spoil)

it.each([
  ['keeps the metadata of notes', {}],
  ['drops the metadata of notes', { auditMetadata: 'dropped' as const }],
])(
  'finds approvals kept by the sandbox, beside a Zendesk that %s',
  async (_, switches) => {
    expect(await judge(contractSandbox({ switches }))).toEqual({ kept: 4, broken: [], notChecked: 0 })
  },
  120_000,
)

it('says what it could not check without agents who sign', async () => {
  expect(await judge(contractSandbox(), [])).toEqual({ kept: 2, broken: [], notChecked: 2 })
}, 60_000)

it('finds out a server that believes somebody else than the author of the note', async () => {
  const lying = contractSandbox({
    between: (zendesk) => rewriting(zendesk, /"author_id":\d+/g, `"author_id":${agents.henrik.id}`),
  })
  expect((await judge(lying)).broken.join('\n')).toContain('wrote the note, not')
}, 120_000)

it.each<[string, RegExp, string, string]>([
  [
    'lets the requester decide',
    /("decision":\{"by":\{[^}]*"agentId":)\d+/g,
    `$1${agents.henrik.id}`,
    'decided an approval',
  ],
  ['counts what is only asserted', /("decision":\{"by":\{[^}]*"proof":")witnessed/g, '$1asserted', 'without a witness'],
  ['closes a case over an open approval', /"state":"awaiting-[a-z]+"/g, '"state":"resolved"', 'with an open approval'],
])(
  'finds out a server that %s',
  async (_, what, by, because) => {
    const found = await judge(contractSandbox(), people, (server) => rewriting(server, what, by, /\/(?:case|thr_\w+)$/))
    expect(found.broken.join('\n')).toContain(because)
  },
  120_000,
)

it('finds out a server that changes what was decided', async () => {
  let reads = 0
  const found = await judge(contractSandbox(), people, (server) => async (request) => {
    const response = await server(request)
    if (!request.url.endsWith('/case')) return response
    reads += 1
    const { status, headers } = response
    return new Response((await response.text()).replaceAll('"A check."', `"A check, ${reads}."`), { status, headers })
  })
  expect(found.broken.join('\n')).toContain('an approval that had ended')
}, 120_000)

import { parseArgs } from 'node:util'
import { searchThreads } from '../src/trading-grid/contract/operations/thread-search.ts'
import type { TicketRef } from '../src/trading-grid/contract/primitives.ts'
import { Caller } from './guarantees/caller.ts'
import { prepareGround } from './guarantees/ground.ts'
import { Broken } from './guarantees/must.ts'
import { runGuarantees, type Verdict } from './guarantees/run.ts'
import { signIn } from './guarantees/signed-in.ts'

const usage = `npm run contract:check -- --url https://host/v1 --token T [--account subdomain] [--ticket N] [--waiting N]

Asks a server whether it keeps the guarantees of the contract. Use a test system: it writes threads to a partner.
  --account, --ticket  the Zendesk ticket in whose name to write; else the newest thread's first ticket
  --waiting            a ticket of the account with a partner update that no note was written for yet
  --other-token        a token of a second account: without it nobody asks whether accounts are kept apart
  --zendesk            https://subdomain.zendesk.com, to sign acts in: without it approvals are hardly checked
  --zendesk-token      an API token of that account
  --agents             e-mail addresses of at least two agents, by commas; one of them an approver of disputes`

const options = {
  url: { type: 'string' },
  token: { type: 'string' },
  account: { type: 'string' },
  ticket: { type: 'string' },
  waiting: { type: 'string' },
  'other-token': { type: 'string' },
  zendesk: { type: 'string' },
  'zendesk-token': { type: 'string' },
  agents: { type: 'string' },
} as const

async function check(): Promise<void> {
  const { url, token, account, ticket, waiting, zendesk, agents, ...secrets } = parseArgs({ options }).values
  const zendeskToken = secrets['zendesk-token']
  const otherToken = secrets['other-token']
  if (!url || !token || (zendesk && (!zendeskToken || !agents))) throw new Broken(usage)
  const caller = new Caller(url, token, fetch)
  const own = account && ticket ? { account, id: Number(ticket) } : await someTicket(caller)
  const signedIn = zendesk ? await signIn(zendesk, zendeskToken ?? '', (agents ?? '').split(','), fetch) : []
  const ground = await prepareGround(caller, own, {
    signedIn,
    ...(otherToken ? { other: new Caller(url, otherToken, fetch) } : {}),
    ...(waiting ? { waiting: { account: own.account, id: Number(waiting) } } : {}),
  })

  let chapter = ''
  const verdicts = await runGuarantees(ground, (verdict) => {
    if (verdict.chapter !== chapter) console.log(`\n${verdict.chapter}`)
    chapter = verdict.chapter
    console.log(inWords(verdict))
  })
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length
  console.log(`\n${count('kept')} kept, ${count('broken')} broken, ${count('not checked')} not checked`)
  process.exitCode = count('broken') > 0 ? 1 : 0
}

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'kept') return `  ✓ ${verdict.says}`
  return `  ${verdict.kind === 'broken' ? '✗' : '–'} ${verdict.says}\n      ${verdict.because}`
}

async function someTicket(caller: Caller): Promise<TicketRef> {
  const { items } = await caller.done(searchThreads, { body: { agent: { id: 1, name: 'Contract check' }, limit: 20 } })
  const known = items.flatMap((thread) => thread.tickets)[0]
  if (!known) throw new Broken('No thread has a ticket to write in the name of: say --account and --ticket.')
  return known
}

check().catch((error: unknown) => {
  const unreachable = error instanceof TypeError && error.message === 'fetch failed'
  const because = error instanceof Broken ? error.message : error
  console.error(unreachable ? `Nothing answers there: ${error.cause}` : because)
  process.exitCode = 2
})

import { parseArgs } from 'node:util'
import { searchThreads } from '../src/trading-grid/contract/thread.ts'
import { Caller } from './guarantees/caller.ts'
import { prepareGround } from './guarantees/ground.ts'
import { runGuarantees, type Verdict } from './guarantees/run.ts'

const usage = `npm run contract:check -- --url https://host/v1 --token T [--account subdomain] [--ticket N] [--waiting N]

Asks a server whether it keeps the guarantees of the contract. Use a test system: it writes threads to a partner.
  --account, --ticket  the Zendesk ticket in whose name to write; else the newest thread's first ticket
  --waiting            a ticket of the account with a partner update that no note was written for yet`

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    token: { type: 'string' },
    account: { type: 'string' },
    ticket: { type: 'string' },
    waiting: { type: 'string' },
  },
})
if (!values.url || !values.token) {
  console.error(usage)
  process.exit(2)
}

const caller = new Caller(values.url, values.token, fetch)
const ticket = await findTicket()
const waiting = values.waiting ? { account: ticket.account, id: Number(values.waiting) } : undefined
const ground = await prepareGround(caller, ticket, waiting)

let chapter = ''
const verdicts = await runGuarantees(ground, (verdict) => {
  if (verdict.chapter !== chapter) console.log(`\n${verdict.chapter}`)
  chapter = verdict.chapter
  console.log(inWords(verdict))
})
const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length
console.log(`\n${count('kept')} kept, ${count('broken')} broken, ${count('not checked')} not checked`)
process.exitCode = count('broken') > 0 ? 1 : 0

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'kept') return `  ✓ ${verdict.says}`
  return `  ${verdict.kind === 'broken' ? '✗' : '–'} ${verdict.says}\n      ${verdict.because}`
}

async function findTicket(): Promise<{ account: string; id: number }> {
  if (values.account && values.ticket) return { account: values.account, id: Number(values.ticket) }
  const { items } = await caller.done(searchThreads, { body: { agent: { id: 1, name: 'Contract check' }, limit: 20 } })
  const known = items.flatMap((thread) => thread.tickets)[0]
  if (!known) throw new Error('No thread has a ticket: say --account and --ticket.')
  return { account: values.account ?? known.account, id: values.ticket ? Number(values.ticket) : known.id }
}

import { describe, expect, it } from 'vitest'
import { chain, type Recorded, withoutBody } from '../support/chained-trail.ts'
import { makePack } from '../support/make-pack.ts'

const erin = { side: 'partner', name: 'Erin Walsh', proof: 'authenticated' }
const nadia = { side: 'us', name: 'Nadia Haddad', proof: 'witnessed', agentId: 11 }
const henrik = { side: 'us', name: 'Henrik Olsen', proof: 'witnessed', agentId: 12 }
const money = (amount: string) => ({ amount, currency: 'USD' })

const proposes = (
  actor: NonNullable<Recorded['actor']>,
  proposal: string,
  amount: string,
  text: string,
  counterTo?: string,
) => ({
  type: 'proposal',
  actor,
  body: {
    proposal,
    kind: 'credit',
    amount: money(amount),
    state: 'open',
    text,
    ...(counterTo === undefined ? {} : { counterTo }),
  },
})
const answers = (
  actor: NonNullable<Recorded['actor']>,
  proposal: string,
  amount: string,
  state: string,
  text: string,
) => ({
  type: 'proposal',
  actor,
  body: { proposal, kind: 'credit', amount: money(amount), state, text },
})

/** A proposal declined, one countered, the counter withdrawn, and two accepted, one in each direction. */
const rounds: Recorded[] = [
  proposes(nadia, 'p1', '200.00', 'Nadia offers a first share.'),
  answers(erin, 'p1', '200.00', 'declined', 'Erin finds that too little.'),
  proposes(erin, 'p2', '1240.00', 'Erin wants all of it back.'),
  proposes(nadia, 'p3', '700.00', 'Nadia meets her halfway.', 'p2'),
  answers(nadia, 'p3', '700.00', 'withdrawn', 'Nadia miscounted.'),
  proposes(erin, 'p4', '750.00', 'Erin would take 750.'),
  {
    type: 'approval-requested',
    actor: nadia,
    body: {
      approval: 'a1',
      subject: 'Repay 750',
      amount: money('750.00'),
      reason: 'Nadia thinks it fair.',
      evidence: [],
    },
  },
  {
    type: 'approval-decided',
    actor: henrik,
    body: { approval: 'a1', decision: 'approved', reason: 'Henrik agrees with that.' },
  },
  answers(nadia, 'p4', '750.00', 'accepted', 'Nadia agrees: 750 repaid, 490 stays.'),
  proposes(nadia, 'p5', '750.00', 'Nadia pays by Friday.'),
  answers(erin, 'p5', '750.00', 'accepted', 'Erin takes Friday.'),
  {
    type: 'outcome-recorded',
    actor: henrik,
    body: { kind: 'credited', amount: money('750.00'), text: 'Henrik closes it.', direction: 'debit' },
  },
  { type: 'state-changed', actor: nadia, body: { from: 'awaiting-us', to: 'resolved' } },
]

describe('the summary of an evidence pack', () => {
  it('has everybody’s words under their own name, with time and entry', async () => {
    const { cells } = await summaryOf(chain(rounds))
    for (const [words, name, minute, seq] of [
      ['Nadia offers a first share.', 'Nadia Haddad', '09:00:00', 1],
      ['Erin finds that too little.', 'Erin Walsh', '09:01:00', 2],
      ['Erin wants all of it back.', 'Erin Walsh', '09:02:00', 3],
      ['Nadia meets her halfway.', 'Nadia Haddad', '09:03:00', 4],
      ['Nadia miscounted.', 'Nadia Haddad', '09:04:00', 5],
      ['Erin would take 750.', 'Erin Walsh', '09:05:00', 6],
      ['Nadia thinks it fair.', 'Nadia Haddad', '09:06:00', 7],
      ['Henrik agrees with that.', 'Henrik Olsen', '09:07:00', 8],
      ['Nadia agrees: 750 repaid, 490 stays.', 'Nadia Haddad', '09:08:00', 9],
      ['Nadia pays by Friday.', 'Nadia Haddad', '09:09:00', 10],
      ['Erin takes Friday.', 'Erin Walsh', '09:10:00', 11],
      ['Henrik closes it.', 'Henrik Olsen', '09:11:00', 12],
    ] as const) {
      const acts = cells.filter((text) => text.includes(words))
      expect(acts, words).toHaveLength(1)
      expect(acts[0]).toContain(name)
      expect(acts[0]).toContain(`2026-03-13 ${minute} UTC`)
      expect(acts[0]).toMatch(new RegExp(`Entry ${seq}$`))
      for (const other of ['Nadia Haddad', 'Erin Walsh', 'Henrik Olsen'])
        if (other !== name) expect(acts[0]).not.toContain(other)
    }
  })

  it('says what became of each proposal and who saw to that', async () => {
    const { proposals } = await summaryOf(chain(rounds))
    expect(proposals.map(({ state }) => state)).toEqual(['declined', 'countered', 'withdrawn', 'accepted', 'accepted'])
    expect(proposals[1]?.answer).toMatch(/^countered Nadia Haddad .* Entry 4$/)
    expect(proposals[3]?.proposed).toMatch(/^Credit 750.00 USD Erin would take 750\. Erin Walsh \(partner/)
    expect(proposals[3]?.answer).toMatch(/^accepted Nadia agrees: .* Nadia Haddad \(us/)
    expect(proposals[4]?.answer).toMatch(/^accepted Erin takes Friday\. Erin Walsh \(partner/)
  })

  it('names who closed the case', async () => {
    const { text } = await summaryOf(chain(rounds))
    expect(text).toMatch(/State resolved Nadia Haddad \(us[^)]*\) · 2026-03-13 09:12:00 UTC · Entry 13/i)
  })

  it('makes nobody the author of a proposal whose words were removed', async () => {
    const entries = chain(rounds).map((entry) => (entry.seq === 6 || entry.seq === 7 ? withoutBody(entry) : entry))
    const { proposals, text } = await summaryOf(entries)
    const accepted = proposals.find(({ answer }) => answer.includes('750 repaid'))
    expect(accepted?.proposed).toMatch(/^The text of this entry isn’t included/)
    expect(accepted?.proposed).not.toMatch(/Nadia|Erin/)
    expect(text).toContain('Henrik agrees with that.')
  })

  it('tells an answer that changes the amount apart from what was proposed', async () => {
    const { proposals } = await summaryOf(
      chain([
        proposes(erin, 'p1', '750.00', 'Three quarters.'),
        answers(nadia, 'p1', '700.00', 'accepted', 'With 700.'),
      ]),
    )
    expect(proposals[0]?.proposed).toContain('750.00 USD')
    expect(proposals[0]?.proposed).not.toContain('700.00')
    expect(proposals[0]?.answer).toContain('accepted 700.00 USD With 700.')
  })
})

describe('the timeline of an evidence pack', () => {
  it('has every entry’s words under its own author', async () => {
    const { text: read } = await makePack({ entries: chain(rounds) })
    const articles = read('timeline.html').split('<article').slice(1).map(words)
    expect(articles).toHaveLength(rounds.length)
    for (const [index, { actor, body }] of rounds.entries()) {
      expect(articles[index]).toContain(String(actor?.name))
      const said = Object(body).text ?? Object(body).reason
      if (said !== undefined) expect(articles[index]).toContain(said)
    }
  })
})

async function summaryOf(entries: unknown[]) {
  const { text } = await makePack({ entries })
  const page = text('summary.html')
  const acts = [...page.matchAll(/<(?:td|dd)>(.*?)<\/(?:td|dd)>/gs)].flatMap(([, cell = '']) => cell.split('<div>'))
  const proposals = rowsUnder(page, 'Proposals').map(([proposed = '', answer = '', state = '']) => ({
    proposed,
    answer,
    state,
  }))
  return { text: words(page), cells: acts.map(words), proposals }
}

function rowsUnder(page: string, title: string): string[][] {
  const section = page.split(`<h2>${title}</h2>`)[1]?.split('<h2>')[0] ?? ''
  const rows = [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1)
  return rows.map(([, row = '']) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => words(cell)))
}

const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replaceAll('( ', '(')
    .trim()

import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import type { TradeException } from '../../../src/domain/exceptions/trade-exception.ts'
import { termsOf } from '../../../src/domain/trade/agreed-terms.ts'
import { decodeText } from '../../../src/edi/decode-text.ts'
import { readDocuments } from '../../../src/edi/read-documents.ts'

function foundIn(now: Date): TradeException[] {
  const { partners, documents } = story(now).tradingGrid
  return partners.flatMap((partner) => {
    const theirs = documents.filter((one) => one.partner === partner.id || one.kind === 'transport-status')
    const read = theirs.flatMap(({ id, bytes, receivedAt }) => {
      const origin = { id, receivedAt: receivedAt.toISOString() }
      return readDocuments(decodeText(bytes), origin).documents
    })
    return findExceptions(read, termsOf(partner), now)
  })
}

/** A working day, a Monday before work, a Sunday. */
describe.each(['2026-11-19T15:00Z', '2026-11-23T06:00Z', '2027-02-14T20:00Z'])('the story as it is on %s', (at) => {
  const now = new Date(at)

  it('lacks one acknowledgment: that of the order of which a ticket says so', () => {
    const missing = foundIn(now).filter(({ kind, state }) => kind === 'missing-acknowledgment' && state === 'open')
    expect(missing.map(({ orderNumber }) => orderNumber)).toEqual(['4500001019'])
  })

  it('has decisions that stand only about what its documents show, beside what threads settled', () => {
    const causes = new Set(foundIn(now).map(({ cause }) => cause))
    const { exceptions, threads } = story(now).tradingGrid
    const settled = exceptions.filter(({ state }) => state === 'resolved')
    const decided = exceptions.filter((one) => !settled.includes(one))
    expect(decided.map(({ state }) => state).toSorted()).toEqual(['assigned', 'escalated', 'ignored'])
    const ended = threads.filter(({ outcome }) => outcome).map(({ id }) => id)
    for (const { thread } of settled) expect(ended).toContain(thread)
    for (const { cause } of decided) expect(causes).toContain(cause)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import type { TradeException } from '../../../src/domain/exceptions/trade-exception.ts'
import { defaultTerms } from '../../../src/domain/trade/partner-terms.ts'
import type { ShipNoticeDocument, TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { Line } from '../../../src/domain/trade/trade-line.ts'
import { textOf } from '../../support/trade-documents/scribe.ts'
import { invoicesIn, noticesIn, type World, world } from './worlds.ts'

const terms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
const find = (documents: TradeDocument[], { now }: World) => findExceptions(documents, terms, now)
const open = (exceptions: TradeException[]) => exceptions.filter(({ state }) => state === 'open')
/** What an agent acts on, apart from where it is written. */
const gist = (exceptions: TradeException[]) =>
  exceptions.map(({ cause, state, expected, actual, unit, difference, impact }) => ({
    cause,
    state,
    expected,
    actual,
    unit,
    difference,
    impact,
  }))

const check = <T>(arbitrary: fc.Arbitrary<T>, test: (value: T) => void, numRuns = 200) =>
  fc.assert(fc.property(arbitrary, test), { numRuns })

const shuffled = world.chain((made) =>
  fc.shuffledSubarray(made.documents, { minLength: made.documents.length }).map((order) => ({ made, order })),
)
const withOneNotice = world
  .filter(({ documents }) => noticesIn(documents).length > 0)
  .chain((made) => fc.constantFrom(...noticesIn(made.documents)).map((notice) => ({ made, notice })))

describe('what is found', { timeout: 60_000 }, () => {
  it('shows every kind of trouble that these worlds can hold', () => {
    const kinds = new Set(
      fc
        .sample(world, { seed: 42, numRuns: 400 })
        .flatMap((made) => find(made.documents, made).map(({ kind }) => kind)),
    )
    expect([...kinds].sort()).toEqual([
      'acknowledged-with-errors',
      'damaged',
      'invoice-quantity',
      'late-shipment',
      'missing-acknowledgment',
      'missing-order-response',
      'missing-ship-notice',
      'overage',
      'price-discrepancy',
      'quantity-change',
      'rejected-acknowledgment',
      'short-shipment',
      'wrong-item',
    ])
  })

  it('does not depend on the order of the documents', () => {
    check(shuffled, ({ made, order }) => {
      expect(find(order, made)).toEqual(find(made.documents, made))
    })
  })

  it('does not change when a document is transmitted again', () => {
    check(fc.tuple(shuffled, fc.nat(), fc.integer({ min: 1, max: 20 })), ([{ made, order }, some, days]) => {
      const first = order.slice(0, 1 + (some % order.length))
      const again = first.map((document) => ({
        ...document,
        id: `later/${document.id}`,
        origin: { id: 'later', receivedAt: laterBy(document, days) },
      }))
      expect(find([...again, ...made.documents], made)).toEqual(find(made.documents, made))
    })
  })

  it('grows only by the duplicate when an invoice or a shipment comes again under new control numbers', () => {
    const again = world.filter(({ documents }) => invoicesIn(documents).length + noticesIn(documents).length > 0)
    check(fc.tuple(again, fc.nat()), ([made, some]) => {
      const repeatable = [...invoicesIn(made.documents).filter(({ sign }) => sign === 1), ...noticesIn(made.documents)]
      const original = repeatable[some % Math.max(repeatable.length, 1)]
      fc.pre(original !== undefined)
      if (!original) return
      const duplicate = {
        ...original,
        id: `${original.id}/again`,
        controls: { ...original.controls, interchange: '999999', group: '999999' },
      }
      const grown = open(find([...made.documents, duplicate], made))
      const expected = original.kind === 'invoice' ? 'duplicate-invoice' : 'duplicate-shipment'
      expect(grown.filter(({ kind }) => kind === expected)).toHaveLength(1)
      expect(gist(grown.filter(({ kind }) => kind !== expected))).toEqual(gist(open(find(made.documents, made))))
    })
  })

  it('does not change when a notice is split into several', () => {
    check(
      withOneNotice.filter(({ notice }) => notice.lines.every(({ completion }) => completion === undefined)),
      ({ made, notice }) => {
        const rest = made.documents.filter((document) => document !== notice)
        expect(gist(find([...rest, ...splitInTwo(notice)], made))).toEqual(gist(find(made.documents, made)))
      },
    )
  })

  it('keeps its causes and what is at risk when a document counts in dozens', () => {
    check(world, (made) => {
      const inDozens = made.documents.map((document) =>
        'lines' in document && document.kind !== 'order' ? countedInDozens(document) : document,
      )
      const plain = find(made.documents, made)
      const counted = find(inDozens, made)
      expect(counted.map(({ cause, state, impact }) => ({ cause, state, impact }))).toEqual(
        plain.map(({ cause, state, impact }) => ({ cause, state, impact })),
      )
    })
  })

  it('has every figure in its evidence', () => {
    check(world, (made) => {
      for (const { figures, evidence } of find(made.documents, made)) {
        for (const { value, evidence: index } of figures) {
          const piece = evidence[index]
          expect(piece && textOf(piece.documentId).slice(piece.position.start, piece.position.end)).toContain(value)
        }
      }
    })
  })

  it('keeps its cause when more evidence arrives: what was once shown stays known, open, replaced or settled', () => {
    check(
      world,
      (made) => {
        const last = new Set(find(made.documents, made).map(({ cause }) => cause))
        for (const { sentAt } of made.documents) {
          const then = new Date(Date.parse(sentAt) + 3_600_000)
          if (then > made.now) continue
          const known = made.documents.filter((document) => Date.parse(document.sentAt) <= then.getTime())
          const shown = find(known, { documents: known, now: then }).map(({ cause }) => cause)
          expect(shown.filter((cause) => !last.has(cause))).toEqual([])
        }
      },
      150,
    )
  })
})

describe('what is told of an exception that is over', { timeout: 60_000 }, () => {
  it('is a document that arrived after it was shown, or another exception of the same order that is told too', () => {
    let [settled, replaced] = [0, 0]
    check(world, (made) => {
      const all = find(made.documents, made)
      const causes = new Map(all.map((one) => [one.cause, one]))
      for (const { state, settledBy, supersededBy, orderNumber, kind } of all) {
        expect([settledBy !== undefined, supersededBy !== undefined]).toEqual([
          state === 'resolved',
          state === 'superseded',
        ])
        if (supersededBy === undefined) continue
        replaced += 1
        const other = causes.get(supersededBy)
        expect(other).toMatchObject({ orderNumber })
        expect(other?.kind).not.toBe(kind)
      }
      settled += all.filter(({ state }) => state === 'resolved').length
    })
    expect(settled).toBeGreaterThan(0)
    expect(replaced).toBeGreaterThan(0)
  })
})

const laterBy = ({ sentAt }: TradeDocument, days: number) =>
  new Date(Date.parse(sentAt) + days * 86_400_000).toISOString()

function splitInTwo(notice: ShipNoticeDocument): ShipNoticeDocument[] {
  const part = (suffix: string, share: (quantity: number) => number) => ({
    ...notice,
    id: `${notice.id}/${suffix}`,
    number: `${notice.number}${suffix}`,
    controls: { ...notice.controls, transaction: `${notice.controls.transaction}${suffix}` },
    lines: notice.lines.map((line) => ({ ...line, quantity: String(share(Number(line.quantity))) })),
  })
  return [
    part('a', (quantity) => Math.floor(quantity / 3)),
    part('b', (quantity) => quantity - Math.floor(quantity / 3)),
  ]
}

function countedInDozens<D extends TradeDocument & { lines: Line[] }>(document: D): D {
  const dozens = (quantity: string) => String(Number(quantity) / 12)
  const lines = document.lines.map((line) => ({
    ...line,
    unit: 'DZ',
    quantity: dozens(line.quantity),
    ...(line.price && { price: (Number(line.price) * 12).toFixed(2) }),
    ...('conditions' in line && Array.isArray(line.conditions)
      ? {
          conditions: line.conditions.map((condition) => ({
            ...condition,
            unit: 'DZ',
            quantity: dozens(condition.quantity),
          })),
        }
      : {}),
    ...('answers' in line && Array.isArray(line.answers)
      ? { answers: line.answers.map((answer) => ({ ...answer, unit: 'DZ', quantity: dozens(answer.quantity) })) }
      : {}),
  }))
  return { ...document, lines }
}

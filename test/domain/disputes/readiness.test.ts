import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readinessOf } from '../../../src/domain/disputes/readiness.ts'
import { disputeReasons } from '../../../src/domain/vocabulary/dispute-vocabulary.ts'
import { DocumentKind } from '../../../src/trading-grid/contract/document.ts'

/** What carries each reason, and one piece without which it does not stand. */
const carried: Record<(typeof disputeReasons)[number], { by: DocumentKind[]; notWithout: DocumentKind }> = {
  price: { by: ['invoice', 'order'], notWithout: 'order' },
  'quantity-short': { by: ['invoice', 'ship-notice', 'receipt'], notWithout: 'receipt' },
  overage: { by: ['order', 'receipt'], notWithout: 'receipt' },
  damaged: { by: ['photo', 'proof-of-delivery'], notWithout: 'photo' },
  quality: { by: ['receipt', 'certificate'], notWithout: 'certificate' },
  'wrong-item': { by: ['order', 'photo'], notWithout: 'order' },
  'not-received': { by: ['ship-notice', 'transport-status'], notWithout: 'transport-status' },
  late: { by: ['order', 'ship-notice'], notWithout: 'order' },
  returned: { by: ['invoice', 'receipt'], notWithout: 'receipt' },
  refused: { by: ['order', 'transport-status'], notWithout: 'transport-status' },
  'duplicate-invoice': { by: ['invoice', 'invoice', 'order'], notWithout: 'order' },
  'invoice-error': { by: ['invoice', 'order'], notWithout: 'invoice' },
  'allowance-or-charge': { by: ['invoice', 'agreement'], notWithout: 'invoice' },
  'unauthorised-charge': { by: ['remittance', 'invoice'], notWithout: 'remittance' },
  'missing-documents': { by: ['certificate'], notWithout: 'certificate' },
  'late-ship-notice': { by: ['ship-notice', 'acknowledgment'], notWithout: 'acknowledgment' },
  'proof-of-delivery': { by: ['proof-of-delivery'], notWithout: 'proof-of-delivery' },
  routing: { by: ['agreement', 'ship-notice'], notWithout: 'agreement' },
  terms: { by: ['invoice', 'agreement'], notWithout: 'agreement' },
  contract: { by: ['agreement', 'order'], notWithout: 'agreement' },
  other: { by: ['correspondence'], notWithout: 'correspondence' },
}

const present = (kinds: DocumentKind[]) => kinds.map((kind) => ({ kind, state: 'present' as const }))

describe.each(disputeReasons)('a dispute about %s', (reason) => {
  const { by, notWithout } = carried[reason]

  it('is ready with what carries it', () => {
    expect(readinessOf(reason, present(by))).toMatchObject({ ready: true, missing: { required: 0 } })
  })

  it('is not ready without its most telling piece, and says which kinds would do', () => {
    const { ready, items } = readinessOf(reason, present(by.filter((kind) => kind !== notWithout)))

    expect(ready).toBe(false)
    const missing = items.filter(({ need, there }) => need === 'required' && !there)
    expect(missing.flatMap(({ kinds }) => kinds)).toContain(notWithout)
  })

  it('asks for what took the money, one way or the other', () => {
    const kinds = readinessOf(reason, []).items.flatMap((item) => item.kinds)

    expect(kinds.includes('adjustment') || kinds.includes('remittance')).toBe(true)
  })
})

it('counts nothing that was withdrawn or is gone', () => {
  const { ready, items } = readinessOf('proof-of-delivery', [
    { kind: 'proof-of-delivery', state: 'gone' },
    { kind: 'proof-of-delivery', state: 'withdrawn' },
  ])

  expect(ready).toBe(false)
  expect(items[0]).toMatchObject({ found: 0, there: false })
})

it('wants both invoices of a bill that came twice', () => {
  expect(readinessOf('duplicate-invoice', present(['invoice', 'order'])).ready).toBe(false)
})

it('never becomes less ready by more evidence', () => {
  const kinds = fc.array(fc.constantFrom(...DocumentKind.options))
  fc.assert(
    fc.property(fc.constantFrom(...disputeReasons), kinds, kinds, (reason, some, more) => {
      const before = readinessOf(reason, present(some))
      const after = readinessOf(reason, present([...some, ...more]))
      expect(after.missing.required).toBeLessThanOrEqual(before.missing.required)
      expect(after.missing.recommended).toBeLessThanOrEqual(before.missing.recommended)
    }),
  )
})

import fc from 'fast-check'

/**
 * What really happened between two partners about one order, line by line, in whole pieces and cents. Everything that the
 * documents say, and everything that is wrong, follows from it.
 */
export type LineHistory = {
  ordered: number
  cents: number
  /** A later change of the buyer, before anything left. */
  changed?: { to: number } | { cents: number } | { deleted: true }
  answer: 'accepted' | 'fewer' | 'dearer' | 'refused'
  /** What is not shipped of what was agreed; below nothing, what is shipped on top. */
  unshipped: number
  /** In two ship notices instead of one. */
  inTwo: boolean
  lost: number
  /** What is billed beyond what arrived. */
  overbilled: number
  billedAbove: number
  /** Of the two troubles of the bill, what the supplier gave back. */
  givenBack: 'nothing' | 'price'
}

export type History = {
  lines: LineHistory[]
  hasReceipt: boolean
  hasInvoice: boolean
  /** Freight in cents, as ordered and as billed. */
  freight: { ordered: number; billed: number; givenBack: boolean }
}

const rarely = <T>(usual: T, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: rare, weight: 2 })

const line: fc.Arbitrary<LineHistory> = fc.record({
  ordered: fc.integer({ min: 8, max: 400 }),
  cents: fc.integer({ min: 150, max: 40_000 }),
  changed: rarely<LineHistory['changed']>(
    undefined,
    fc.oneof(
      fc.record({ to: fc.integer({ min: 8, max: 400 }) }),
      fc.record({ cents: fc.integer({ min: 150, max: 40_000 }) }),
      fc.constant({ deleted: true as const }),
    ),
  ),
  answer: rarely<LineHistory['answer']>('accepted', fc.constantFrom('fewer', 'dearer', 'refused')),
  unshipped: rarely(0, fc.integer({ min: -6, max: 7 })),
  inTwo: fc.boolean(),
  lost: rarely(0, fc.integer({ min: 1, max: 3 })),
  overbilled: rarely(0, fc.integer({ min: 1, max: 9 })),
  billedAbove: rarely(0, fc.integer({ min: 5, max: 40 })),
  givenBack: rarely<LineHistory['givenBack']>('nothing', fc.constant('price')),
}) as fc.Arbitrary<LineHistory>

export const history: fc.Arbitrary<History> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  hasReceipt: fc.boolean(),
  hasInvoice: fc.boolean(),
  freight: fc.record({
    ordered: rarely(0, fc.integer({ min: 2_000, max: 60_000 })),
    billed: rarely(0, fc.integer({ min: 2_000, max: 60_000 })),
    givenBack: fc.boolean(),
  }),
})

/** A line as it stands once everything was sent: quantities in pieces, prices in cents. */
export type Course = {
  agreed: number
  cents: number
  isRefused: boolean
  /** The supplier wants twice the price, and the buyer has said nothing to that. */
  isDearer: boolean
  shipped: number[]
  received: number | undefined
  invoiced: number | undefined
  invoicedCents: number
  creditedCents: number
}

const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0)

export function courseOfLine(one: LineHistory, { hasReceipt, hasInvoice }: History): Course {
  const { changed } = one
  const isDeleted = changed !== undefined && 'deleted' in changed
  // Who is asked anew has not refused.
  const isRefused = one.answer === 'refused' && one.changed === undefined
  const agreed = isDeleted ? 0 : changed && 'to' in changed ? changed.to : one.ordered
  const cents = changed && 'cents' in changed ? changed.cents : one.cents
  const leaves = isDeleted || isRefused ? 0 : agreed - one.unshipped
  const first = one.inTwo ? Math.floor(leaves / 2) : leaves
  const shipped = [first, leaves - first].filter((part) => part > 0)
  const arrived = hasReceipt ? leaves - (one.unshipped < 0 ? 0 : one.lost) : leaves
  const isBilled = hasInvoice && leaves > 0
  // Goods that were sent in excess are no trouble of the bill.
  const invoiced = isBilled ? arrived + one.overbilled : undefined
  const invoicedCents = cents + Math.ceil((cents * one.billedAbove) / 100)
  const isGivenBack = isBilled && one.givenBack === 'price' && one.billedAbove > 0 && one.overbilled === 0
  return {
    agreed,
    cents,
    isRefused,
    isDearer: one.answer === 'dearer' && one.changed === undefined,
    shipped,
    received: hasReceipt && leaves > 0 ? arrived : undefined,
    invoiced,
    invoicedCents,
    creditedCents: isGivenBack ? (invoicedCents - cents) * (invoiced ?? 0) : 0,
  }
}

export type Trouble = { kind: string; line: string; difference: number; cents: number }

/** Differences up to these are let pass. */
const PRICE_CENTS = 5
const PRICE_PERCENT = 2
const CHARGES_CENTS = 100_00

/** What is wrong at the end, by arithmetic on what happened and by nothing else. */
export function troublesOf(told: History): Trouble[] {
  const courses = told.lines.map((one) => courseOfLine(one, told))
  const hasMoved = courses.some(({ shipped }) => shipped.length > 0)
  const ofLines = courses.flatMap((course, index): Trouble[] => {
    const line = String(index + 1)
    const { agreed, cents, isRefused, invoiced, invoicedCents, received, creditedCents } = course
    const shipped = sum(course.shipped)
    const arrived = received ?? shipped
    const trouble = (kind: string, difference: number, worth: number) =>
      difference > 0 ? [{ kind, line, difference, cents: worth }] : []
    if (isRefused) return trouble('item-rejected', agreed, agreed * cents)
    const above = invoicedCents - cents
    const isPriceWrong = invoiced !== undefined && above > PRICE_CENTS && above * 100 > cents * PRICE_PERCENT
    return [
      ...trouble('short-shipment', agreed - arrived, (agreed - arrived) * cents),
      ...trouble('overage', shipped - agreed, (shipped - agreed) * cents),
      ...(invoiced === undefined ? [] : trouble('invoice-quantity', invoiced - arrived, (invoiced - arrived) * cents)),
      ...(course.isDearer && invoiced === undefined ? trouble('price-discrepancy', cents, cents * agreed) : []),
      ...(isPriceWrong && creditedCents === 0 ? trouble('price-discrepancy', above, above * (invoiced ?? 0)) : []),
    ]
  })
  const { ordered, billed, givenBack } = told.freight
  const beyond = billed - ordered
  const isCharged = told.hasInvoice && hasMoved && beyond > CHARGES_CENTS && !givenBack
  return isCharged ? [...ofLines, { kind: 'unordered-charge', line: '', difference: beyond, cents: beyond }] : ofLines
}

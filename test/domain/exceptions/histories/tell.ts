import type { DraftLine, Sent } from '../../../support/relationships/draft.ts'
import { items } from '../../../support/relationships/draft.ts'
import { payable, stated } from '../relationships/charges.ts'
import { by, courseOf, days, type Syntax } from '../relationships/relationship.ts'
import { courseOfLine, type History } from './history.ts'

const goods = [items.lamp, items.cable, items.plug]
export const euros = (cents: number) => (cents / 100).toFixed(2)

/** The documents that two partners sent each other about what happened, as one syntax writes them. */
export function tell(told: History, syntax: Syntax): string[] {
  const course = courseOf(syntax)
  const lines = told.lines.map((one) => courseOfLine(one, told))
  const draft = (index: number, more: Partial<DraftLine>): DraftLine => ({
    item: goods[index] ?? '',
    line: String(index + 1),
    ...more,
  })
  const freight = (cents: number) =>
    cents === 0 ? [] : stated[syntax]({ code: by(syntax, 'D240', 'FC', 'FC'), amount: euros(cents) })

  const ordered = course.ordered(
    told.lines.map(({ ordered: quantity, cents }, index) =>
      draft(index, { quantity: String(quantity), price: euros(cents) }),
    ),
    {
      head: [
        ...by(syntax, days.x12.shipBy('05-15'), days.edifact.shipBy('05-15'), []),
        ...freight(told.freight.ordered),
      ],
    },
  )
  const answered = course.answered(
    told.lines.map(({ ordered: quantity, cents, answer }, index) =>
      draft(index, {
        quantity: String(answer === 'fewer' ? Math.ceil(quantity / 2) : quantity),
        price: euros(answer === 'dearer' ? cents * 2 : cents),
        ...(answer === 'refused' && { code: by(syntax, 'IR', '7', '7') }),
      }),
    ),
    { code: by(syntax, 'AC', '4', 'CA') },
  )
  const changes = told.lines.flatMap(({ changed, ordered: quantity, cents }, index): DraftLine[] => {
    if (!changed) return []
    const now = { quantity: String(quantity), price: euros(cents) }
    if ('deleted' in changed) return [draft(index, { ...now, code: by(syntax, 'DI', '2', '2') })]
    if ('to' in changed)
      return [draft(index, { ...now, quantity: String(changed.to), code: by(syntax, 'CA', '3', '3') })]
    return [draft(index, { ...now, price: euros(changed.cents), code: by(syntax, 'CA', '3', '3') })]
  })
  const notices = [0, 1].flatMap((part): Sent[] => {
    const left = lines.flatMap(({ shipped }, index) =>
      shipped[part] === undefined ? [] : [draft(index, { quantity: String(shipped[part]) })],
    )
    const day = part === 0 ? '05-11' : '05-12'
    return left.length === 0
      ? []
      : [course.shipped(left, { number: `SH${part + 1}`, at: `${day}T12:00`, shipped: day })]
  })
  const arrived = lines.flatMap(({ received }, index) =>
    received === undefined ? [] : [draft(index, { quantity: String(received) })],
  )
  const billed = lines.flatMap(({ invoiced, invoicedCents }, index) =>
    invoiced === undefined ? [] : [draft(index, { quantity: String(invoiced), price: euros(invoicedCents) })],
  )
  const credited = lines.flatMap(({ creditedCents, invoiced = 0, invoicedCents, cents }, index) =>
    creditedCents === 0 ? [] : [draft(index, { quantity: String(invoiced), price: euros(invoicedCents - cents) })],
  )
  const bill = (of: DraftLine[], charged: number, send: typeof course.billed, more: Record<string, unknown> = {}) => {
    const net = of.reduce((total, one) => total + Number(one.quantity) * Math.round(Number(one.price) * 100), 0)
    const total = euros(net + charged)
    const said = freight(charged)
    return by(
      syntax,
      () => send(of, { total, tail: said, ...more }),
      () => send(of, { head: said, tail: [`MOA+77:${total}'`], ...more }),
      () => send(of, { tail: [...said, ...payable(total)], ...more }),
    )()
  }
  const { freight: charge } = told
  const isCharged = billed.length > 0 && charge.billed > charge.ordered && charge.givenBack
  return [
    ...ordered,
    answered,
    ...(changes.length > 0 ? course.changed(changes) : []),
    ...notices,
    ...(arrived.length > 0 ? [course.received(arrived)] : []),
    ...(billed.length > 0 ? [bill(billed, charge.billed, course.billed)] : []),
    ...(credited.length > 0 ? [bill(credited, 0, course.credited, { number: 'CN1' })] : []),
    ...(isCharged
      ? [bill([], charge.billed - charge.ordered, course.credited, { number: 'CN2', at: '05-19T09:00' })]
      : []),
  ].map(({ text }) => text)
}

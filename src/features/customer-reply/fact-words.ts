import type { CustomerFact } from '../../domain/customer-reply/customer-facts.ts'
import type { QuantityOfItem } from '../../domain/customer-reply/document-facts.ts'
import type { ToldClaim } from '../../domain/customer-reply/told-claim.ts'
import { unitName } from '../../domain/trade/unit-names.ts'
import type { CustomerWriter } from '../../i18n/customer-writer.ts'

/**
 * One fact as the customer would read it. Words of the partner stay as they are, between quotation marks.
 * @param toPartner whoever reads it said it
 */
export function factWords({ fact }: Pick<CustomerFact, 'fact'>, t: CustomerWriter, toPartner = false): string {
  if (toPartner && (fact.kind === 'said' || fact.kind === 'offered'))
    return t('customerReply.quoted', { text: fact.text })
  switch (fact.kind) {
    case 'said':
      return t('customerReply.said', { text: fact.text })
    case 'claimed':
      return claimWords(fact, t)
    case 'promised':
      return t('customerReply.promised', { action: fact.action, day: t.day(fact.dueOn) })
    case 'offered':
    case 'settled':
      return t(`customerReply.${fact.kind}`, {
        text: fact.text,
        amount: fact.amount ? t.money(fact.amount.amount, fact.amount.currency) : 'none',
      })
    case 'shipped':
      return t('customerReply.shipped', {
        number: fact.number,
        goods: goods(fact, t),
        shipped: fact.shippedOn ? t.day(fact.shippedOn) : 'none',
        expected: fact.expectedOn ? t.day(fact.expectedOn) : 'none',
      })
    case 'received':
      return t('customerReply.received', { number: fact.number, goods: goods(fact, t) })
    case 'answered':
      return t('customerReply.answered', {
        goods: quantity(fact.line, t),
        answer: t(`lineAnswer.${fact.answer}`),
        day: fact.on ? t.day(fact.on) : 'none',
      })
    case 'invoiced':
    case 'credited':
      return t(`customerReply.${fact.kind}`, { number: fact.number, amount: money(fact, t) })
    case 'transport':
      return t('customerReply.transport', {
        meaning: t(`transport.${fact.meaning}`),
        day: fact.on ? t.day(fact.on) : 'none',
        place: fact.place ?? 'none',
      })
  }
}

function goods({ lines, moreLines }: { lines: QuantityOfItem[]; moreLines: number }, t: CustomerWriter): string {
  const shown = lines.map((line) => quantity(line, t))
  return t.list(moreLines === 0 ? shown : [...shown, t('customerReply.moreLines', { count: moreLines })])
}

/** "40 cases of Drill kit 18 V"; a unit that customers do not know is left out. */
function quantity({ quantity: count, unit, item }: QuantityOfItem, t: CustomerWriter): string {
  if (count === '') return item
  const known = unitName(unit)
  // Pieces need no name beside what they are.
  if (item !== '' && (known === undefined || known === 'piece')) return `${t.number(count)} × ${item}`
  const counted =
    known === undefined ? t.number(count) : `${t.number(count)} ${t(`unit.${known}`, { count: Number(count) })}`
  return item === '' ? counted : t('customerReply.goods', { quantity: counted, item })
}

function claimWords(claim: ToldClaim, t: CustomerWriter): string {
  return t(`customerReply.claim.${claim.what}`, {
    goods: claim.goods ? quantity(claim.goods, t) : 'none',
    past: claim.isPast ? 'yes' : 'no',
    day: claim.day ? t.day(claim.day) : 'none',
    by: claim.by === true ? 'yes' : 'no',
    amount: claim.amount ? t.money(claim.amount.amount, claim.amount.currency) : 'none',
    invoice: claim.invoice ?? 'none',
  })
}

function money({ amount, currency }: { amount?: string; currency?: string }, t: CustomerWriter): string {
  if (amount === undefined) return 'none'
  return currency === undefined ? t.number(amount) : t.money(amount, currency)
}

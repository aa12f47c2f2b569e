import { figureTotals } from '../../domain/exceptions/exception-figures.ts'
import { knownKind } from '../../domain/exceptions/exception-list.ts'
import type { ExceptionKind, FigureRole, TradeException } from '../../domain/exceptions/trade-exception.ts'
import { exact } from '../../domain/trade/decimal.ts'
import type { MessageKey, Translator } from '../../i18n/translator.ts'

export const kindWords = (kind: string, t: Translator): string => t(`exceptionKind.${knownKind(kind)}`)

/** `277.50 USD`, in the reader's digits, whatever the currency is called. */
export function amountWords(amount: string, currency: string | undefined, t: Translator): string {
  const value = exact(amount)
  if (!value) return [amount, currency].filter(Boolean).join(' ')
  const digits = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 })
  // A decimal string keeps every digit; the type only admits numbers.
  return [digits.format(amount as unknown as number), currency].filter(Boolean).join(' ')
}

/** `30 EA`. What is no plain number is said as it was written. */
export function quantityWords(quantity: string, unit: string | undefined, t: Translator): string {
  return [exact(quantity) ? t.number(quantity) : quantity, unit].filter(Boolean).join(' ')
}

/** A day as a day, an instant in the reader's own time. */
export function momentWords(written: string, now: Date, t: Translator): string {
  if (!/^\d{4}-\d\d-\d\d/.test(written) || Number.isNaN(Date.parse(written.slice(0, 10)))) return written
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(written.slice(10)) ? t.dateTime(written, now) : t.day(written)
}

/** "Line 1: ordered 120 EA, confirmed 100, shipped 90 in two notices, 30 short, 277.50 USD". */
export function sayException(exception: TradeException, now: Date, t: Translator): string {
  const { kind, line, impact, currency } = exception
  // Where the difference is the money, it is said already.
  const worth = impact === undefined || isOfMoney(kind) ? [] : [amountWords(impact, currency, t)]
  const { facts, unit } = factWords(exception, t)
  const end = closing(exception, unit, now, t)
  const what = [...(kind === 'price-discrepancy' ? [end, ...facts] : [...facts, end]), ...worth].join(', ')
  return line === undefined ? capitalized(what) : t('exception.onLine', { line, what })
}

/** What is compared is money itself, so the difference is what is at risk. */
const isOfMoney = (kind: ExceptionKind) => kind === 'invoice-total' || kind === 'unordered-charge'

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const factsOf: Partial<Record<ExceptionKind, readonly FigureRole[]>> = {
  'short-shipment': ['ordered', 'changed', 'confirmed', 'shipped', 'received'],
  overage: ['ordered', 'changed', 'shipped', 'received'],
  damaged: ['ordered', 'shipped', 'received'],
  quality: ['ordered', 'shipped', 'received'],
  'uom-mismatch': ['ordered', 'changed', 'shipped', 'received', 'invoiced'],
  'quantity-change': ['ordered', 'changed', 'confirmed'],
  backorder: ['ordered', 'changed', 'shipped'],
  'item-rejected': ['ordered', 'changed'],
  'invoice-quantity': ['ordered', 'changed', 'shipped', 'received', 'invoiced', 'credited'],
  'price-discrepancy': ['invoiced'],
}

/** The unit is said once as long as it stays the same. */
function factWords(exception: TradeException, t: Translator): { facts: string[]; unit: string | undefined } {
  const roles = factsOf[exception.kind] ?? []
  const totals = figureTotals(exception).filter(({ role }) => roles.includes(role))
  const ordered = totals.find(({ role }) => role === 'ordered')
  let unit: string | undefined
  const facts = totals
    .filter(({ role, quantity }) => role !== 'confirmed' || quantity !== ordered?.quantity)
    .map((total) => {
      const quantity = quantityWords(total.quantity, total.unit === unit ? undefined : total.unit, t)
      unit = total.unit ?? unit
      // Every role here is one of `quantityRoles`, which all have a sentence.
      return t(`exceptionFact.${total.role}` as MessageKey, { quantity, count: total.mentions })
    })
  return { facts, unit }
}

function closing(exception: TradeException, unitSaid: string | undefined, now: Date, t: Translator): string {
  const { kind, expected, actual, difference, unit, dueAt, documentNumber, item, currency, orderNumber } = exception
  const say = kind === 'price-discrepancy' || isOfMoney(kind) ? priceWords : asWritten
  return t(closingKey(exception), {
    difference: difference === undefined ? 'none' : say(difference, unit === unitSaid ? undefined : unit, currency, t),
    expected: expected === undefined ? 'none' : valueWords(expected),
    actual: actual === undefined ? 'none' : valueWords(actual),
    number: documentNumber ?? orderNumber ?? '',
    due: dueAt === undefined ? 'none' : momentWords(dueAt, now, t),
    item: item?.value ?? '',
    unit: unit ?? '',
    parts: t.list((exception.promises ?? []).map((part) => promiseWords(part))),
    more: (exact(actual)?.gt(exact(expected) ?? 0) ?? false) ? 'yes' : 'no',
  })

  function promiseWords({ quantity, unit: counted, date }: PromisedPart): string {
    const said = quantityWords(quantity, counted === unitSaid ? undefined : counted, t)
    return t('exceptionSays.promisedPart', { quantity: said, day: momentWords(date, now, t) })
  }

  function valueWords(value: string): string {
    if (dateKinds.has(kind)) return momentWords(value, now, t)
    if (say === priceWords && exact(value)) return priceWords(value, undefined, currency, t)
    return kind === 'uom-mismatch' || itemKinds.has(kind) ? value : asWritten(value, undefined, undefined, t)
  }
}

type PromisedPart = NonNullable<TradeException['promises']>[number]

const dateKinds: ReadonlySet<ExceptionKind> = new Set([
  'date-change',
  'late-acknowledgment',
  'late-ship-notice',
  'missing-ship-notice',
  'ship-notice-after-receipt',
  'late-shipment',
])
/** What is compared is a number of something, not a quantity of it. */
const itemKinds: ReadonlySet<ExceptionKind> = new Set([
  'substitution',
  'wrong-item',
  'unknown-order',
  'duplicate-invoice',
  'possible-duplicate-invoice',
  'duplicate-shipment',
])

type Say = (value: string, unit: string | undefined, currency: string | undefined, t: Translator) => string
const asWritten: Say = (value, unit, _, t) => quantityWords(value, unit, t)
const priceWords: Say = (value, _, currency, t) => amountWords(value, currency, t)

/** Some kinds are found in more than one way, and each is said differently. */
function closingKey({ kind, rule, expected, actual, promises }: TradeException): MessageKey {
  if (promises && kind === 'backorder') return 'exceptionSays.backorder-parts'
  if (promises && kind === 'date-change') return 'exceptionSays.date-change-parts'
  switch (rule) {
    case 'item-not-ordered':
      return expected === '0' ? 'exceptionSays.wrong-item-unordered' : 'exceptionSays.wrong-item'
    case 'receiver-says-wrong-item':
      return actual === undefined ? 'exceptionSays.wrong-item-reported' : 'exceptionSays.wrong-item'
    case 'charge-not-on-order':
      return expected === '0' ? 'exceptionSays.unordered-charge' : 'exceptionSays.unordered-charge-more'
    case 'packs-differ':
      return 'exceptionSays.uom-mismatch-packs'
    case 'confirmed-price-differs':
      return 'exceptionSays.price-confirmed'
    case 'currency-differs':
      return 'exceptionSays.price-currency'
    case 'supplier-rejects-change':
      return 'exceptionSays.order-rejected-change'
    case 'order-of-another-partner':
      return 'exceptionSays.unknown-order-elsewhere'
    case 'no-order-number':
      return 'exceptionSays.unknown-order-none'
    case 'goods-without-notice':
      return 'exceptionSays.missing-ship-notice-goods'
    case 'delivered-after-window':
      return 'exceptionSays.late-shipment-delivered'
    case 'same-sscc':
      return 'exceptionSays.duplicate-shipment-carton'
    case 'application-queries':
      return 'exceptionSays.application-reject-query'
    default:
      return `exceptionSays.${kind}`
  }
}

import { type Big, exact, one, plain, sum, zero } from '../../trade/decimal.ts'
import type { AdjustmentDocument, InvoiceDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { Position } from '../../trade/trade-facts.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import type { LineRecord, Mention, OrderSnapshot } from '../model.ts'
import { chargesBilled } from '../order/agreed-charges.ts'
import { looseNumber } from '../order/business-key.ts'
import { priceIn, unitPrice } from './unit-price.ts'

type CreditMention = Mention<InvoiceDocument, LineOfOrder>

/** Money that the partner gave back. */
export type Credit = {
  document: TradeDocument
  position: Position
  amount: Big
  /** As the document writes it: an amount, or the quantity that it takes back. */
  written: { value: string; unit?: string }
  /** The order line it is for, by its key, where it says so. */
  line?: string
  /** The invoice it is for, where it says so. */
  invoice?: string
  /** It took back quantity at its price, so the billed quantity already knows of it. */
  isCounted: boolean
  /** It gives back a charge, beside goods that the same note gives back. */
  isOfCharge?: true
}

/**
 * A credit at about the price that was billed takes back goods; one at another price, such as 0.25 a piece, corrects
 * the price of goods that stay billed.
 */
export function isQuantityCredit(
  { line, packs }: CreditMention,
  record: LineRecord,
  { units }: OrderSnapshot,
): boolean {
  const credited = unitPrice(line)
  const unit = record.agreed.unit
  const price = credited && priceIn(unit, credited, units, packs)
  if (!price) return line.amount === undefined
  const billed = record.invoiced.map((mention) => unitPrice(mention.line))
  return [record.agreed.price, ...billed].some((known) => {
    const full = known && priceIn(unit, known, units, packs)
    return full && price.minus(full).abs().lte(full.abs().times('0.1'))
  })
}

export function creditsOf(snapshot: OrderSnapshot): Credit[] {
  const given = snapshot.adjustments.filter((adjustment) => adjustmentGives(adjustment, snapshot))
  return [...snapshot.credits.flatMap((note) => creditsOfNote(note, snapshot)), ...given.flatMap(creditsOfAdjustment)]
}

function creditsOfNote(note: InvoiceDocument, snapshot: OrderSnapshot): Credit[] {
  const invoice = note.originalInvoice ? { invoice: looseNumber(note.originalInvoice) } : {}
  const ofLines = snapshot.lines.flatMap((record) =>
    record.credited
      .filter(({ document }) => document === note)
      .map((mention) => ({
        document: note,
        position: mention.line.position,
        amount: lineAmount(mention.line).times(mention.part ?? one),
        written: writtenOn(mention.line, note),
        line: record.agreed.key,
        ...invoice,
        isCounted: isQuantityCredit(mention, record, snapshot),
      })),
  )
  const billed = chargesBilled(note)
  const ofCharges = billed.map(
    ({ charge, amount }): Credit => ({
      document: note,
      position: charge.position,
      amount: amount.abs(),
      written: { value: plain(amount), ...(note.currency && { unit: note.currency }) },
      ...invoice,
      isCounted: false,
      isOfCharge: true,
    }),
  )
  if (ofLines.length > 0) return [...ofLines, ...ofCharges]
  // A note without lines that states nothing but a charge gives that charge back.
  const charged = sum(billed.map(({ amount }) => amount)).abs()
  if (note.lines.length === 0 && charged.gt(0) && (exact(note.total) ?? charged).abs().eq(charged)) return ofCharges
  const amount = exact(note.total) ?? sum(note.lines.map(lineAmount))
  const written = { value: note.total ?? note.number, ...(note.currency && { unit: note.currency }) }
  const position = note.totalPosition ?? note.position
  return [{ document: note, position, amount: amount.abs(), written, ...invoice, isCounted: false }]
}

function writtenOn({ amount, quantity, unit }: LineOfOrder, { currency }: InvoiceDocument): Credit['written'] {
  if (amount === undefined) return { value: quantity, unit }
  return { value: amount, ...(currency && { unit: currency }) }
}

const lineAmount = ({ amount, quantity, price }: LineOfOrder): Big =>
  (exact(amount) ?? (exact(quantity) ?? zero).times(exact(price) ?? zero)).abs()

function creditsOfAdjustment(adjustment: AdjustmentDocument): Credit[] {
  const { invoiceNumber, currency, entries, amount, position } = adjustment
  const credit = (value: string | undefined, place: Position): Credit[] => {
    const given = exact(value)
    if (!given || value === undefined) return []
    const written = { value, ...(currency && { unit: currency }) }
    const invoice = invoiceNumber ? { invoice: looseNumber(invoiceNumber) } : {}
    return [{ document: adjustment, position: place, amount: given.abs(), written, ...invoice, isCounted: false }]
  }
  const stated = entries
    .filter(({ direction }) => direction !== 'debit')
    .flatMap((entry) => credit(entry.amount, entry.position))
  return stated.length > 0 ? stated : credit(amount, position)
}

/** Whether the sender of an adjustment gives money, rather than taking it: a supplier that credits its customer. */
export function adjustmentGives(adjustment: AdjustmentDocument, snapshot: OrderSnapshot): boolean {
  if (adjustment.direction !== 'credit') return false
  return !isSentByBuyer(adjustment, snapshot)
}

/** The buyer is who sent the order; without one, who was sent the invoices; else whoever takes money is taken for it. */
export function isSentByBuyer(
  { sender, parties }: TradeDocument,
  { order, invoices, credits }: OrderSnapshot,
): boolean {
  const billed = [...invoices, ...credits].at(0)
  const buyer = order?.sender.id ?? billed?.receiver.id ?? parties.find(({ role }) => role === 'buyer')?.id
  const supplier = order?.receiver.id ?? billed?.sender.id ?? parties.find(({ role }) => role === 'supplier')?.id
  if (sender.id === supplier) return false
  return buyer === undefined || sender.id === buyer
}

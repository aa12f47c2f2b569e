import { answerDocuments } from './trade-documents/answers.ts'
import { openDesk } from './trade-documents/desk.ts'
import { goodsDocuments } from './trade-documents/goods.ts'
import { moneyDocuments } from './trade-documents/money.ts'
import { orderDocuments } from './trade-documents/orders.ts'

/**
 * Documents between us and one partner, as a translator would have read them: each position points at the words of a
 * text that state a figure. Orders, receipts and payments go from us to the partner, the others come back, unless a
 * draft says otherwise.
 */
export function tradeBetween(us: string, partner: string) {
  const desk = openDesk(us, partner)
  return { ...orderDocuments(desk), ...goodsDocuments(desk), ...moneyDocuments(desk), ...answerDocuments(desk) }
}

import type { OrderResponseDocument } from '../../trade/trade-document.ts'
import type { AnsweredLine } from '../../trade/trade-line.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'

export type StandingAnswer = { document: OrderResponseDocument; line: AnsweredLine }

/** The supplier's answer, unless the buyer has changed the line since: then it is a new question. */
export function standingAnswer({ agreed, answer }: LineRecord, { moments }: OrderSnapshot): StandingAnswer | undefined {
  if (!answer) return undefined
  const answered = moments.sent(answer.document)
  const isSettled = agreed.sources.some(({ role, document }) => role === 'changed' && moments.sent(document) > answered)
  return isSettled ? undefined : answer
}

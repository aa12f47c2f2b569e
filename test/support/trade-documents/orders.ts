import type {
  OrderChangeDocument,
  OrderDocument,
  OrderResponseDocument,
} from '../../../src/domain/trade/trade-document.ts'
import type { AnsweredLine } from '../../../src/domain/trade/trade-line.ts'
import type { Desk, Draft } from './desk.ts'
import { keepText, type LineDraft, lineOf, Scribe } from './scribe.ts'

type AnswerDraft = Partial<Omit<AnsweredLine['answers'][number], 'position'>> &
  Pick<AnsweredLine['answers'][number], 'answer'>
function answered(draft: AnswerDraft, scribe: Scribe): AnsweredLine['answers'][number] {
  const position = scribe.write('ACK', draft.answer, draft.quantity, draft.unit, draft.date, draft.price)
  return { code: 'IA', ids: [], ...draft, position }
}

/** What is ordered, changed and answered. */
export function orderDocuments({ base }: Desk) {
  return {
    order(draft: Draft & { number: string; lines: LineDraft[]; total?: string; typeCode?: string }): OrderDocument {
      const scribe = new Scribe()
      const start = base('order', true, { currency: 'USD', ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => lineOf(line, scribe, `${index + 1}`))
      const { total, typeCode } = draft
      return keepText({ ...start, lines, charges: [], ...(total && { total }), ...(typeCode && { typeCode }) }, scribe)
    },

    orderChange(
      draft: Draft & {
        number: string
        lines: (LineDraft & { change?: OrderChangeDocument['lines'][number]['change'] })[]
      },
    ): OrderChangeDocument {
      const scribe = new Scribe()
      const start = base('order-change', true, { purpose: 'change', ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        change: line.change ?? ('change' as const),
        changeCode: 'CA',
      }))
      return keepText({ ...start, lines, charges: [] }, scribe)
    },

    orderResponse(
      draft: Draft & {
        number: string
        response?: OrderResponseDocument['response']
        lines: (LineDraft & { answers?: AnswerDraft[] })[]
      },
    ): OrderResponseDocument {
      const scribe = new Scribe()
      const start = base('order-response', false, { ...draft, orders: [draft.number] }, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        answers: (line.answers ?? [{ answer: 'accepted', quantity: line.quantity }]).map((answer) =>
          answered(answer, scribe),
        ),
      }))
      const response = draft.response ?? 'accepted'
      return keepText({ ...start, response, responseCode: response === 'rejected' ? 'RJ' : 'AD', lines }, scribe)
    },
  }
}

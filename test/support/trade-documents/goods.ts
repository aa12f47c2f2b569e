import type {
  ReceiptDocument,
  ShipNoticeDocument,
  TransportStatusDocument,
} from '../../../src/domain/trade/trade-document.ts'
import type { ReceiptCondition, ReceivedLine, ShippedLine } from '../../../src/domain/trade/trade-line.ts'
import type { Desk, Draft } from './desk.ts'
import { keepText, type LineDraft, lineOf, Scribe } from './scribe.ts'

type ConditionDraft = { condition: ReceiptCondition; quantity: string; unit?: string }

/** What is shipped, carried and received. */
export function goodsDocuments({ base }: Desk) {
  return {
    shipNotice(
      draft: Draft & {
        number: string
        lines: (LineDraft & Partial<Pick<ShippedLine, 'completion' | 'sscc' | 'completionCode' | 'cumulative'>>)[]
      },
    ): ShipNoticeDocument {
      const scribe = new Scribe()
      const start = base('ship-notice', false, draft, scribe)
      const lines = draft.lines.map((line, index) => ({
        ...lineOf(line, scribe, `${index + 1}`),
        ...(line.completion && { completion: line.completion }),
        ...(line.cumulative !== undefined && { cumulative: line.cumulative }),
        ...(line.completionCode && { completionCode: line.completionCode }),
        sscc: line.sscc ?? [],
      }))
      return keepText({ ...start, lines, sscc: lines.flatMap(({ sscc }) => sscc) }, scribe)
    },

    receipt(
      draft: Draft & { number: string; lines: (LineDraft & { conditions?: ConditionDraft[]; returned?: string })[] },
    ): ReceiptDocument {
      const scribe = new Scribe()
      const start = base('receipt', true, draft, scribe)
      const lines = draft.lines.map(
        (line, index): ReceivedLine => ({
          ...lineOf(line, scribe, `${index + 1}`),
          ...(line.returned && { returned: line.returned }),
          conditions: (line.conditions ?? []).map(({ condition, quantity, unit }) => ({
            condition,
            code: '00',
            quantity,
            unit: unit ?? line.unit ?? 'EA',
            position: scribe.write('RCD', quantity, unit ?? line.unit ?? 'EA', condition),
          })),
          sscc: [],
        }),
      )
      return keepText({ ...start, lines }, scribe)
    },

    transportStatus(
      draft: Draft & {
        number: string
        events: { meaning: TransportStatusDocument['events'][number]['meaning']; at: string }[]
      },
    ): TransportStatusDocument {
      const scribe = new Scribe()
      const start = base('transport-status', false, draft, scribe)
      const events = draft.events.map(({ meaning, at }) => ({
        code: 'D1',
        meaning,
        at,
        position: scribe.write('AT7', at),
      }))
      return keepText({ ...start, events }, scribe)
    },
  }
}

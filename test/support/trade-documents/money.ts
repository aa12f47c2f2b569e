import type {
  AdjustmentDocument,
  InvoiceDocument,
  RemittanceDocument,
} from '../../../src/domain/trade/trade-document.ts'
import type { Desk, Draft } from './desk.ts'
import { keepText, type LineDraft, lineOf, Scribe } from './scribe.ts'

/** What is billed, adjusted and paid. */
export function moneyDocuments({ base }: Desk) {
  return {
    invoice(
      draft: Draft & {
        number: string
        lines: LineDraft[]
        sign?: 1 | -1
        total?: string
        charges?: { kind: 'allowance' | 'charge' | 'tax'; amount: string; line?: string }[]
        taxTotal?: string
        originalInvoice?: string
      },
    ): InvoiceDocument {
      const scribe = new Scribe()
      const start = base('invoice', false, { currency: 'USD', ...draft }, scribe)
      const lines = draft.lines.map((line, index) => lineOf(line, scribe, `${index + 1}`))
      const charges = (draft.charges ?? []).map((charge) => ({
        ...charge,
        position: scribe.write('SAC', charge.amount),
      }))
      const { total, taxTotal, originalInvoice } = draft
      return keepText(
        {
          ...start,
          sign: draft.sign ?? 1,
          lines,
          charges,
          ...(total && { total, totalPosition: scribe.write('TDS', total) }),
          ...(taxTotal && { taxTotal }),
          ...(originalInvoice && { originalInvoice }),
        },
        scribe,
      )
    },

    adjustment(
      draft: Draft & {
        number: string
        amount?: string
        direction?: AdjustmentDocument['direction']
        invoiceNumber?: string
        reasons?: { reason: string; amount?: string; list?: '426' | '4465' }[]
        isOurs?: boolean
      },
    ): AdjustmentDocument {
      const scribe = new Scribe()
      const start = base('adjustment', draft.isOurs ?? true, { currency: 'USD', ...draft }, scribe)
      const direction = draft.direction ?? 'debit'
      const { amount, invoiceNumber } = draft
      const header = scribe.write('BCD', draft.number, amount, invoiceNumber)
      const entries = (draft.reasons ?? []).map(({ reason, amount: part, list = '426' }) => ({
        reason,
        list,
        direction,
        ...(part && { amount: part }),
        ids: [],
        position: scribe.write('CDD', reason, part),
      }))
      return {
        ...keepText(
          { ...start, direction, ...(amount && { amount }), ...(invoiceNumber && { invoiceNumber }), entries },
          scribe,
        ),
        position: { start: 0, end: header.end },
      }
    },

    remittance(
      draft: Draft & {
        number: string
        entries: {
          invoiceNumber: string
          paid?: string
          invoiced?: string
          discount?: string
          deductions?: { reason: string; amount: string; reference?: string }[]
        }[]
      },
    ): RemittanceDocument {
      const scribe = new Scribe()
      const start = base('remittance', true, { currency: 'USD', ...draft }, scribe)
      const entries = draft.entries.map(({ invoiceNumber, paid, invoiced, discount, deductions = [] }) => ({
        invoiceNumber,
        ...(paid && { paid }),
        ...(invoiced && { invoiced }),
        ...(discount && { discount }),
        position: scribe.write('RMR', 'IV', invoiceNumber, paid, invoiced, discount),
        adjustments: deductions.map(({ reason, amount, reference }) => ({
          reason,
          amount,
          ...(reference && { reference }),
          position: scribe.write('ADX', amount, reason, reference),
        })),
      }))
      return keepText({ ...start, entries }, scribe)
    },
  }
}

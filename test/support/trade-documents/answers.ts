import type {
  AcknowledgmentDocument,
  ApplicationAdviceDocument,
  TradeDocument,
} from '../../../src/domain/trade/trade-document.ts'
import type { Desk, Draft } from './desk.ts'
import { keepText, Scribe } from './scribe.ts'

/** What the other side’s systems make of a document. */
export function answerDocuments({ base }: Desk) {
  return {
    /** Ours or theirs, by who sent what it answers. */
    acknowledgment(
      document: TradeDocument,
      draft: Draft & { status?: AcknowledgmentDocument['status']; errors?: { list: string; code: string }[] } = {},
    ): AcknowledgmentDocument {
      const scribe = new Scribe()
      const { controls, sender, receiver, set } = document
      const start = base(
        'acknowledgment',
        true,
        { ...draft, from: receiver.id, to: sender.id, number: controls.group ?? '' },
        scribe,
      )
      const status = draft.status ?? 'accepted'
      const statusCode = {
        accepted: 'A',
        'accepted-with-errors': 'E',
        'partially-accepted': 'P',
        rejected: 'R',
        received: '',
      }[status]
      const about = {
        ...(controls.groupCode && { groupCode: controls.groupCode }),
        ...(controls.group && { group: controls.group }),
      }
      const errors = (draft.errors ?? []).map((error) => ({ ...error, position: scribe.write(error.list, error.code) }))
      const one = { ...about, set, transaction: controls.transaction }
      const transaction = {
        about: one,
        status,
        statusCode,
        errors,
        position: scribe.write('AK2', set, controls.transaction),
      }
      return keepText(
        { ...start, level: 'group', about, status, statusCode, errors: [], transactions: [transaction] },
        scribe,
      )
    },

    advice(
      about: ApplicationAdviceDocument['entries'][number]['about'],
      draft: Draft & {
        status?: ApplicationAdviceDocument['entries'][number]['status']
        errors?: { list: string; code: string; text?: string }[]
        isOurs?: boolean
      } = {},
    ): ApplicationAdviceDocument {
      const scribe = new Scribe()
      const start = base('application-advice', draft.isOurs ?? false, draft, scribe)
      const status = draft.status ?? 'rejected'
      const position = scribe.write('OTI', about.number, about.group)
      const errors = (draft.errors ?? []).map((error) => ({ ...error, position: scribe.write(error.list, error.code) }))
      return keepText(
        { ...start, entries: [{ status, code: status === 'rejected' ? 'TR' : 'TA', about, errors, position }] },
        scribe,
      )
    },
  }
}

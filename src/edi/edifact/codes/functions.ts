import type { OrderResponseDocument } from '../../../domain/trade/trade-document.ts'
import type { Purpose } from '../../../domain/trade/trade-facts.ts'
import type { ChangeOfLine, LineAnswer } from '../../../domain/trade/trade-line.ts'
import { codeList } from '../../code-list.ts'

/** EDIFACT element 1225. Codes that accept or refuse something say nothing about the message itself. */
const purposes = codeList<Purpose>({
  '1': 'cancel',
  '2': 'change',
  '3': 'cancel',
  '4': 'change',
  '5': 'replace',
  '6': 'confirmation',
  '7': 'copy',
  '9': 'original',
  '13': 'original',
  '16': 'original',
  '18': 'copy',
  '20': 'replace',
  '27': 'original',
  '28': 'original',
  '29': 'original',
  '30': 'original',
  '31': 'copy',
  '34': 'original',
  '35': 'copy',
  '42': 'confirmation',
  '43': 'copy',
  '44': 'original',
  '45': 'original',
})

export function purposeOf(code: string): Purpose {
  if (code === '') return 'original'
  return purposes.get(code) ?? 'other'
}

/** Element 4343, and where that is empty 1225. */
const responses = codeList<OrderResponseDocument['response']>({
  AB: 'acknowledged',
  AC: 'accepted-with-changes',
  AD: 'accepted',
  AI: 'accepted-with-changes',
  AP: 'accepted',
  CA: 'accepted-with-changes',
  RE: 'rejected',
  '4': 'accepted-with-changes',
  '27': 'rejected',
  '28': 'accepted-with-changes',
  '29': 'accepted',
  '30': 'accepted-with-changes',
  '34': 'accepted-with-changes',
  '44': 'accepted-with-changes',
})

export function responseOf(responseType: string, messageFunction: string): OrderResponseDocument['response'] {
  return responses.get(responseType) ?? responses.get(messageFunction) ?? 'other'
}

/** Element 1229 (LIN), as the answer to an order. */
const lineAnswers = codeList<LineAnswer>({
  '1': 'changed',
  '2': 'deleted',
  '3': 'changed',
  '4': 'accepted',
  '5': 'accepted',
  '6': 'changed',
  '7': 'rejected',
})

export function lineAnswerOf(code: string): LineAnswer {
  return lineAnswers.get(code) ?? 'other'
}

/** Element 1229 (LIN), as a change of an order. */
const lineChanges = codeList<ChangeOfLine>({
  '1': 'add',
  '2': 'delete',
  '3': 'change',
  '4': 'none',
})

export function lineChangeOf(code: string): ChangeOfLine {
  return lineChanges.get(code) ?? (code === '' ? 'change' : 'other')
}

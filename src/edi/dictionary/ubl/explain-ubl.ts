import { type CodeList, codeList } from '../../code-list.ts'
import type { ExplainedElement, Place } from '../explained-element.ts'
import { responseCode, statusReason } from './codes.ts'

const codes = codeList<CodeList<string>>({ ResponseCode: responseCode, StatusReasonCode: statusReason })

/** UBL names its elements in words already: `DeliveredQuantity` is the delivered quantity. */
export function explainUbl(tag: string, place?: Place): ExplainedElement {
  const words = tag.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').split(' ')
  const name = words.map((word, index) => (index === 0 || /^[A-Z]+$/.test(word) ? word : word.toLowerCase())).join(' ')
  return { name, code: tag, codes: place?.element === 1 ? codes.get(tag) : undefined }
}

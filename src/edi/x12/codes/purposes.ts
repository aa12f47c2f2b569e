import type { Purpose } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'

/** X12 element 353. What only says how a document was sent (`14` in advance, `11` in response) is still an original. */
const purposes = codeList<Purpose>({
  '00': 'original',
  '01': 'cancel',
  '02': 'change',
  '03': 'cancel',
  '04': 'change',
  '05': 'replace',
  '06': 'confirmation',
  '07': 'copy',
  '11': 'original',
  '13': 'original',
  '14': 'original',
  '15': 'replace',
  '17': 'cancel',
  '18': 'copy',
  '19': 'change',
  '20': 'original',
  '22': 'copy',
  '26': 'replace',
})

export function purposeOf(code: string): Purpose {
  if (code === '') return 'original'
  return purposes.get(code) ?? 'other'
}

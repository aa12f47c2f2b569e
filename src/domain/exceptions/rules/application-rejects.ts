import type { ApplicationAdviceDocument, TradeDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber, looseOrderNumber, sameNumber } from '../order/business-key.ts'
import { kindOfSet, speaksOf } from '../order/refusals.ts'

type Entry = ApplicationAdviceDocument['entries'][number]
type Opinion = { advice: ApplicationAdviceDocument; entry: Entry; about: TradeDocument | undefined }

/** Documents that were readable but that the receiver's application turned away or questions. */
export function applicationRejects(snapshot: OrderSnapshot): Finding[] {
  const latest = new Map<string, Opinion>()
  for (const advice of snapshot.advices) {
    for (const entry of advice.entries) {
      const about = snapshot.documents.findLast((document) => speaksOf(entry.about, document))
      if (about || isOfFile(entry, advice, snapshot)) latest.set(keyOf(entry, about), { advice, entry, about })
    }
  }
  return [...latest].flatMap(([key, opinion]) =>
    isTrouble(opinion, snapshot) ? [rejection(key, opinion, snapshot)] : [],
  )
}

/** What is spoken of is not on file, but it is the order itself or of it. */
function isOfFile({ about }: Entry, advice: ApplicationAdviceDocument, { file, documents }: OrderSnapshot): boolean {
  const named = about.order === undefined ? advice.orderNumbers : [about.order]
  if (file.orderNumber !== undefined) {
    const own = looseOrderNumber(file.orderNumber)
    return [about.number ?? '', ...named].some((number) => looseOrderNumber(number) === own)
  }
  return documents.every(({ kind }) => kind === 'application-advice' || kind === 'acknowledgment')
}

function keyOf({ about }: Entry, document: TradeDocument | undefined): string {
  if (document) return `${document.set}/${looseNumber(document.number)}`
  const { set = '', number, group = '', transaction = '' } = about
  return `${set}/${number ? looseNumber(number) : `${group}-${transaction}`}`
}

function isTrouble({ advice, entry, about }: Opinion, snapshot: OrderSnapshot): boolean {
  const isBad =
    entry.status === 'rejected' ||
    entry.status === 'under-query' ||
    (entry.status === 'accepted-with-changes' && entry.errors.length > 0)
  return isBad && !isCorrected(entry, about, advice, snapshot)
}

/** What the sender sent after it was turned away, in its place. */
function isCorrected(
  { about: said }: Entry,
  about: TradeDocument | undefined,
  advice: ApplicationAdviceDocument,
  { documents, moments }: OrderSnapshot,
): boolean {
  const answered = moments.sent(advice)
  const number = about?.number ?? said.number
  const kind = about?.kind ?? kindOfSet(said.set)
  if (number === undefined) return false
  return documents.some((document) => {
    if (document.kind !== kind || moments.sent(document) <= answered) return false
    if (sameNumber(document.number) === sameNumber(number)) return true
    const original = document.kind === 'invoice' ? document.originalInvoice : undefined
    return original !== undefined && looseNumber(original) === looseNumber(number)
  })
}

function rejection(key: string, { advice, entry, about }: Opinion, snapshot: OrderSnapshot): Finding {
  const proof = new Proof()
  if (about) proof.number(about)
  proof.code(
    advice.syntax === 'ubl' ? 'ResponseCode' : advice.syntax === 'x12' ? 'OTI' : '1225',
    entry.code,
    advice,
    entry.position,
  )
  for (const { list, code, text, position } of entry.errors) proof.code(list, code, advice, position, text)
  const [set = '', number = ''] = key.split('/')
  return documentFinding(snapshot, [set, number], {
    kind: 'application-reject',
    rule: entry.status === 'rejected' ? 'application-rejects' : 'application-queries',
    actual: entry.code,
    documentNumber: about?.number ?? entry.about.number ?? number,
    proof,
  })
}

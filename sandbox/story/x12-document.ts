import { document } from './drafts.ts'
import { acme } from './partners/addresses.ts'
import type { StoryDocument } from './story.ts'
import { writeX12, type X12Address, type X12Segment } from './write-x12.ts'
import { accepted } from './x12/answers.ts'

/** Functional identifier (GS01) and kind of each set that the story holds. */
const sets = {
  '810': { group: 'IN', kind: 'invoice' },
  '812': { group: 'CD', kind: 'adjustment' },
  '820': { group: 'RA', kind: 'remittance' },
  '824': { group: 'AG', kind: 'application-advice' },
  '850': { group: 'PO', kind: 'order' },
  '855': { group: 'PR', kind: 'order-response' },
  '856': { group: 'SH', kind: 'ship-notice' },
  '861': { group: 'RC', kind: 'receipt' },
  '997': { group: 'FA', kind: 'acknowledgment' },
  '214': { group: 'QM', kind: 'transport-status' },
} as const

type X12Set = keyof typeof sets

type X12Draft = {
  set: X12Set
  /** The document's own number: part of its id and of its file's name. */
  number: string
  at: Date
  control: number
  references: StoryDocument['references']
  segments: X12Segment[]
  turnedAroundFrom?: string
  test?: boolean
}
type Correspondent = { partner: string; edi: X12Address }

const written = (us: boolean, { partner, edi }: Correspondent, draft: X12Draft): StoryDocument => {
  const { set, number, at, control, references, segments, turnedAroundFrom, test } = draft
  const [sender, receiver] = us ? [acme.x12, edi] : [edi, acme.x12]
  const { group, kind } = sets[set]
  return document({
    id: `doc_${partner.replace('ptr_', '')}_${set}_${number}`,
    kind,
    format: 'x12',
    mediaType: 'application/edi-x12',
    name: `${set}-${number}.edi`,
    references,
    partner,
    direction: us ? 'outbound' : 'inbound',
    receivedAt: at,
    content: writeX12({ sender, receiver, at, control, group, sets: [{ set, segments }], test: test ?? false }),
    ...(turnedAroundFrom ? { turnedAroundFrom } : {}),
  })
}

type OrderSent = Pick<X12Draft, 'control' | 'references'>

/** X12 documents exchanged with one partner: `sent` by us, `received` from it. */
export const exchange = (partner: string, edi: X12Address) => ({
  sent: (draft: X12Draft) => written(true, { partner, edi }, draft),
  received: (draft: X12Draft) => written(false, { partner, edi }, draft),
  /** Its 997: the order that we sent under that control number was taken in whole. */
  acknowledged: ({ control, references }: OrderSent, { at, control: own }: Pick<X12Draft, 'at' | 'control'>) =>
    written(
      false,
      { partner, edi },
      {
        set: '997',
        number: String(control),
        at,
        control: own,
        references,
        segments: accepted({ group: sets['850'].group, control, set: '850' }),
      },
    ),
})

import type { ControlNumbers, Party, WrittenDate } from '../../domain/trade/trade-facts.ts'
import type { Envelope } from '../read-interchange.ts'
import { element, type Segment } from '../segment.ts'
import { readDigits } from '../written-dates.ts'

/** What ISA and GS say for every set under them. */
export type EnvelopeFacts = {
  sender: Party
  receiver: Party
  sentAt: WrittenDate
  test: boolean
  version: string
  controls: Omit<ControlNumbers, 'transaction'>
}

export function readEnvelopeFacts({ interchange: isa, group: gs }: Envelope): EnvelopeFacts {
  const interchange = element(isa, 13)
  const groupCode = element(gs, 1)
  const group = element(gs, 6)
  return {
    sender: isa ? partyIn(isa, 5) : { id: element(gs, 2) },
    receiver: isa ? partyIn(isa, 7) : { id: element(gs, 3) },
    sentAt: dateIn(isa, 9) ?? dateIn(gs, 4) ?? '',
    test: element(isa, 15) === 'T',
    version: element(gs, 8) || element(isa, 12),
    controls: { ...(interchange && { interchange }), ...(groupCode && { groupCode }), ...(group && { group }) },
  }
}

function partyIn(isa: Segment, qualifierAt: number): Party {
  const qualifier = element(isa, qualifierAt)
  return { id: element(isa, qualifierAt + 1), ...(qualifier && { qualifier }) }
}

function dateIn(header: Segment | undefined, dateAt: number): WrittenDate | undefined {
  return readDigits(element(header, dateAt), element(header, dateAt + 1))
}

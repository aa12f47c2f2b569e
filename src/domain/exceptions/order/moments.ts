import { type BusinessClock, businessClock, instantOfWallClock } from '../../trade/business-time.ts'
import type { PartnerTerms } from '../../trade/partner-terms.ts'
import type { TradeDocument } from '../../trade/trade-document.ts'
import type { WrittenDate } from '../../trade/trade-facts.ts'

const DAY = 86_400_000

/** When things happened, in milliseconds. A time without an offset is one on the partner's wall clock. */
export type Moments = {
  /** When the sender says it sent the document: of two, the later one counts. */
  sent(document: TradeDocument): number
  /** When the document was there: the Trading Grid's own clock where it is known. */
  arrived(document: TradeDocument): number
  /** The first and the last instant that a written date can mean: a day without a time is all of that day. */
  span(written: WrittenDate): { from: number; until: number } | undefined
  readonly business: BusinessClock
}

export function createMoments({ calendar }: PartnerTerms): Moments {
  const instantAt = instantOfWallClock(calendar.timeZone)
  const known = new Map<string, { from: number; until: number } | undefined>()

  const span = (written: WrittenDate) => {
    if (known.has(written)) return known.get(written)
    const found = read(written, instantAt)
    known.set(written, found)
    return found
  }
  const sent = (document: TradeDocument) => span(document.sentAt)?.from ?? 0

  return {
    span,
    sent,
    arrived: (document) => {
      const received = document.origin?.receivedAt
      return (received === undefined ? undefined : span(received)?.from) ?? sent(document)
    },
    business: businessClock(calendar),
  }
}

function read(written: WrittenDate, instantAt: (wallClock: number) => number) {
  const [, day, time, offset] = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+))?(Z|[+-]\d\d:?\d\d)?$/.exec(written) ?? []
  if (!day) return undefined
  const clock = Date.parse(`${day}T${time ?? '00:00'}Z`)
  if (Number.isNaN(clock)) return undefined
  const from = offset ? Date.parse(`${day}T${time ?? '00:00'}${offset}`) : instantAt(clock)
  if (Number.isNaN(from)) return undefined
  if (time) return { from, until: from }
  return { from, until: (offset ? from + DAY : instantAt(clock + DAY)) - 1 }
}

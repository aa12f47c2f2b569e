import type { ListedException, RecordedException } from '../exceptions/exception-list.ts'

type Recorded = RecordedException & { thread?: string; partner?: string }

/**
 * What stays open with a partner when one exception is closed: the other open exceptions that its thread is about, and
 * those of the same order and partner that no other thread has.
 */
export function stillOpenBeside<One extends ListedException<Recorded>>(
  closing: One,
  listed: readonly One[],
  thread: string | undefined,
): One[] {
  const partner = partnerOf(closing)
  return listed.filter((other) => {
    if (other.cause === closing.cause || other.standing !== 'open') return false
    const theirs = other.recorded?.thread
    if (theirs !== undefined) return theirs === thread
    return (
      closing.orderNumber !== undefined && other.orderNumber === closing.orderNumber && partnerOf(other) === partner
    )
  })
}

const partnerOf = ({ found, recorded }: ListedException<Recorded>): string | undefined =>
  found?.partner ?? recorded?.partner

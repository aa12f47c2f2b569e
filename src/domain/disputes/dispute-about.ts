import type { ListedException, RecordedException } from '../exceptions/exception-list.ts'

type Thread = {
  kind: string
  state: string
  partner: { id: string }
  references: { kind: string; value: string }[]
}
type Charge = Pick<ListedException, 'kind' | 'found'>

const referenceOf: Partial<Record<string, string>> = { chargeback: 'claim', 'unauthorised-deduction': 'invoice' }

/** The dispute that names the charge, whoever opened it: one that goes on before one that has ended. */
export function disputeAbout<One extends Thread>({ kind, found }: Charge, threads: readonly One[]): One | undefined {
  const number = found?.exception.documentNumber
  if (number === undefined) return undefined
  const disputes = threads.filter(
    (thread) =>
      thread.kind === 'dispute' &&
      thread.partner.id === found?.partner &&
      thread.state !== 'withdrawn' &&
      thread.references.some(
        (reference) => reference.kind === referenceOf[kind] && comparable(reference.value) === comparable(number),
      ),
  )
  return disputes.find(({ state }) => state !== 'resolved') ?? disputes[0]
}

const comparable = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** A charge whose dispute has ended is not open any more; the case says how it ended. */
export function endedByDisputes<Recorded extends RecordedException>(
  listed: ListedException<Recorded>[],
  threads: readonly Thread[],
): ListedException<Recorded>[] {
  return listed.map((one) =>
    one.standing === 'open' && disputeAbout(one, threads)?.state === 'resolved'
      ? { ...one, standing: 'resolved' }
      : one,
  )
}

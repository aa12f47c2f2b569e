import type { ControlNumbers, Origin, Party } from '../domain/trade/trade-facts.ts'

/**
 * The same document gets the same id however often, and beside whatever else, it is read. Made of what the sender
 * must never use twice: its control numbers, inside the Trading Grid document they came in.
 */
export function documentId(
  origin: Origin | undefined,
  sender: Party,
  set: string,
  controls: ControlNumbers,
  part?: string,
): string {
  const { interchange, group, transaction } = controls
  const named = [origin?.id, sender.id, interchange, group, set, transaction, part]
  return named.filter((piece) => piece !== undefined && piece !== '').join('/')
}

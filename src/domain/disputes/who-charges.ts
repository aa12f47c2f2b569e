import { partyKey } from '../exceptions/order/parties.ts'
import type { StatedClaim } from './stated-claims.ts'

type Claim = Pick<StatedClaim, 'number' | 'sender' | 'receiver'>

/**
 * Who takes the money that a dispute is about, by who sent the adjustments. Nobody where there is none, where none names
 * us, or where both sides sent some.
 * @param disputed numbers of the adjustments that the dispute names; empty where it names none
 */
export function whoCharges(
  claims: readonly Claim[],
  disputed: readonly string[],
  ourIdentifiers: readonly string[],
): 'us' | 'partner' | undefined {
  const ours = new Set(ourIdentifiers.map(partyKey))
  const named = new Set(disputed.map(partyKey))
  const about = named.size === 0 ? claims : claims.filter(({ number }) => named.has(partyKey(number)))
  const sides = new Set(
    about.map(({ sender, receiver }) =>
      ours.has(partyKey(sender)) ? 'us' : ours.has(partyKey(receiver)) ? 'partner' : undefined,
    ),
  )
  const [only, ...others] = sides
  return others.length > 0 ? undefined : only
}

/** Which way an amount most likely goes when the dispute ends: back to whoever was charged, unless the charge stands. */
export function usualDirection(kind: string, charger: 'us' | 'partner' | undefined): 'credit' | 'debit' | undefined {
  if (charger === undefined) return undefined
  const chargeStands = kind === 'upheld' || kind === 'accepted' || kind === 'rejected'
  return (charger === 'us') === chargeStands ? 'credit' : 'debit'
}

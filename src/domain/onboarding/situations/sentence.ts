import type { Signs } from '../signs.ts'

/**
 * The situations that onboarding tickets come from, as somebody in them would put it: who asked whom to do what, what
 * is still to come, what was handed in. Words in between are left open within a sentence, unlike in the lists of phrases.
 */
export type Situations = Partial<Signs>

/** Words of the same sentence. */
export const upTo = (most: number) => `[^.!?;\\n]{0,${most}}?`

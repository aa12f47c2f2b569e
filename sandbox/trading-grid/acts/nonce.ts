import type { World } from '../world.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LENGTH = 26

/** 130 random bits as letters and digits that nobody confuses and no software breaks. */
export function newNonce(world: Pick<World, 'random'>): string {
  // Five bits of each byte.
  return [...world.random(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

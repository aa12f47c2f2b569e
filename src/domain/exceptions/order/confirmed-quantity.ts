import { type Big, exact, sum } from '../../trade/decimal.ts'
import { quantityOf } from '../../trade/promised-parts.ts'
import type { PackFactor } from '../../trade/trade-facts.ts'
import type { LineAnswer } from '../../trade/trade-line.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'
import { type StandingAnswer, standingAnswer } from './standing-answer.ts'

/** What will come at once: a partial back-order states the part that is accepted, unless its parts make up the whole. */
export function confirmedQuantity(record: LineRecord, snapshot: OrderSnapshot): Big | undefined {
  const { agreed } = record
  const answer = standingAnswer(record, snapshot)
  if (!answer) return undefined
  const packs = answer.line.pack ? [...agreed.packs, { of: answer.line.unit, ...answer.line.pack }] : agreed.packs
  const stated = answer.line.answers.flatMap((part) => {
    const { answer: word, unit } = part
    // Beside the quantity of the other, one part of a back order may leave its own out.
    const isRest = answer.line.answers.length > 1 && word.endsWith('backordered')
    const value = exact(isRest ? quantityOf(part, answer.line) : part.quantity)
    const counted = value && snapshot.units.convert(value, unit || answer.line.unit || agreed.unit, agreed.unit, packs)
    return counted ? [{ word, counted }] : []
  })
  if (stated.length === 0) return lineQuantity(record, answer, packs, snapshot)
  const isSplit = stated.length > 1 && sum(stated.map(({ counted }) => counted)).eq(agreed.quantity)
  const notComing = new Set<LineAnswer>(['backordered', 'rejected', 'deleted'])
  // Beside a back order of its own the partial one is the part that comes.
  if (isSplit && !stated.some(({ word }) => word === 'backordered')) notComing.add('partial-backordered')
  return sum(stated.filter(({ word }) => !notComing.has(word)).map(({ counted }) => counted))
}

/** Where no answer says how much, the line of the answer does, if it is an answer about how much. */
function lineQuantity(
  { agreed }: LineRecord,
  { line }: StandingAnswer,
  packs: PackFactor[],
  { units }: OrderSnapshot,
): Big | undefined {
  const words = new Set<LineAnswer>(['accepted', 'accepted-shipped', 'changed', 'quantity-changed'])
  const isAbout = line.answers.every(({ answer: word, code }) => words.has(word) || code === '')
  const value = isAbout ? (scheduled(line) ?? exact(line.quantity)) : undefined
  return value?.gt(0) ? units.convert(value, line.unit || agreed.unit, agreed.unit, packs) : undefined
}

/** What a schedule comes to, if all of it is in the line's unit. */
function scheduled({ schedule = [], unit }: StandingAnswer['line']): Big | undefined {
  if (schedule.length === 0 || schedule.some((part) => part.unit !== undefined && part.unit !== unit)) return undefined
  const total = sum(schedule.flatMap(({ quantity }) => exact(quantity) ?? []))
  return total.gt(0) ? total : undefined
}

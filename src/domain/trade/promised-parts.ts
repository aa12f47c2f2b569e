import { exact, plain, sum } from './decimal.ts'
import type { DateMeaning, Decimal, Position, WrittenDate } from './trade-facts.ts'
import type { AnsweredLine, LineAnswer } from './trade-line.ts'

/** So much of an order line for one day; no quantity where the document does not say how much. */
export type PromisedPart = {
  quantity: Decimal | undefined
  unit: string
  date: WrittenDate
  meaning: DateMeaning | undefined
  word: LineAnswer
  position: Position
}

/** What a supplier promises of one line, part by part: 30 on the 3rd and 66 on the 17th are never 96 on the 3rd. */
export function promisedParts(line: AnsweredLine): PromisedPart[] {
  const { answers } = line
  const scheduled = scheduledParts(line)
  // One answer to all of the line, and a schedule that says when each part of it comes.
  if (answers.length < 2 && scheduled.length > 1) return scheduled
  const stated = answers.flatMap((answer): PromisedPart[] =>
    answer.date === undefined
      ? []
      : [
          {
            quantity: quantityOf(answer, line),
            unit: answer.unit ?? line.unit,
            date: answer.date,
            meaning: answer.dateMeaning,
            word: answer.answer,
            position: answer.position,
          },
        ],
  )
  return stated.length > 0 ? stated : scheduled
}

/** Of one answer among several that leaves its quantity out, what the others leave of the line. */
export function quantityOf(answer: AnsweredLine['answers'][number], { answers, quantity }: AnsweredLine) {
  if (answer.quantity !== undefined) return answer.quantity
  if (answers.length === 1) return quantity === '' ? undefined : quantity
  const others = answers.filter((other) => other !== answer).map((other) => exact(other.quantity))
  const whole = exact(quantity)
  if (!whole || others.some((one) => one === undefined)) return undefined
  const rest = whole.minus(sum(others.flatMap((one) => one ?? [])))
  return rest.gt(0) ? plain(rest) : undefined
}

function scheduledParts({ schedule = [], answers, unit, quantity }: AnsweredLine): PromisedPart[] {
  const word = answers.length === 1 ? (answers[0]?.answer ?? 'other') : 'other'
  return schedule.flatMap((part): PromisedPart[] =>
    part.date === undefined
      ? []
      : [
          {
            quantity: part.quantity ?? (schedule.length === 1 ? quantity : undefined),
            unit: part.unit ?? unit,
            date: part.date,
            meaning: part.meaning,
            word,
            position: part.position,
          },
        ],
  )
}

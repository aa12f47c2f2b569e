import * as z from 'zod/mini'
import { isOver } from '../../src/domain/vocabulary/thread-vocabulary.ts'
import type { Partner } from '../../src/trading-grid/contract/partner.ts'
import { Clock } from '../../src/trading-grid/contract/thread.ts'
import { ThreadState } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'
import { isForEverybody } from './restrictions.ts'
import type { World } from './world.ts'

const Row = z.object({ state: ThreadState, clock: z.nullable(z.string()) })

/** How fast a partner answers: counted from its threads, or, while none was answered here, what was known before. */
export function answerTimesOf(world: World, partner: Partner): Partner['answerTimes'] {
  const sql = `SELECT state, clock FROM threads WHERE partner = ? AND ${isForEverybody('id')}`
  const rows = world.db.rows(Row, sql, partner.id)
  const openThreads = rows.filter((row) => !isOver(row)).length
  const answered = rows
    .flatMap(({ clock }) => (clock === null ? [] : [Clock.parse(JSON.parse(clock))]))
    .flatMap(({ startedAt, dueAt, answeredAt }) =>
      answeredAt === undefined
        ? []
        : [{ hours: (Date.parse(answeredAt) - Date.parse(startedAt)) / 3_600_000, onTime: answeredAt <= dueAt }],
    )

  if (partner.answerTimes && partner.answerTimes.threads > answered.length) {
    return { ...partner.answerTimes, openThreads }
  }
  const hours = answered.map((answer) => answer.hours).sort((a, b) => a - b)
  const median = hours[Math.floor(hours.length / 2)]
  if (median === undefined) return undefined
  return {
    medianHours: Math.round(median * 10) / 10,
    onTimePercent: Math.round((100 * answered.filter(({ onTime }) => onTime).length) / answered.length),
    threads: answered.length,
    openThreads,
  }
}

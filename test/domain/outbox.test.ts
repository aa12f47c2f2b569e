import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeTakenBack,
  heldUp,
  leaving,
  nextOfEachThread,
  type QueuedMessage,
  queueMessage,
  type Setback,
  tryNow,
} from '../../src/domain/drafts/outbox.ts'
import { ThreadId, TicketId } from '../../src/domain/ids.ts'

const message = (key: string, thread: string, atMs: number): QueuedMessage =>
  queueMessage(
    {
      key,
      thread: ThreadId.parse(thread),
      ticket: TicketId.parse(1),
      agent: { id: 2_002, name: 'Sam Rivera' },
      text: key,
      documents: [],
      files: [],
    },
    atMs,
  )

const trouble = { side: 'trading-grid', reason: 'unavailable', detail: '' } as const
const noAnswer: Setback = { trouble, nothingHappened: false, passing: true, retryAfterMs: undefined }
const refused: Setback = { trouble, nothingHappened: true, passing: false, retryAfterMs: undefined }

describe('a message whose answer was lost', () => {
  const lost = heldUp(leaving(message('a', 'thr_1', 0)), noAnswer, 1_000)

  it('can only be sent again as it is', () => {
    expect(canBeTakenBack(lost)).toBe(false)
    expect(nextOfEachThread([lost])).toEqual([{ message: lost, dueAtMs: 3_000 }])
  })

  it('is tried again at once when the agent does not want to wait', () => {
    expect(nextOfEachThread([tryNow(lost, 1_500)])[0]?.dueAtMs).toBe(1_500)
  })

  it('can be taken back once it is certain that nothing happened', () => {
    expect(canBeTakenBack(heldUp(leaving(lost), refused, 5_000))).toBe(true)
  })
})

it('waits longer from attempt to attempt, and as long as it was asked to', () => {
  let waiting = message('a', 'thr_1', 0)
  const waits: number[] = []
  for (let attempt = 0; attempt < 7; attempt++) {
    waiting = heldUp(leaving(waiting), noAnswer, 0)
    waits.push(nextOfEachThread([waiting])[0]?.dueAtMs ?? 0)
  }
  expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 60_000, 60_000, 60_000])
  const asked = heldUp(leaving(message('b', 'thr_1', 0)), { ...noAnswer, retryAfterMs: 90_000 }, 0)
  expect(nextOfEachThread([asked])[0]?.dueAtMs).toBe(90_000)
})

it('holds later messages of a thread back behind one that failed, and no other thread’s', () => {
  const failed = heldUp(leaving(message('a', 'thr_1', 0)), refused, 0)
  const queue = [message('c', 'thr_2', 2), message('b', 'thr_1', 1), failed]
  expect(nextOfEachThread(queue).map((next) => next.message.key)).toEqual(['c'])
})

it('never offers a message before an earlier one of its thread, in whatever order they are read', () => {
  const queues = fc.uniqueArray(
    fc.record({ key: fc.string({ minLength: 1 }), thread: fc.constantFrom('thr_1', 'thr_2'), at: fc.nat(20) }),
    { selector: ({ key }) => key, maxLength: 12 },
  )
  fc.assert(
    fc.property(queues, (queue) => {
      const messages = queue.map(({ key, thread, at }) => message(key, thread, at))
      for (const { message: next } of nextOfEachThread(messages)) {
        const earlier = messages.filter(
          ({ thread, queuedAtMs }) => thread === next.thread && queuedAtMs < next.queuedAtMs,
        )
        expect(earlier).toEqual([])
      }
    }),
  )
})

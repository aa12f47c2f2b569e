import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ComputeWorker, startCompute } from '../../src/browser/compute.ts'
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts'
import { serve } from '../../src/worker/serve.ts'
import { tasks } from '../../src/worker/tasks.ts'

const words = { subject: 'Where is PO 4500001001?', texts: [], attachmentNames: [], tags: [], numberTemplates: '' }
const found = { numbers: [{ kind: 'order', value: '4500001001' }] }

/** A worker as a browser starts it: messages cross as copies, and it may never come up. */
function workerThat(does: 'runs' | 'is silent') {
  const toPage: ((event: { data: FromWorker }) => void)[] = []
  const onError: (() => void)[] = []
  const toWorker: ((event: { data: ToWorker }) => void)[] = []
  const asked: ToWorker[] = []
  let over = false
  const listen = (type: string, listener: (event: { data: FromWorker }) => void) => {
    if (type === 'message') toPage.push(listener)
    else onError.push(() => listener({ data: 'ready' }))
  }
  const worker: ComputeWorker = {
    addEventListener: listen,
    postMessage: (message) => {
      asked.push(structuredClone(message))
      for (const listener of toWorker) listener({ data: structuredClone(message) })
    },
    terminate: () => {
      over = true
    },
  }
  if (does === 'runs') {
    queueMicrotask(() =>
      serve(
        {
          addEventListener: (_type, listener) => toWorker.push(listener),
          postMessage: (message) => toPage.forEach((listener) => void listener({ data: structuredClone(message) })),
        },
        tasks,
      ),
    )
  }
  return { worker, asked, isOver: () => over, fail: () => onError.forEach((listener) => void listener()) }
}

describe('work beside the page', () => {
  it('is asked of the worker and comes back', async () => {
    const { worker, asked } = workerThat('runs')
    const compute = startCompute(() => worker)
    await Promise.resolve()
    expect(await compute.recognizeTicket(words)).toMatchObject(found)
    expect(asked).toEqual([{ job: 1, task: 'recognizeTicket', input: words }])
  })

  it('is done by the page itself where there can be no worker', async () => {
    expect(await startCompute(() => undefined).recognizeTicket(words)).toMatchObject(found)
  })

  it('is done by the page itself when the worker fails to start, jobs already asked for included', async () => {
    const { worker, fail, isOver } = workerThat('is silent')
    const compute = startCompute(() => worker)
    const early = compute.recognizeTicket(words)
    fail()
    expect(await early).toMatchObject(found)
    expect(await compute.recognizeTicket(words)).toMatchObject(found)
    expect(isOver()).toBe(true)
  })

  it('ends at once for whoever no longer wants it, and the worker is told', async () => {
    const { worker, asked } = workerThat('is silent')
    const compute = startCompute(() => worker)
    const stop = new AbortController()
    const unwanted = compute.recognizeTicket(words, stop.signal)
    stop.abort(new Error('gone elsewhere'))
    await expect(unwanted).rejects.toThrow('gone elsewhere')
    expect(asked.at(-1)).toEqual({ cancel: 1 })
  })

  it('does not begin what was unwanted before', async () => {
    const { worker, asked } = workerThat('is silent')
    await expect(startCompute(() => worker).recognizeTicket(words, AbortSignal.abort())).rejects.toThrow()
    expect(asked).toEqual([])
  })
})

describe('a worker that says nothing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is given up after four seconds', async () => {
    const { worker, isOver } = workerThat('is silent')
    const waiting = startCompute(() => worker).recognizeTicket(words)
    await vi.advanceTimersByTimeAsync(3_900)
    expect(isOver()).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(isOver()).toBe(true)
    vi.useRealTimers()
    expect(await waiting).toMatchObject(found)
  })
})

import type { FromWorker, Job, TaskName, Tasks, ToWorker, Work } from '../worker/protocol.ts'

/**
 * Work that is too long for the thread that paints, done beside it. Text goes in, findings or one page come out.
 * An aborted call rejects with the signal's reason at once, whatever the worker is at.
 */
export type Compute = {
  [Task in TaskName]: (input: Work[Task]['input'], signal?: AbortSignal) => Promise<Work[Task]['output']>
}

/** As much of a `Worker` as is used here. */
export type ComputeWorker = {
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  postMessage(message: ToWorker): void
  terminate(): void
}

type Run = <Task extends TaskName>(
  task: Task,
  input: Work[Task]['input'],
  signal: AbortSignal,
) => Promise<Work[Task]['output']>

/** A worker that has said nothing by then will not: its file did not come, or the browser keeps it from running. */
const READY_WITHIN_MS = 4_000

/** Starts the worker at once; where there can be none, the same work is done on this thread. */
export function startCompute(start: () => ComputeWorker | undefined = startWorker): Compute {
  const worker = start()
  const run = worker ? beside(worker) : here
  const task =
    <Task extends TaskName>(name: Task) =>
    (input: Work[Task]['input'], signal = new AbortController().signal) =>
      untilAborted(signal, () => run(name, input, signal))
  return {
    recognizeTicket: task('recognizeTicket'),
    readDocuments: task('readDocuments'),
    outlineFile: task('outlineFile'),
    readLines: task('readLines'),
    readSegments: task('readSegments'),
    nameSegments: task('nameSegments'),
    readTable: task('readTable'),
    explainPlace: task('explainPlace'),
    compareFiles: task('compareFiles'),
    keepTexts: task('keepTexts'),
    findExceptions: task('findExceptions'),
    settlePromises: task('settlePromises'),
    startPack: task('startPack'),
    addToPack: task('addToPack'),
    sealPack: task('sealPack'),
    dropPack: task('dropPack'),
    checkPack: task('checkPack'),
    verifyTrail: task('verifyTrail'),
  }
}

function startWorker(): ComputeWorker | undefined {
  if (typeof Worker === 'undefined') return undefined
  try {
    return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // The browser refuses: the work is done here then.
    return undefined
  }
}

const here: Run = async (task, input, signal) => {
  const { tasks }: { tasks: Tasks } = await import('../worker/tasks.ts')
  return tasks[task](input, signal)
}

function beside(worker: ComputeWorker): Run {
  const waiting = new Map<number, { answered: (answer: Answer) => void; doHere: () => void }>()
  let jobs = 0
  let lost = false

  const giveUp = () => {
    lost = true
    worker.terminate()
    for (const { doHere } of waiting.values()) doHere()
    waiting.clear()
  }
  const patience = setTimeout(giveUp, READY_WITHIN_MS)
  worker.addEventListener('error', giveUp)
  worker.addEventListener('message', ({ data }) => {
    clearTimeout(patience)
    if (data === 'ready') return
    waiting.get(data.job)?.answered(data)
    waiting.delete(data.job)
  })

  return <Task extends TaskName>(task: Task, input: Work[Task]['input'], signal: AbortSignal) => {
    if (lost) return here(task, input, signal)
    jobs += 1
    const job = jobs
    signal.addEventListener('abort', () => worker.postMessage({ cancel: job }), { once: true })
    return new Promise<Work[Task]['output']>((resolve, reject) => {
      waiting.set(job, {
        answered: (answer) => {
          if ('failure' in answer) reject(new Error(answer.failure))
          // The answer to this very job: what the task of that name gave.
          else resolve(answer.output as Work[Task]['output'])
        },
        doHere: () => here(task, input, signal).then(resolve, reject),
      })
      // One of the union by construction, which the type system does not follow.
      worker.postMessage({ job, task, input } as Job)
    })
  }
}
type Answer = Exclude<FromWorker, 'ready'>

function untilAborted<Output>(signal: AbortSignal, work: () => Promise<Output>): Promise<Output> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    void work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}

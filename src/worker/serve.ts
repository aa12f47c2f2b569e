import type { FromWorker, Job, TaskName, Tasks, ToWorker } from './protocol.ts'

/** A worker's own side of the line to its page. */
export type Line = {
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void
  postMessage(message: FromWorker): void
}

/** Does every job that comes over the line, each in a turn of its own. */
export function serve(line: Line, tasks: Tasks): void {
  const stops = new Map<number, AbortController>()

  const perform = async (job: Job): Promise<FromWorker> => {
    const stop = new AbortController()
    stops.set(job.job, stop)
    // Cancelled while it waited behind a long one: then nobody wants it done.
    await nextTurn()
    try {
      stop.signal.throwIfAborted()
      return { job: job.job, output: await run(tasks, job, stop.signal) }
    } catch (error) {
      return { job: job.job, failure: error instanceof Error ? error.message : String(error) }
    } finally {
      stops.delete(job.job)
    }
  }

  line.addEventListener('message', ({ data }) => {
    if ('cancel' in data) stops.get(data.cancel)?.abort()
    else void perform(data).then((answer) => line.postMessage(answer))
  })
  line.postMessage('ready')
}

function run<Task extends TaskName>(tasks: Tasks, { task, input }: Job<Task>, signal: AbortSignal) {
  return tasks[task](input, signal)
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

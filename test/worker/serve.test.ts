import { describe, expect, it } from 'vitest'
import type { FromWorker, Tasks, ToWorker } from '../../src/worker/protocol.ts'
import { serve } from '../../src/worker/serve.ts'
import { tasks } from '../../src/worker/tasks.ts'

const words = { subject: 'Where is PO 4500001001?', texts: [], attachmentNames: [], tags: [], numberTemplates: '' }

function talkTo(own: Tasks) {
  const said: FromWorker[] = []
  const listeners: ((event: { data: ToWorker }) => void)[] = []
  serve(
    { addEventListener: (_type, listener) => listeners.push(listener), postMessage: (message) => said.push(message) },
    own,
  )
  return { said, say: (data: ToWorker) => listeners.forEach((listener) => void listener({ data })) }
}

describe('the worker', () => {
  it('says that it is ready before anything else', () => {
    expect(talkTo(tasks).said).toEqual(['ready'])
  })

  it('answers each job under its own number', async () => {
    const { said, say } = talkTo(tasks)
    say({ job: 7, task: 'recognizeTicket', input: words })
    await expect.poll(() => said.at(-1)).toMatchObject({ job: 7, output: { numbers: [{ value: '4500001001' }] } })
  })

  it('does not do what was cancelled while it waited', async () => {
    const done: string[] = []
    const { said, say } = talkTo({
      ...tasks,
      recognizeTicket: async ({ subject }) => {
        done.push(subject)
        return { numbers: [] }
      },
    })
    say({ job: 1, task: 'recognizeTicket', input: { ...words, subject: 'first' } })
    say({ job: 2, task: 'recognizeTicket', input: { ...words, subject: 'second' } })
    say({ cancel: 1 })
    await expect.poll(() => said.at(-1)).toEqual({ job: 2, output: { numbers: [] } })
    expect(done).toEqual(['second'])
  })

  it('goes on after a job that went wrong, and says what was wrong', async () => {
    const { said, say } = talkTo({
      ...tasks,
      recognizeTicket: async ({ subject }) => {
        if (subject === 'bad') throw new Error('not today')
        return { numbers: [] }
      },
    })
    say({ job: 1, task: 'recognizeTicket', input: { ...words, subject: 'bad' } })
    say({ job: 2, task: 'recognizeTicket', input: words })
    await expect
      .poll(() => said.slice(1))
      .toEqual([
        { job: 1, failure: 'not today' },
        { job: 2, output: { numbers: [] } },
      ])
  })
})

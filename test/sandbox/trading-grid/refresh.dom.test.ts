import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { littleWorld } from './little-world.ts'

const SCRIPT = '../../../sandbox/trading-grid/partner-page/refresh.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  // In jsdom every page is hidden unless told otherwise.
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The thread's page in a browser, kept current by the page's own script. */
async function openPage() {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const path = world.partner.thread(thread)
  const load = async () => new DOMParser().parseFromString(await world.partner.text(path), 'text/html')
  document.body.innerHTML = (await load()).body.innerHTML
  let offline = false
  vi.stubGlobal('fetch', async () => {
    if (offline) throw new TypeError('Failed to fetch')
    return { ok: true, text: () => world.partner.text(path) }
  })
  vi.resetModules()
  await import(/* @vite-ignore */ SCRIPT)
  return {
    ...world,
    thread,
    entries: () => [...document.querySelectorAll('.timeline > li')].map((entry) => entry.textContent ?? ''),
    say: (text: string) => world.grid.postAsPartner({ thread: thread.id, person: '王小明', text, files: [] }),
    /** Until the script has asked, and has had its answer. */
    wait: async () => {
      await vi.advanceTimersByTimeAsync(3_000)
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    },
    disconnect: (is: boolean) => {
      offline = is
    },
  }
}

it('shows what is new without touching what somebody is typing', async () => {
  const { say, wait, entries } = await openPage()
  const field = document.querySelector('textarea')
  if (!field) throw new Error('The page has an answer form.')
  field.value = 'half an answ'
  field.focus()
  say('The truck has left.')
  say('Arrival on Friday.')
  await wait()
  expect(entries().map((text) => /40 cartons|truck|Friday/.exec(text)?.[0])).toEqual(['40 cartons', 'truck', 'Friday'])
  expect(document.querySelector('textarea')).toBe(field)
  expect(field.value).toBe('half an answ')
  expect(document.activeElement).toBe(field)
})

it('takes away what was withdrawn', async () => {
  const { say, wait, entries, partner, thread } = await openPage()
  say('Wrong figure.')
  await wait()
  expect(entries().at(-1)).toContain('Wrong figure.')
  await partner.withdraw(thread, 3)
  await wait()
  expect(entries().at(-1)).toContain('Withdrawn by its sender.')
})

it('says when the connection is gone, and goes on when it is back', async () => {
  const { say, wait, entries, disconnect } = await openPage()
  const line = document.querySelector<HTMLElement>('[data-connection]')
  disconnect(true)
  await wait()
  expect(line?.hidden).toBe(false)
  disconnect(false)
  say('Back again.')
  await wait()
  expect(line?.hidden).toBe(true)
  expect(entries().at(-1)).toContain('Back again.')
})

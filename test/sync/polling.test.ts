import { expect, it, onTestFinished } from 'vitest'
import { followFeed } from '../../src/sync/feed/follow-feed.ts'
import { followPresence, sayPresence } from '../../src/sync/feed/presence.ts'
import { people } from '../sandbox/zendesk/small-account.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { type Browser, openBrowser } from '../support/simulation/browser.ts'
import { browserPage } from '../support/simulation/browser-page.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { PERSON, smallCase, THREAD } from '../support/simulation/small-case.ts'

const START = new Date('2026-11-23T16:00:00.400Z')
const HOUR_MS = 3_600_000

async function sidesWithoutServer(): Promise<BothSides> {
  const sides = await bothSides(simulatedTime(START), smallCase(START, { serverDelivers: false }))
  onTestFinished(sides.close)
  return sides
}

/** A ticket's tab. Its requests are counted. */
async function openTab(sides: BothSides, browser: Browser, pushes = false) {
  const counts = { requests: 0, heard: 0 }
  let busy = 0
  const page = browserPage(sides, await sides.signIn(people.agent), {
    agent: people.agent,
    mishap: ({ kind }) => {
      counts.requests += kind === 'request' ? 1 : 0
      if (kind !== 'request' || busy === 0) return undefined
      busy -= 1
      return 'busy'
    },
  })
  const channel = browser.openChannel()
  const feed = followFeed({
    ...page,
    ...browser,
    channel,
    account: sides.account,
    random: () => 0.5,
    pushes: () => pushes,
    watched: () => true,
  })
  feed.onNews(({ items }) => {
    counts.heard += items.length
  })
  onTestFinished(() => {
    feed.stop()
    page.close()
  })
  return {
    feed,
    channel,
    counts,
    answerBusy: (times: number) => {
      busy = times
    },
  }
}

const post = ({ grid }: BothSides) => grid.postAsPartner({ thread: THREAD, person: PERSON, text: 'News.', files: [] })

it('makes no request in an hour out of sight', async () => {
  const sides = await sidesWithoutServer()
  const tab = await openTab(sides, openBrowser())
  tab.feed.setVisible(true)
  await sides.time.pass(60_000)
  tab.feed.setVisible(false)
  tab.counts.requests = 0
  await sides.time.pass(HOUR_MS)
  expect(tab.counts.requests).toBe(0)
})

it('costs no more with ten tabs of one browser than with one, and all of them hear', async () => {
  const sides = await sidesWithoutServer()
  const alone = await openTab(sides, openBrowser())
  alone.feed.setVisible(true)
  const browser = openBrowser()
  const tabs = await Promise.all(Array.from({ length: 10 }, () => openTab(sides, browser)))
  for (const { feed } of tabs) feed.setVisible(true)
  await sides.time.pass(60_000)
  post(sides)
  await sides.time.pass(HOUR_MS)
  const together = tabs.reduce((sum, { counts }) => sum + counts.requests, 0)
  expect(together).toBe(alone.counts.requests)
  expect(tabs.map(({ counts }) => counts.heard)).toEqual(tabs.map(() => alone.counts.heard))
})

it('goes on from where the reader was when its tab goes out of sight', async () => {
  const sides = await sidesWithoutServer()
  const browser = openBrowser()
  const [first, second] = [await openTab(sides, browser), await openTab(sides, browser)]
  first.feed.setVisible(true)
  second.feed.setVisible(true)
  await sides.time.pass(60_000)
  first.feed.setVisible(false)
  post(sides)
  await sides.time.pass(60_000)
  // What the partner said, and that it is our turn now.
  expect(second.counts.heard).toBe(2)
})

it('asks once in five minutes where the Trading Grid pushes, and at once when it is nudged', async () => {
  const sides = await sidesWithoutServer()
  const tab = await openTab(sides, openBrowser(), true)
  tab.feed.setVisible(true)
  await sides.time.pass(1_000)
  tab.counts.requests = 0
  await sides.time.pass(HOUR_MS)
  expect(tab.counts.requests).toBe(12)
  post(sides)
  tab.feed.nudge()
  await sides.time.pass(2_000)
  expect(tab.counts).toMatchObject({ requests: 13, heard: 2 })
})

it('comes back less and less often while nobody answers', async () => {
  const sides = await sidesWithoutServer()
  const tab = await openTab(sides, openBrowser())
  tab.feed.setVisible(true)
  await sides.time.pass(1_000)
  tab.counts.requests = 0
  await sides.time.pass(100_000)
  expect(tab.counts.requests).toBe(25)
  tab.answerBusy(100)
  await sides.time.pass(10 * 60_000)
  tab.counts.requests = 0
  await sides.time.pass(HOUR_MS)
  // Once in five minutes by then.
  expect(tab.counts.requests).toBe(12)
})

it('waits as long as it was asked to, however often it is nudged, and reads then', async () => {
  const sides = await sidesWithoutServer()
  const tab = await openTab(sides, openBrowser())
  tab.feed.setVisible(true)
  await sides.time.pass(1_000)
  tab.answerBusy(100)
  await sides.time.pass(10 * 60_000)
  tab.counts.requests = 0
  for (let second = 0; second < 10 * 60; second += 10) {
    tab.feed.nudge()
    await sides.time.pass(10_000)
  }
  // Once in five minutes.
  expect(tab.counts.requests).toBe(2)
  post(sides)
  tab.answerBusy(0)
  await sides.time.pass(5 * 60_000)
  expect(tab.counts.heard).toBe(2)
})

it('begins anew where the feed does not know its place any more, says so to all, and hears from then on', async () => {
  const sides = await sidesWithoutServer()
  const browser = openBrowser()
  const [reader, listener] = [await openTab(sides, browser), await openTab(sides, browser)]
  const anew = { reader: 0, listener: 0 }
  reader.feed.onNews(({ startedAnew }) => {
    anew.reader += startedAnew ? 1 : 0
  })
  listener.feed.onNews(({ startedAnew }) => {
    anew.listener += startedAnew ? 1 : 0
  })
  post(sides)
  // From before the Trading Grid was restored.
  browser.storage.set('cache/feed-cursor', 'a-place-in-another-story')
  reader.feed.setVisible(true)
  await sides.time.pass(60_000)
  expect(anew).toEqual({ reader: 1, listener: 1 })
  expect(reader.counts.heard).toBe(0)
  post(sides)
  await sides.time.pass(60_000)
  expect([reader.counts.heard, listener.counts.heard]).toEqual([1, 1])
  expect(anew).toEqual({ reader: 1, listener: 1 })
})

it('tells its tabs when the reader has fallen silent', async () => {
  const sides = await sidesWithoutServer()
  const browser = openBrowser()
  const [reader, listener] = [await openTab(sides, browser), await openTab(sides, browser)]
  let silent = false
  listener.feed.onSilence(() => {
    silent = true
  })
  reader.feed.setVisible(true)
  await sides.time.pass(60_000)
  expect(silent).toBe(false)
  reader.feed.stop()
  await sides.time.pass(60_000)
  expect(silent).toBe(true)
})

/** A background page that follows, and as many tickets' tabs as wanted. */
function openWorkspace() {
  const time = simulatedTime(START)
  const clock = { now: time.clock.now, wait: time.wait }
  const browser = openBrowser()
  const presence = followPresence(browser.openChannel(), clock, () => undefined)
  const show = (page: string, ticket: number, visible: boolean) =>
    sayPresence(browser.openChannel(), { page, ticket, visible }, clock)
  return { time, presence, show }
}

it('knows which tickets are open in this browser, and which are in view', async () => {
  const { time, presence, show } = openWorkspace()
  show('one', 7, true)
  await time.pass(HOUR_MS)
  expect([presence.isOpen(7), presence.isInView(7), presence.isOpen(8), presence.anyInView()]).toEqual([
    true,
    true,
    false,
    true,
  ])
})

it.each([true, false])('forgets a ticket whose tab is closed (in view: %s)', async (visible) => {
  const { time, presence, show } = openWorkspace()
  const leave = show('one', 7, visible)
  const leaveOther = show('other window', 7, false)
  await time.pass(1_000)
  leave()
  await time.pass(1_000)
  expect([presence.isOpen(7), presence.isInView(7), presence.anyInView()]).toEqual([true, false, false])
  leaveOther()
  await time.pass(HOUR_MS)
  expect([presence.isOpen(7), presence.isInView(7), presence.anyInView()]).toEqual([false, false, false])
})

it('forgets within minutes a tab that crashed', async () => {
  const time = simulatedTime(START)
  const browser = openBrowser()
  const presence = followPresence(browser.openChannel(), time.clock, () => undefined)
  // It never comes to say anything again.
  sayPresence(browser.openChannel(), { page: 'one', ticket: 7, visible: true }, { wait: () => new Promise(() => {}) })
  await time.pass(60_000)
  expect(presence.isInView(7)).toBe(true)
  await time.pass(5 * 60_000)
  expect([presence.isOpen(7), presence.anyInView()]).toEqual([false, false])
})

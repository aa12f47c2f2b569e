import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './world.ts'

type Look = { colorScheme: 'light' | 'dark'; locale: 'en' | 'de' }
/** The order in which a page is switched through them; it ends as it began. */
const looks: Look[] = [
  { colorScheme: 'light', locale: 'en' },
  { colorScheme: 'dark', locale: 'en' },
  { colorScheme: 'dark', locale: 'de' },
  { colorScheme: 'light', locale: 'de' },
]

/**
 * Light and dark, English and German, switched in place: axe finds nothing, and nothing is wider than the frame.
 * @param view for the message when something is found
 */
export async function looksWell(page: Page, frame: Frame, view: string): Promise<void> {
  for (const look of looks) {
    await wear(page, look)
    const worn = () =>
      frame.evaluate(() => `${document.documentElement.dataset.colorScheme} ${document.documentElement.lang}`)
    await expect.poll(worn).toMatch(new RegExp(`^${look.colorScheme} ${look.locale}`))
    await isWell(frame, `${view}, ${look.colorScheme}, ${look.locale}`)
  }
  await wear(page, { colorScheme: 'light', locale: 'en' })
}

/** As it is: axe finds nothing, and nothing is wider than the frame. */
export async function isWell(frame: Frame, where: string): Promise<void> {
  expect(await frame.evaluate(tooWide), where).toEqual([])
  expect(await complaints(frame), where).toEqual([])
}

/** As Zendesk tells all pages of an app, whatever is open in front of its own menus. */
async function wear(page: Page, { colorScheme, locale }: Look): Promise<void> {
  const told = { 'zaf.colorScheme.changed': colorScheme, 'zaf.currentUser.locale.changed': locale }
  await page.evaluate((messages) => {
    for (const frame of document.querySelectorAll('iframe')) {
      for (const [key, message] of Object.entries(messages))
        frame.contentWindow?.postMessage({ key, message }, new URL(frame.src).origin)
    }
  }, told)
}

/** Pictures of things that are on their way or fading are of no look at all. */
async function complaints(frame: Frame): Promise<string[]> {
  await frame.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    // What is folded away does not move until it is unfolded.
    const isShown = (effect: AnimationEffect | null) =>
      !(effect instanceof KeyframeEffect) || effect.target?.checkVisibility() !== false
    const ending = () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity && isShown(effect))
    // A colour begins to fade only when the page has been painted with what changed it.
    await painted()
    while (ending().length > 0) {
      await Promise.all(ending().map(({ finished }) => finished.catch(() => undefined)))
      await painted()
    }
  })
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return frame.evaluate(async () => {
    // The script above has put it there.
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, any }) => `${id}: ${help}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join(' ')}`,
      ),
    )
  })
}

/** What sticks out of the page at its right edge; the page itself hides it, so scrolling would not show it. */
function tooWide(): string[] {
  const { clientWidth } = document.documentElement
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { right, width, height } = element.getBoundingClientRect()
      return right > clientWidth + 0.5 && width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden'
    })
    .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`)
}

/** A page of the app by its file, once it stands. */
export async function frameOf(page: Page, file: 'sidebar' | 'modal'): Promise<Frame> {
  const element = await page.locator(`iframe[src*="${file}.html"]:visible`).elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error(`There is no ${file}.`)
  return frame
}

import { onTestFinished } from 'vitest'
import { createTranslator } from '../../src/i18n/translator.ts'
import { runInBackground } from '../../src/sync/feed/background.ts'
import { type BothSides, bothSides } from '../support/simulation/both-sides.ts'
import { type Browser, openBrowser } from '../support/simulation/browser.ts'
import { browserPage, type Mishap, type Step } from '../support/simulation/browser-page.ts'
import { chanceOf } from '../support/simulation/chance.ts'
import { simulatedTime } from '../support/simulation/simulated-time.ts'
import { PERSON, smallCase, THREAD, TICKET } from '../support/simulation/small-case.ts'

export const START = new Date('2026-11-23T16:00:00.400Z')
export type Change = NonNullable<Parameters<typeof smallCase>[1]>

export async function quietSides(change: Change = { serverDelivers: false }): Promise<BothSides> {
  const sides = await bothSides(simulatedTime(START), smallCase(START, change))
  onTestFinished(sides.close)
  return sides
}

/** An agent who is signed in and looks at something else. */
export async function signInElsewhere(
  sides: BothSides,
  agent: number,
  onStep: (step: Step) => Mishap | undefined = () => undefined,
  browser: Browser = openBrowser(),
) {
  const chance = chanceOf(agent)
  const notices: string[] = []
  const page = browserPage(sides, await sides.signIn(agent), {
    agent,
    latencyMs: () => 50,
    mishap: onStep,
  })
  const background = runInBackground({
    ...page,
    ...browser,
    channel: browser.openChannel(),
    zendesk: { ...page.zendesk, notify: (message) => void notices.push(message), onPush: () => () => undefined },
    random: chance.next,
    t: createTranslator('en'),
    translatorFor: (locale) => createTranslator(locale, 'UTC'),
  })
  background.setVisible(true)
  onTestFinished(() => {
    background.stop()
    page.close()
  })
  return { background, notices }
}

export const post = ({ grid }: BothSides, text = 'They ship on Friday.') =>
  grid.postAsPartner({ thread: THREAD, person: PERSON, text, files: [] })
export const told = async (sides: BothSides) => (await sides.notes(TICKET)).map(({ body }) => body)

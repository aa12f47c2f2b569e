import { openChannel } from '../../browser/channel.ts'
import { locksOf } from '../../browser/locks.ts'
import { onPageVisibility } from '../../browser/page-visibility.ts'
import { localStorageOf, openStorage } from '../../browser/storage.ts'
import { wait } from '../../browser/wait.ts'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { createTradingGrid } from '../../trading-grid/client.ts'
import { oneSaveAtATime } from '../../zendesk/one-save.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { type Background, runInBackground } from './background.ts'
import { channelName } from './channel-name.ts'

/** The background over a real page. */
export function startBackground(connected: Zendesk, page: Window): Background {
  const { installation, agent } = connected
  const locks = locksOf(page.navigator.locks)
  const zendesk = { ...connected, send: oneSaveAtATime(connected.send, locks, `${installation.installationId}`) }
  const clock = { now: () => new Date(), wait }
  const owner = { subdomain: installation.subdomain, installationId: installation.installationId, userId: agent.id }
  const translatorFor = (locale: string, timeZone?: string) => createTranslator(locale, timeZone).with(laterSentences)
  const background = runInBackground({
    zendesk,
    tradingGrid: createTradingGrid(zendesk, installation),
    locks,
    channel: openChannel(() => new BroadcastChannel(channelName(zendesk))),
    storage: openStorage(owner, localStorageOf(page), () => Date.now()),
    clock,
    random: Math.random,
    randomUuid: () => page.crypto.randomUUID(),
    t: translatorFor(agent.locale, agent.timeZone),
    translatorFor: (locale) => translatorFor(locale, 'UTC'),
  })
  onPageVisibility(page.document, background.setVisible)
  return background
}

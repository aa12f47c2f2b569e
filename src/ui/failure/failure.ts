import type { MessageKey, MessageValues } from '../../i18n/translator.ts'
import { isNotWitnessed, isRestricted, TradingGridError, type TradingGridFailure } from '../../trading-grid/error.ts'
import { ZendeskError, type ZendeskFailure } from '../../zendesk/error.ts'
import { packagedHosts } from '../../zendesk/package.ts'
import { PartNotLoaded } from './part-not-loaded.ts'

/** What went wrong and what to do now, as sentences to translate; `tryAgain` where trying again can help. */
export type Failure = {
  what: MessageKey
  next: MessageKey
  values: MessageValues
  tryAgain: boolean
  /** The settings that an admin has to correct, by the manifest's names. */
  settings?: string[]
  reference?: string
  /** For whoever has to mend it; nothing that an agent needs to read. */
  technical?: string
}

type Words = { what: MessageKey; next: MessageKey; tryAgain: boolean }

const tradingGrid: Record<TradingGridFailure, Words> = {
  unauthorised: { what: 'failure.tradingGrid.unauthorised', next: 'failure.next.askAdminToken', tryAgain: true },
  forbidden: { what: 'failure.tradingGrid.forbidden', next: 'failure.next.askAdminAccess', tryAgain: false },
  'not-found': { what: 'failure.tradingGrid.notFound', next: 'failure.next.refresh', tryAgain: true },
  gone: { what: 'failure.tradingGrid.gone', next: 'failure.next.refresh', tryAgain: false },
  conflict: { what: 'failure.tradingGrid.conflict', next: 'failure.next.refresh', tryAgain: true },
  'too-large': { what: 'failure.tradingGrid.tooLarge', next: 'failure.next.smaller', tryAgain: false },
  rejected: { what: 'failure.tradingGrid.rejected', next: 'failure.next.change', tryAgain: false },
  busy: { what: 'failure.tradingGrid.busy', next: 'failure.next.waitSeconds', tryAgain: true },
  unavailable: { what: 'failure.tradingGrid.unavailable', next: 'failure.next.tryAgain', tryAgain: true },
  unreadable: { what: 'failure.tradingGrid.unreadable', next: 'failure.next.tellAdmin', tryAgain: true },
}

/** Not a matter of access to the Trading Grid: somebody decided who may see this thread. */
const restricted: Words = {
  what: 'failure.tradingGrid.restricted',
  next: 'failure.next.askWhoMaySee',
  tryAgain: false,
}

/** The note is there, or the next try writes it: what is missing is that Zendesk shows it to the Trading Grid. */
const notWitnessed: Words = {
  what: 'failure.tradingGrid.notWitnessed',
  next: 'failure.next.tryAgain',
  tryAgain: true,
}

const zendesk: Record<ZendeskFailure, Words> = {
  'not-in-zendesk': { what: 'failure.zendesk.notInZendesk', next: 'failure.next.openInZendesk', tryAgain: false },
  refused: { what: 'failure.zendesk.refused', next: 'failure.next.reloadPage', tryAgain: true },
  settings: { what: 'failure.zendesk.settings', next: 'failure.next.askAdminSettings', tryAgain: false },
  offline: { what: 'failure.zendesk.offline', next: 'failure.next.tryAgain', tryAgain: true },
  proxy: { what: 'failure.zendesk.proxy', next: 'failure.next.tellAdmin', tryAgain: true },
  'other-host': { what: 'failure.zendesk.otherHost', next: 'failure.next.askAdminHost', tryAgain: false },
  'timed-out': { what: 'failure.zendesk.timedOut', next: 'failure.next.tryAgain', tryAgain: true },
  'signed-out': { what: 'failure.zendesk.signedOut', next: 'failure.next.reloadPage', tryAgain: false },
  forbidden: { what: 'failure.zendesk.forbidden', next: 'failure.next.askColleague', tryAgain: false },
  'not-found': { what: 'failure.zendesk.notFound', next: 'failure.next.refresh', tryAgain: false },
  conflict: { what: 'failure.zendesk.conflict', next: 'failure.next.tryAgain', tryAgain: true },
  rejected: { what: 'failure.zendesk.rejected', next: 'failure.next.change', tryAgain: false },
  busy: { what: 'failure.zendesk.busy', next: 'failure.next.waitSeconds', tryAgain: true },
  unavailable: { what: 'failure.zendesk.unavailable', next: 'failure.next.tryAgain', tryAgain: true },
  unreadable: { what: 'failure.zendesk.unreadable', next: 'failure.next.tellAdmin', tryAgain: true },
}

const DEFAULT_WAIT_SECONDS = 60

/** The one place where an error becomes words. What nobody foresaw is said to be our fault. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof TradingGridError) return tradingGridFailure(error)
  if (error instanceof ZendeskError) {
    return {
      ...zendesk[error.reason],
      values: {
        // Any other message is Zendesk's own and no sentence.
        detail: error.reason === 'other-host' ? error.message : '',
        hosts: packagedHosts.join(', '),
        seconds: error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS,
      },
      settings: settingsNamed(error),
      ...(technicalIn.has(error.reason) ? { technical: error.message } : {}),
    }
  }
  if (error instanceof PartNotLoaded) {
    return { what: 'failure.partNotLoaded', next: 'failure.next.reloadApp', tryAgain: true, values: {} }
  }
  return {
    what: 'failure.ours',
    next: 'failure.next.tellAdmin',
    tryAgain: true,
    values: {},
    ...(error instanceof Error ? { technical: error.message } : {}),
  }
}

function settingsNamed(error: ZendeskError): string[] {
  if (error.reason === 'other-host') return ['base_url']
  return error.reason === 'settings' ? error.message.split(' ') : []
}

/** Reasons behind which anything may be: whoever has to mend it needs the words that came. */
const technicalIn = new Set<ZendeskFailure>(['proxy', 'rejected', 'unreadable', 'refused'])

function tradingGridFailure(error: TradingGridError): Failure {
  // Zendesk gave an answer of its own about the way there: its words help more.
  if (error.cause instanceof ZendeskError && !noAnswer.has(error.cause.reason)) return describeFailure(error.cause)
  const reference = error.problem?.requestId
  const viaProxy = error.cause instanceof ZendeskError && error.cause.reason === 'proxy'
  const technical = error.problem?.detail ?? error.problem?.title ?? (viaProxy ? error.message : undefined)
  return {
    ...wordsFor(error),
    values: {
      seconds: error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS,
    },
    ...(reference === undefined ? {} : { reference }),
    ...(technical ? { technical } : {}),
  }
}

function wordsFor(error: TradingGridError): Words {
  if (isRestricted(error)) return restricted
  return isNotWitnessed(error) ? notWitnessed : tradingGrid[error.reason]
}

/** Nothing came back from the Trading Grid, whoever noticed it. */
const noAnswer = new Set<ZendeskFailure>(['offline', 'timed-out', 'proxy'])

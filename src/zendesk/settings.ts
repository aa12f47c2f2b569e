import { ZendeskError } from './error.ts'
import { packagedAddress } from './package.ts'

/** The installation's settings as the app uses them. Secure ones are never here: only Zendesk's proxy knows them. */
export type Settings = {
  baseUrl: string
  authentication: 'token' | 'jwt'
  jwtIssuer: string
  /** Which tickets concern the app at all: every one, or those with a business number. */
  concerns: 'all' | 'numbers'
  /** Empty means every brand, every form. */
  brandIds: number[]
  formIds: number[]
  numberTemplates: string
  webhookEndpoint: string | undefined
  testSystem: boolean
}

/** As the manifest names those that can be wrong. */
export type SettingName = 'base_url' | 'authentication' | 'concerns' | 'brand_ids' | 'form_ids'

/** Without these no page of the app can do anything. */
const neededEverywhere: readonly SettingName[] = ['base_url', 'authentication']

/** Without these the sidebar does not know whether a ticket may be told to the Trading Grid. */
export const neededBesideTickets: readonly SettingName[] = [...neededEverywhere, 'concerns', 'brand_ids', 'form_ids']

/**
 * Admins type these by hand: blanks around a value, its case and invisible characters that were copied along do not
 * matter, and an empty setting has its default. What is wrong all the same is `wrong`, and the rest still counts.
 */
export function readSettings(given: unknown): { settings: Settings; wrong: SettingName[] } {
  const entered: Record<string, unknown> = Object(given)
  const wrong: SettingName[] = []
  const text = (name: string) => plainText(entered[name])
  const need = <Value>(name: SettingName, value: Value | undefined, otherwise: Value): Value => {
    if (value === undefined) wrong.push(name)
    return value ?? otherwise
  }
  const settings = {
    baseUrl: need('base_url', addressOf(text('base_url') || packagedAddress), ''),
    authentication: need('authentication', oneOf(['token', 'jwt'], text('authentication')), 'token'),
    jwtIssuer: text('jwt_issuer'),
    concerns: need('concerns', oneOf(['numbers', 'all'], text('concerns')), 'numbers'),
    brandIds: need('brand_ids', idsIn(text('brand_ids')), []),
    formIds: need('form_ids', idsIn(text('form_ids')), []),
    numberTemplates: text('number_templates'),
    webhookEndpoint: text('webhook_endpoint') || undefined,
    testSystem: isOn(text('test_system')),
  } satisfies Settings
  return { settings, wrong }
}

/** @throws ZendeskError `settings`, naming the ones that are needed and that an admin has to correct */
export function requireSettings(wrong: readonly SettingName[], needed = neededEverywhere): void {
  const missing = needed.filter((name) => wrong.includes(name))
  if (missing.length > 0) throw new ZendeskError('settings', missing.join(' '))
}

/** @throws ZendeskError `settings` where a page without a ticket could not work */
export function parseSettings(given: unknown): Settings {
  const { settings, wrong } = readSettings(given)
  requireSettings(wrong)
  return settings
}

/** What is no text, number or switch is as good as not entered. Line breaks stay: one setting has several lines. */
function plainText(value: unknown): string {
  return String(typeof value === 'object' ? '' : (value ?? ''))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
}

/** The first one is the default. */
function oneOf<Value extends string>(known: readonly [Value, ...Value[]], text: string): Value | undefined {
  return known.find((one) => one === (text.toLowerCase() || known[0]))
}

function idsIn(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  return parts.every((part) => /^\d{1,15}$/.test(part)) ? parts.map(Number) : undefined
}

/** Only over TLS, and nothing behind the path, to which every operation adds its own. */
function addressOf(text: string): string | undefined {
  if (/[\s{}<>"\\^`|]/.test(text)) return undefined
  const written = /:\/\//.test(text) ? text : `https://${text}`
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url?.protocol !== 'https:' || !url.hostname.includes('.')) return undefined
  return url.href === url.origin + url.pathname ? url.href.replace(/\/+$/, '') : undefined
}

const isOn = (text: string) => /^(true|on|yes|1)$/i.test(text)

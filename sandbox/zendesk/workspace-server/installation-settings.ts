import type { Manifest, Parameter } from '../manifest.ts'
import type { Desk } from '../store/desk.ts'
import type { AppInstallation, AppLocation, InstallationSettings } from '../workspace-api.ts'

type SettingValue = string | boolean | number | null
export type Labels = Record<string, { label: string; helpText?: string }>

/** What an app may know of its own installation: never a secure setting. */
export function appInstallation(desk: Desk, manifest: Manifest): AppInstallation {
  const installation = desk.installation()
  const shown = manifest.parameters.filter((parameter) => !parameter.secure)
  return {
    appId: installation?.appId ?? 0,
    installationId: installation?.installationId ?? 0,
    name: manifest.name,
    version: manifest.version,
    settings: Object.fromEntries(shown.map((parameter) => [parameter.name, settingOf(desk, parameter)])),
    requirements: installation?.requirements ?? {},
    ticketFields: desk.fields.all(),
    locations: Object.fromEntries(Object.entries(manifest.location.support).filter(([name]) => isLocation(name))),
  }
}

const isLocation = (name: string): name is AppLocation =>
  ['ticket_sidebar', 'new_ticket_sidebar', 'modal', 'background'].includes(name)

function settingOf(desk: Desk, parameter: Parameter): SettingValue {
  const value = desk.installation()?.settings[parameter.name]
  return value === undefined ? (parameter.default ?? null) : value
}

export function installationSettings(desk: Desk, manifest: Manifest, labels: Labels): InstallationSettings {
  return {
    enabled: desk.installation()?.enabled ?? false,
    parameters: manifest.parameters.map((parameter) => {
      const value = settingOf(desk, parameter)
      const { name, type, required, secure, scopes } = parameter
      const { label = name.replaceAll('_', ' '), helpText = null } = labels[name] ?? {}
      const isSet = value !== null && value !== ''
      return { name, label, help: helpText, type, required, secure, scopes, value: secure ? null : value, isSet }
    }),
  }
}

/** @returns what is wrong with the change, or nothing when it was made */
export function changeSettings(
  desk: Desk,
  manifest: Manifest,
  change: Record<string, SettingValue>,
): string | undefined {
  const installation = desk.installation()
  if (!installation) return 'The app is not installed.'
  const next: Record<string, SettingValue> = { ...installation.settings }
  for (const [name, value] of Object.entries(change)) {
    const parameter = manifest.parameters.find((known) => known.name === name)
    if (!parameter) return `The app has no setting ${name}.`
    const wrong = whatIsWrong(parameter, value)
    if (wrong) return `${name}: ${wrong}`
    next[name] = value
  }
  const missing = manifest.parameters.find(
    ({ name, required, default: fallback }) => required && (next[name] ?? fallback ?? '') === '',
  )
  if (missing) return `${missing.name}: is required`
  desk.keepInstallation({ ...installation, settings: next })
  return undefined
}

function whatIsWrong(parameter: Parameter, value: SettingValue): string | undefined {
  if (value === null) return undefined
  if (parameter.type === 'checkbox') return typeof value === 'boolean' ? undefined : 'must be on or off'
  if (parameter.type === 'number') return Number.isFinite(Number(value)) ? undefined : 'must be a number'
  if (typeof value !== 'string') return 'must be text'
  if (parameter.type === 'url' && value !== '' && !URL.canParse(value)) return 'must be a URL'
  return undefined
}

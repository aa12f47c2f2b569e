import { type Findings, isFilledText, isObject, isWebAddress, type JsonObject, merge } from './findings.ts'
import { checkHostOfDefaults } from './hosts.ts'
import { checkLocations } from './locations.ts'
import type { PackageFiles } from './package-files.ts'
import { checkParameters } from './parameters.ts'

const knownKeys = [
  'requirementsOnly',
  'marketingOnly',
  'version',
  'author',
  'name',
  'experiments',
  'frameworkVersion',
  'singleInstall',
  'signedUrls',
  'noTemplate',
  'defaultLocale',
  'location',
  'private',
  'oauth',
  'parameters',
  'domainWhitelist',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
]
const switches = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private']
const texts = ['version', 'name', 'termsConditionsURL', 'remoteInstallationURL', 'gaID']
const knownExperiments = ['hashParams', 'newCssCompiler']
export const localePattern = /^[a-z]{2,3}(-\w{2,3})?$/

export function checkManifest(manifest: JsonObject, contents: PackageFiles): Findings {
  return merge([
    checkKeys(manifest),
    checkIdentity(manifest, contents),
    checkHosts(manifest),
    { errors: checkHostOfDefaults(manifest), warnings: [] },
    checkLocations(manifest, contents),
    checkParameters(manifest),
  ])
}

function checkKeys(manifest: JsonObject): Findings {
  const errors = [
    ...switches
      .filter((key) => key in manifest && typeof manifest[key] !== 'boolean')
      .map((key) => `manifest.json: "${key}" must be true or false.`),
    ...texts
      .filter((key) => key in manifest && typeof manifest[key] !== 'string')
      .map((key) => `manifest.json: "${key}" must be a text.`),
  ]
  if ('noTemplate' in manifest) errors.push('manifest.json: "noTemplate" is not allowed with framework version 2.0.')
  if ('termsConditionsURL' in manifest && !isWebAddress(manifest.termsConditionsURL)) {
    errors.push('manifest.json: "termsConditionsURL" must be a web address.')
  }
  const experiments = isObject(manifest.experiments) ? Object.keys(manifest.experiments) : []
  errors.push(
    ...experiments
      .filter((name) => !knownExperiments.includes(name))
      .map((name) => `manifest.json: experiment "${name}" does not exist.`),
  )
  const warnings = Object.keys(manifest)
    .filter((key) => !knownKeys.includes(key))
    .map((key) => `manifest.json: "${key}" is not a key that Zendesk knows.`)
  return { errors, warnings }
}

function checkIdentity({ author, defaultLocale, frameworkVersion }: JsonObject, { files }: PackageFiles): Findings {
  const errors: string[] = []
  const named: JsonObject = isObject(author) ? author : {}
  for (const key of ['name', 'email']) {
    if (!isFilledText(named[key])) errors.push(`manifest.json: "author.${key}" is missing.`)
  }
  if ('url' in named && !isWebAddress(named.url)) errors.push('manifest.json: "author.url" must be a web address.')
  if (frameworkVersion !== '2.0') errors.push('manifest.json: "frameworkVersion" must be "2.0".')

  if (typeof defaultLocale !== 'string' || !localePattern.test(defaultLocale)) {
    errors.push('manifest.json: "defaultLocale" must be a language such as "en" or "pt-BR".')
  } else if (!files.has(`translations/${defaultLocale}.json`)) {
    errors.push(`manifest.json: translations/${defaultLocale}.json for "defaultLocale" is missing.`)
  }
  return { errors, warnings: [] }
}

function checkHosts({ domainWhitelist }: JsonObject): Findings {
  if (domainWhitelist === undefined) return { errors: [], warnings: [] }
  if (!Array.isArray(domainWhitelist) || !domainWhitelist.every(isFilledText)) {
    return { errors: ['manifest.json: "domainWhitelist" must be a list of host names.'], warnings: [] }
  }
  const doubtful = domainWhitelist.filter((host) => !/^[a-z\d-]+(\.[a-z\d-]+)+$/i.test(host))
  const warnings = doubtful.map(
    (host) => `manifest.json: "domainWhitelist" names "${host}"; only exact host names are known to work.`,
  )
  return { errors: [], warnings }
}

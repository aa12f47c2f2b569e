import { type Findings, isFilledText, isObject, type JsonObject, merge, noFindings } from './findings.ts'
import { localePattern } from './manifest.ts'
import { type PackageFiles, textOf } from './package-files.ts'
import { parseJson } from './parse-json.ts'

export function checkTranslations(manifest: JsonObject, contents: PackageFiles): Findings {
  const names = [...contents.files.keys()].filter((name) => name.startsWith('translations/'))
  const english = names.includes('translations/en.json')
    ? noFindings()
    : { errors: ['translations/en.json is missing.'], warnings: [] }
  return merge([english, ...names.map((name) => checkCatalogue(name, manifest, contents))])
}

function checkCatalogue(name: string, manifest: JsonObject, contents: PackageFiles): Findings {
  const errors: string[] = []
  const locale = /^translations\/(.+)\.json$/.exec(name)?.[1]
  if (locale === undefined || !localePattern.test(locale)) {
    return { errors: [`${name}: must be named after its language, as in "en.json".`], warnings: [] }
  }
  const parsed = parseJson(textOf(contents, name) ?? '')
  if ('problem' in parsed) return { errors: [`${name}: ${parsed.problem}`], warnings: [] }
  if (!isObject(parsed.value)) return { errors: [`${name}: must be an object.`], warnings: [] }

  const app: JsonObject = isObject(parsed.value.app) ? parsed.value.app : {}
  // Zendesk looks for the required texts in English only.
  if (locale === 'en') errors.push(...requiredTexts(app, manifest).map((what) => `${name}: ${what}`))
  errors.push(...unlabelled(app).map((parameter) => `${name}: parameter "${parameter}" has no label.`))
  if ('package' in app && !everyLeafIsTitled({ ...app, package: {} })) {
    errors.push(`${name}: beside "package" every text must be an object with title and value.`)
  }
  return { errors, warnings: parsed.duplicates.map((key) => `${name}: "${key}" is there twice.`) }
}

/** Texts may stand under the product that they are for, as in `app.support.name`. */
function requiredTexts(app: JsonObject, { private: isPrivate = true, location }: JsonObject): string[] {
  const products = Object.keys(isObject(location) ? location : {})
  const homes = [app, ...products.map((product) => app[product]).filter(isObject)]
  const has = (...keys: string[]) => homes.some((home) => keys.some((key) => hasText(home[key])))
  const missing = has('name') ? [] : ['name']
  if (isPrivate === false) {
    if (!has('short_description', 'description')) missing.push('short_description')
    if (!has('long_description')) missing.push('long_description')
    if (!has('installation_instructions')) missing.push('installation_instructions')
  }
  return missing.map((key) => `"app.${key}" is missing.`)
}

const hasText = (value: unknown) => isFilledText(value) || (isObject(value) && isFilledText(value.value))

function unlabelled({ parameters }: JsonObject): string[] {
  if (!isObject(parameters)) return []
  return Object.entries(parameters)
    .filter(([, described]) => !isObject(described) || !hasText(described.label))
    .map(([name]) => name)
}

function everyLeafIsTitled(node: unknown): boolean {
  if (!isObject(node)) return false
  if ('title' in node && 'value' in node) return true
  return Object.values(node).every(everyLeafIsTitled)
}

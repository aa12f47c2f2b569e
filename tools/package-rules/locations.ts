import { type Findings, isFilledText, isObject, type JsonObject, merge } from './findings.ts'
import type { PackageFiles } from './package-files.ts'

const supportLocations = [
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'background',
  'modal',
  'ticket_editor',
  'system_top_bar',
  'custom_object_record_sidebar',
]
const withIcon = ['nav_bar', 'top_bar', 'ticket_editor']
const options = ['legacy', 'url', 'autoLoad', 'autoHide', 'flexible', 'signed', 'size', 'objectTypes']
const switches = ['legacy', 'autoLoad', 'autoHide', 'flexible', 'signed']

export function checkLocations(manifest: JsonObject, contents: PackageFiles): Findings {
  const { location } = manifest
  if (manifest.requirementsOnly === true || manifest.marketingOnly === true) {
    const code = [...contents.files.keys()].filter((name) => /\.(js|html?)$/.test(name))
    return { errors: code.map((name) => `${name}: an app without a location must not carry code.`), warnings: [] }
  }
  if (!isObject(location)) return { errors: ['manifest.json: "location" is missing.'], warnings: [] }

  return merge(
    Object.entries(location).flatMap(([product, places]) =>
      isObject(places)
        ? Object.entries(places).map(([place, described]) => checkLocation(product, place, described, contents))
        : [{ errors: [`manifest.json: "location.${product}" must name locations.`], warnings: [] }],
    ),
  )
}

function checkLocation(product: string, place: string, described: unknown, contents: PackageFiles): Findings {
  const where = `manifest.json: "location.${product}.${place}"`
  const errors: string[] = []
  const warnings: string[] = []
  if (product === 'support' && !supportLocations.includes(place)) errors.push(`${where} does not exist.`)

  const settings: JsonObject = isObject(described) ? described : { url: described }
  warnings.push(
    ...Object.keys(settings)
      .filter((key) => !options.includes(key))
      .map((key) => `${where} has "${key}", which Zendesk does not know.`),
  )
  errors.push(
    ...switches
      .filter((key) => key in settings && typeof settings[key] !== 'boolean')
      .map((key) => `${where}: "${key}" must be true or false.`),
  )
  errors.push(...checkPage(where, settings.url, contents), ...checkObjectTypes(where, place, settings))
  if (withIcon.includes(place) && !contents.files.has(`assets/icon_${place}.svg`)) {
    warnings.push(`${where} has no assets/icon_${place}.svg.`)
  }
  return { errors, warnings }
}

function checkPage(where: string, url: unknown, { files }: PackageFiles): string[] {
  if (!isFilledText(url)) return [`${where} has no page.`]
  if (url.includes('{{setting.')) return []
  if (url.startsWith('assets/')) {
    const page = url.replace(/[?#].*$/, '')
    return files.has(page) ? [] : [`${where}: ${page} is not in the package.`]
  }
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol === 'https:' || address?.hostname === 'localhost') return []
  return [`${where}: "${url}" must be a page under assets/, an https address, or on localhost.`]
}

function checkObjectTypes(where: string, place: string, { objectTypes }: JsonObject): string[] {
  if (place !== 'custom_object_record_sidebar') {
    return objectTypes === undefined ? [] : [`${where}: "objectTypes" belongs to custom_object_record_sidebar alone.`]
  }
  const named = Array.isArray(objectTypes) && objectTypes.length > 0 && objectTypes.every(isFilledText)
  return named ? [] : [`${where}: "objectTypes" must name at least one custom object.`]
}

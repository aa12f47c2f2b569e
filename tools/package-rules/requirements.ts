import { type Findings, isFilledText, isObject, type JsonObject, noFindings } from './findings.ts'
import { type PackageFiles, textOf } from './package-files.ts'
import { parseJson } from './parse-json.ts'

const untitled = ['channel_integrations', 'custom_objects', 'webhooks', 'custom_objects_v2']
const titled = [
  'automations',
  'macros',
  'targets',
  'views',
  'ticket_fields',
  'triggers',
  'user_fields',
  'organization_fields',
]
const keyed = ['user_fields', 'organization_fields']
const webhookKeys = ['name', 'status', 'endpoint', 'http_method', 'request_format']
const bannedTargets = ['http_target', 'url_target_v2']

/** What Zendesk creates when the app is installed, and removes with it. */
export function checkRequirements(contents: PackageFiles): Findings {
  const text = textOf(contents, 'requirements.json')
  if (text === undefined) return noFindings()
  const parsed = parseJson(text)
  if ('problem' in parsed) return { errors: [`requirements.json: ${parsed.problem}`], warnings: [] }
  if (!isObject(parsed.value)) return { errors: ['requirements.json: must be an object.'], warnings: [] }

  const errors = parsed.duplicates.map((key) => `requirements.json: "${key}" is there twice.`)
  for (const [type, wanted] of Object.entries(parsed.value)) errors.push(...checkType(type, wanted))
  const count = Object.values(parsed.value).reduce<number>((sum, wanted) => sum + sizeOf(wanted), 0)
  if (count > 5000) errors.push('requirements.json: at most 5000 things may be required.')
  return { errors, warnings: [] }
}

const sizeOf = (wanted: unknown) => (isObject(wanted) ? Object.keys(wanted).length : 0)

function checkType(type: string, wanted: unknown): string[] {
  const where = `requirements.json: ${type}`
  if (![...untitled, ...titled].includes(type)) return [`${where} cannot be required.`]
  if (type === 'custom_objects_v2') return checkCustomObjects(where, wanted)
  const errors: string[] = []
  if (type === 'channel_integrations' && sizeOf(wanted) > 1) errors.push(`${where}: at most one.`)
  if (type === 'custom_objects' && sizeOf(wanted) > 50) errors.push(`${where}: at most 50.`)
  if (type === 'custom_objects' || !isObject(wanted)) return errors
  return [...errors, ...Object.entries(wanted).flatMap(([name, thing]) => checkThing(`${where}.${name}`, type, thing))]
}

function checkThing(where: string, type: string, thing: unknown): string[] {
  const described: JsonObject = isObject(thing) ? thing : {}
  const needed = [
    ...(titled.includes(type) ? ['title'] : []),
    ...(keyed.includes(type) ? ['key'] : []),
    ...(type === 'webhooks' ? webhookKeys : []),
    ...(type === 'channel_integrations' ? ['manifest_url'] : []),
  ]
  const errors = needed.filter((key) => !isFilledText(described[key])).map((key) => `${where} has no ${key}.`)
  if (type === 'targets' && bannedTargets.includes(String(described.type))) {
    errors.push(`${where}: targets of type ${described.type} are no longer allowed.`)
  }
  return errors
}

function checkCustomObjects(where: string, wanted: unknown): string[] {
  const errors: string[] = []
  const text = JSON.stringify(wanted)
  if (text.length > 1_048_576) errors.push(`${where}: more than 1 MB.`)
  if (text.includes('{{setting')) errors.push(`${where}: settings cannot be used here.`)
  const parts: JsonObject = isObject(wanted) ? wanted : {}
  const listed = (key: string) => (Array.isArray(parts[key]) ? parts[key].filter(isObject) : [])
  if (listed('objects').length > 50) errors.push(`${where}: at most 50 objects.`)

  const limits = { object_fields: 20, object_triggers: 10 }
  for (const [kind, most] of Object.entries(limits)) {
    const perObject = new Map<unknown, number>()
    for (const { object_key } of listed(kind)) perObject.set(object_key, (perObject.get(object_key) ?? 0) + 1)
    for (const [object, count] of perObject) {
      if (count > most) errors.push(`${where}: ${object} has more than ${most} ${kind}.`)
    }
  }
  return errors
}

import { packageOf, type Reference, resolve, type SourceModule } from './source-module.ts'

/** From the one that knows nobody to the one that knows everybody: each may import only those before it. */
const order = [
  'domain',
  'edi',
  'worker',
  'browser',
  'zendesk',
  'trading-grid',
  'sync',
  'queries',
  'services',
  'ui',
  'drafts',
  'workflows',
  'features',
  'app',
  'main',
]
const roomsWithReact = ['queries', 'services', 'ui', 'drafts', 'workflows', 'features', 'app', 'main']
const contract = 'src/trading-grid/contract/'

/** @returns undefined for a file that lives in no room */
export function roomOf(file: string): string | undefined {
  if (/^src\/main-[\w-]+\.tsx?$/.test(file)) return 'main'
  if (file === 'src/services.tsx') return 'services'
  const folder = /^src\/([\w-]+)\//.exec(file)?.[1]
  return folder === 'i18n' || (folder !== undefined && order.includes(folder)) ? folder : undefined
}

export function checkRooms(module: SourceModule): string[] {
  if (!module.path.startsWith('src/') || module.path.endsWith('.d.ts')) return []
  const room = roomOf(module.path)
  if (room === undefined) return [`${module.path} lives in no room.`]
  return module.references.flatMap((reference) => {
    const target = resolve(module.path, reference)
    return target === undefined
      ? checkPackage(module.path, room, reference)
      : checkNeighbour(module.path, room, target).map((why) => `${module.path} imports ${target}: ${why}`)
  })
}

function checkNeighbour(file: string, room: string, target: string): string[] {
  if (target.startsWith('translations/')) return room === 'i18n' ? [] : ['only i18n reads the catalogues.']
  if (target === 'manifest.json') {
    return file === 'src/zendesk/package.ts' ? [] : ['only zendesk/package.ts reads the manifest.']
  }
  if (!target.startsWith('src/')) return ['what ships imports only what ships.']
  const other = roomOf(target)
  if (other === undefined) return target.endsWith('.d.ts') ? [] : ['it lives in no room.']
  if (file.startsWith(contract) && !target.startsWith(contract) && !sharedWithContract(target)) {
    return ['the contract stands alone, but for ids and vocabularies.']
  }
  if (room === other) return checkFeature(file, target)
  return mayImport(room, other) ? [] : [`${room} does not know ${other}.`]
}

/** One truth for both: ids, and the words that states, kinds and reasons have. */
const sharedWithContract = (target: string) =>
  target === 'src/domain/ids.ts' || target.startsWith('src/domain/vocabulary/')

function mayImport(room: string, other: string): boolean {
  if (room === 'worker') return other === 'edi' || other === 'domain'
  if (room === 'i18n') return other === 'domain'
  if (other === 'i18n') return order.indexOf(room) >= order.indexOf('sync')
  return order.indexOf(other) < order.indexOf(room)
}

function checkFeature(file: string, target: string): string[] {
  const feature = (one: string) => /^src\/features\/([\w-]+)\//.exec(one)?.[1]
  return feature(file) === feature(target) ? [] : ['a feature reaches another one by a place.']
}

function checkPackage(file: string, room: string, { specifier }: Reference): string[] {
  const say = (why: string) => [`${file} imports ${specifier || 'a module named at run time'}: ${why}`]
  if (specifier === '') return say('nobody can tell what it is.')
  if (specifier.startsWith('node:')) return say('there is no Node in a browser.')
  if (specifier.startsWith('#') || specifier.startsWith('/')) return say('paths are relative.')
  if (specifier === 'zod') return say('what ships uses zod/mini.')
  if (specifier === 'zendesk_app_framework_sdk')
    return say('pages load the SDK from Zendesk; the copy is the sandbox’s.')
  if (isReact(specifier) && !roomsWithReact.includes(room)) return say(`${room} works without React.`)
  return []
}

export function isReact(specifier: string): boolean {
  const name = packageOf(specifier)
  return /^(react|react-dom|styled-components|@zendeskgarden\/.+|@tanstack\/react-.+)$/.test(name)
}

const packaged = new Set(['manifest.json', 'requirements.json'])

/**
 * The Zendesk stand-in shares nothing with the app: a stand-in that shares a rule shares its bug. The Trading Grid side
 * reads documents and finds personal data as the app does, with the same code. Manifest and requirements are no rules: an
 * installed app's Zendesk has them.
 */
/** A rule's escalation is planned and worded by the code that fills in the agent's form. */
const escalationPlanner = [
  'src/i18n/later-sentences.ts',
  'src/i18n/translator.ts',
  'src/worker/find-exceptions.ts',
  'src/workflows/escalation-words.ts',
]

export function checkSandbox(module: SourceModule): string[] {
  if (!module.path.startsWith('sandbox/')) return []
  const isTradingGrid = module.path.startsWith('sandbox/trading-grid/')
  const planner = module.path === 'sandbox/trading-grid/plan-rule-escalation.ts' ? escalationPlanner : []
  const shared = isTradingGrid ? [contract, 'src/edi/', 'src/domain/', ...planner] : [contract]
  return module.references
    .map((reference) => resolve(module.path, reference))
    .filter((target) => target !== undefined)
    .filter((target) => !target.startsWith('sandbox/') && !packaged.has(target))
    .filter((target) => !shared.some((folder) => target.startsWith(folder)))
    .map((target) => `${module.path} imports ${target}: the sandbox shares only ${shared.join(', ')}.`)
}

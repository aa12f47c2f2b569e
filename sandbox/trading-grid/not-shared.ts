import type { NotSharedCode } from '../../src/trading-grid/contract/vocabulary/not-shared.ts'
import { installationOf } from './installations.ts'
import type { World } from './world.ts'

const en: Record<NotSharedCode, string> = {
  gone: 'The ticket no longer has this attachment.',
  'too-large': 'The file is larger than the Trading Grid takes.',
  infected: 'The malware scan found something in it.',
  refused: 'Zendesk didn’t provide the file.',
  unreachable: 'Zendesk didn’t respond.',
  'not-fetched-here': 'This Trading Grid doesn’t fetch files from Zendesk.',
  'never-named': 'No note in the ticket named it within a day.',
}
const de: Record<NotSharedCode, string> = {
  gone: 'Das Ticket hat diesen Anhang nicht mehr.',
  'too-large': 'Die Datei ist größer, als Trading Grid annimmt.',
  infected: 'Der Virenscan hat darin etwas gefunden.',
  refused: 'Zendesk hat die Datei nicht herausgegeben.',
  unreachable: 'Zendesk hat nicht geantwortet.',
  'not-fetched-here': 'Dieses Trading Grid holt keine Dateien aus Zendesk.',
  'never-named': 'Keine Notiz im Ticket hat sie innerhalb eines Tages genannt.',
}

const isGerman = (world: World, account: string): boolean =>
  installationOf(world, account).locale.toLowerCase().startsWith('de')

/** @param detail a status or a limit, for whoever looks into it */
export function whyNotShared(world: World, account: string, code: NotSharedCode, detail?: string) {
  const reason = (isGerman(world, account) ? de : en)[code]
  return { code, reason: detail === undefined ? reason : `${reason.slice(0, -1)} (${detail}).` }
}

/** In the installation's language: every agent who may read the thread may read it. */
export function notSentText(world: World, account: string, files: { name: string; reason: string }[]): string {
  const what = isGerman(world, account) ? 'Nicht gesendet' : 'Not sent'
  return files.map(({ name, reason }) => `${what}: ${name}. ${reason}`).join('\n')
}

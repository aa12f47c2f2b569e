import * as z from 'zod/mini'
import { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import type { ReferenceKind } from '../../../src/trading-grid/contract/reference.ts'
import { partnerActor } from '../actors.ts'
import { keepAnswer, recallAnswer } from '../answers.ts'
import { sha256Of } from '../chain.ts'
import { changeSaying } from '../messages.ts'
import { type PartnerFile, postAsPartner } from '../partner-posts.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import type { Person } from './conversations.ts'
import { keepNotice } from './notices.ts'

const MAX_TEXT = 200_000

/** Takes the answer form. @returns the notice for the next page, if there is anything to say */
export async function sendAnswer(
  world: World,
  person: Person,
  thread: Thread,
  form: FormData,
): Promise<string | undefined> {
  // Browsers send line ends as CR LF; half a surrogate pair and NUL cannot be stored.
  const text = field(form, 'text').replace(/\r\n?/g, '\n')
  if (text.length > MAX_TEXT) return keepNotice(world, { sentences: ['The message is too long.'], text })
  const files = await filesOf(form)
  if (!text.trim() && files.length === 0) {
    return keepNotice(world, { sentences: ['Write a message or choose a file, then send.'], text: '' })
  }

  // Pressed twice, or sent again by the browser: the same form with the same content counts once.
  const key = field(form, 'key')
  const content = sha256Of(JSON.stringify([thread.id, person.name, text, files.map(({ bytes }) => sha256Of(bytes))]))
  return world.db.atomic(() => {
    if (recallAnswer(world, 'partner-page', `${key}.${content}`, content)) return undefined
    const kind = DocumentKind.safeParse(field(form, 'kind')).data ?? 'other'
    const { refused } = postAsPartner(world, {
      thread: thread.id,
      person: person.name,
      text,
      files,
      kind,
      references: referencesOf(form, kind),
      ...chosen(form, 'replaces'),
      ...chosen(form, 'request'),
    })
    keepAnswer(world, 'partner-page', `${key}.${content}`, content, { status: 303, body: '' })
    if (refused.length === 0) return undefined
    const sentences = refused.map(({ name, reason }) => `“${name}” was not sent. ${reason}`)
    return keepNotice(world, { sentences, text: '' })
  })
}

export function withdraw(world: World, person: Person, thread: Thread, form: FormData): void {
  const seq = z.parse(z.int(), Number(field(form, 'seq')))
  world.db.atomic(() => changeSaying(world, thread, seq, partnerActor(person.name), { kind: 'withdraw' }))
}

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\p{Surrogate}|\0/gu, '\uFFFD') : ''
}

const chosen = (form: FormData, name: 'replaces' | 'request') => {
  const value = field(form, name)
  return value === '' ? {} : { [name]: value }
}

/** An untouched file input sends one nameless file of no bytes; a chosen empty file has a name. */
async function filesOf(form: FormData): Promise<PartnerFile[]> {
  const chosenFiles = form.getAll('files').filter((file) => typeof file !== 'string')
  return Promise.all(
    chosenFiles
      .filter(({ name, size }) => name !== '' || size > 0)
      .map(async (file) => ({
        name: (file.name || 'unnamed').replace(/\p{Surrogate}|\0/gu, '\uFFFD').slice(0, 500),
        mediaType: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  )
}

/** Which number a document is known by, beside its order. */
const ownNumbers: Partial<Record<DocumentKind, ReferenceKind>> = {
  'ship-notice': 'ship-notice',
  invoice: 'invoice',
  adjustment: 'invoice',
  'transport-status': 'tracking',
  'proof-of-delivery': 'bill-of-lading',
  agreement: 'contract',
}

function referencesOf(form: FormData, kind: DocumentKind): { kind: ReferenceKind; value: string }[] {
  const orders = field(form, 'order').split(/[,;\n]/)
  const number = field(form, 'number')
  return [
    ...orders.map((value) => ({ kind: 'order' as const, value: value.trim() })),
    { kind: ownNumbers[kind] ?? ('other' as const), value: number.trim() },
  ].filter(({ value }) => value !== '' && value.length <= 80)
}

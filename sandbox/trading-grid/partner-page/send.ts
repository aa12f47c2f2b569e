import { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import type { ReferenceKind } from '../../../src/trading-grid/contract/reference.ts'
import { partnerActor } from '../actors.ts'
import { sha256Of } from '../chain.ts'
import { changeSaying } from '../messages.ts'
import { postAsPartner } from '../partner-posts.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import type { Person } from './conversations.ts'
import { Count, field, filesOf, once, parsed } from './form.ts'
import { keepNotice } from './notices.ts'

/** Takes the answer form. @returns the notice for the next page, if there is anything to say */
export async function sendAnswer(
  world: World,
  person: Person,
  thread: Thread,
  form: FormData,
): Promise<string | undefined> {
  const text = field(form, 'text')
  const files = await filesOf(form)
  if (!text.trim() && files.length === 0) {
    return keepNotice(world, {
      thread: thread.id,
      sentences: ['Write a message or choose a file, then send.'],
      text: '',
    })
  }

  const content = [thread.id, person.name, text, files.map(({ bytes }) => sha256Of(bytes))]
  return once(world, field(form, 'key'), content, () => {
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
    if (refused.length === 0) return undefined
    const sentences = refused.map(({ name, reason }) => `“${name}” was not sent. ${reason}`)
    return keepNotice(world, { thread: thread.id, sentences, text: '' })
  })
}

export function withdraw(world: World, person: Person, thread: Thread, form: FormData): void {
  const seq = parsed(form, 'seq', Count)
  world.db.atomic(() => changeSaying(world, thread, seq, partnerActor(person.name), { kind: 'withdraw' }))
}

const chosen = (form: FormData, name: 'replaces' | 'request') => {
  const value = field(form, name)
  return value === '' ? {} : { [name]: value }
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

import type * as z from 'zod/mini'
import { type Batch, batchMark } from '../../src/trading-grid/contract/delivery.ts'
import type { ThreadEvent } from '../../src/trading-grid/contract/event.ts'
import type { Money } from '../../src/trading-grid/contract/primitives.ts'
import { withoutMarks } from '../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import { withoutPlaceholders } from './neutral-text.ts'
import { oneLine } from './one-line.ts'

type Sent = z.output<typeof Batch>

const words = {
  en: {
    from: 'in the partner thread',
    automatic: 'automatic reply',
    withdrew: (seq: number) => `Withdrew entry ${seq}.`,
    edited: (seq: number) => `Changed entry ${seq} to:`,
    removed: 'This entry was removed.',
    files: 'Files',
    blocked: 'not attached, the virus scan has not passed it',
    missing: 'not attached, open it in the partner thread',
    long: 'The whole text is in the attached file. It begins:',
    proposal: {
      open: 'Proposal',
      accepted: 'Accepts',
      declined: 'Declines',
      countered: 'Answers',
      withdrawn: 'Withdraws',
    },
    promise: { open: 'Promises', kept: 'Has done', missed: 'Has missed', withdrawn: 'Takes back' },
    step: { done: 'Done', waiting: 'Waiting' },
    state: {
      open: 'Now: open',
      'awaiting-partner': 'Now: awaiting partner',
      'awaiting-us': 'Now: our turn',
      resolved: 'Now: resolved',
      withdrawn: 'Now: withdrawn',
    },
    by: (day: string) => `by ${day}`,
  },
  de: {
    from: 'im Partner-Thread',
    automatic: 'automatische Antwort',
    withdrew: (seq: number) => `Eintrag ${seq} zurückgezogen.`,
    edited: (seq: number) => `Eintrag ${seq} geändert in:`,
    removed: 'Dieser Eintrag wurde entfernt.',
    files: 'Dateien',
    blocked: 'nicht angehängt, nicht vom Virenscan freigegeben',
    missing: 'nicht angehängt, im Partner-Thread zu öffnen',
    long: 'Der ganze Text steht in der angehängten Datei. Er beginnt so:',
    proposal: {
      open: 'Vorschlag',
      accepted: 'Nimmt an',
      declined: 'Lehnt ab',
      countered: 'Antwortet auf',
      withdrawn: 'Zieht zurück',
    },
    promise: { open: 'Sagt zu', kept: 'Hat erledigt', missed: 'Hat versäumt', withdrawn: 'Nimmt zurück' },
    step: { done: 'Erledigt', waiting: 'Wartet' },
    state: {
      open: 'Jetzt: offen',
      'awaiting-partner': 'Jetzt: wartet auf Partner',
      'awaiting-us': 'Jetzt: wir sind dran',
      resolved: 'Jetzt: gelöst',
      withdrawn: 'Jetzt: zurückgezogen',
    },
    by: (day: string) => `bis ${day}`,
  },
}
type Words = (typeof words)['en']

/** Zendesk cuts a comment at 64 kB without a word. */
const MAX_NOTE_BYTES = 60_000
const SUMMARY_CHARACTERS = 1_500

export type NoteText = { body: string; attachment?: { name: string; text: string } }

/**
 * What the internal note says, the partner first. `attached` are the documents that come with it. What is too long goes
 * into a file with its beginning in the note: never split, never cut.
 */
export function noteText(batch: Sent, attached: Set<string>, locale: string): NoteText {
  const say = locale.toLowerCase().startsWith('de') ? words.de : words.en
  const { partner, label, subject } = batch.thread
  const head = withoutMarks(`${oneLine(partner.name)} ${say.from} ${label}: ${oneLine(subject)}`)
  const told = withoutMarks(batch.events.map((event) => tellEvent(event, say)).join('\n\n'))
  const files = batch.documents.map(({ id, name, scan }) => {
    const why = attached.has(id) ? '' : ` (${scan === 'clean' ? say.missing : say.blocked})`
    return withoutMarks(`– ${oneLine(name)}${why}`)
  })
  const foot = [...(files.length > 0 ? [`${say.files}:\n${files.join('\n')}`] : []), batchMark(batch.id)].join('\n\n')
  const body = withoutPlaceholders(`${head}\n\n${told}\n\n${foot}`)
  if (Buffer.byteLength(body) <= MAX_NOTE_BYTES) return { body }

  const beginning = told.slice(0, SUMMARY_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
  return {
    body: withoutPlaceholders(`${head}\n\n${say.long}\n\n${beginning} …\n\n${batchMark(batch.id)}`),
    attachment: { name: `${label}-${batch.from}-${batch.to}.txt`, text: `${head}\n\n${told}\n\n${foot}\n` },
  }
}

function tellEvent(event: ThreadEvent, say: Words): string {
  const automatic = event.automatic ? `, ${say.automatic}` : ''
  const at = event.at.slice(0, 16).replace('T', ' ')
  return `${oneLine(event.actor.name)} · ${at} UTC${automatic}\n${tellBody(event, say)}`.trimEnd()
}

function tellBody(event: ThreadEvent, say: Words): string {
  if (!event.body) return say.removed
  if (event.type === 'withdrawn') return say.withdrew(event.body.seq)
  if (event.type === 'edited') return `${say.edited(event.body.seq)}\n${event.body.text}`
  if (event.type === 'document-received')
    return [event.body.document.name, ...event.body.findings].map((line) => oneLine(line)).join('\n')
  if (event.type === 'proposal') return lines(proposalHead(event.body, say), event.body.text)
  if (event.type === 'promise') {
    const { state, action, dueOn, text } = event.body
    return lines(`${say.promise[state]}: ${oneLine(action)}, ${say.by(dueOn)}`, text)
  }
  if (event.type === 'step-changed') {
    return lines(`${wordFor(say.step, event.body.state)}: ${oneLine(event.body.title)}`, event.body.text)
  }
  if (event.type === 'state-changed') return lines(say.state[event.body.to], event.body.reason)
  return 'text' in event.body ? (event.body.text ?? '') : ''
}

const lines = (head: string, text: string | undefined): string => [head, ...(text ? [text] : [])].join('\n')

function proposalHead({ state, amount }: { state: string; amount?: Money | undefined }, say: Words): string {
  const money = amount ? `: ${amount.amount} ${amount.currency}` : ''
  return `${wordFor(say.proposal, state)}${money}`
}

/** An event names its state as text; it may be one that has no word here. */
const wordFor = (known: Record<string, string>, state: string): string =>
  new Map(Object.entries(known)).get(state) ?? state

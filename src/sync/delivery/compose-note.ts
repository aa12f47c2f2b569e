import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import { type Batch, batchMark } from '../../trading-grid/contract/delivery.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { withoutPlaceholders } from '../../zendesk/escape.ts'
import { type CarriedFile, carryFiles, type FilesWorld, uploadNoteText } from './carry-files.ts'
import { eventInWords } from './event-words.ts'
import { discardUploads, type NoteComposer, type PartnerUpdateNote } from './partner-update-note.ts'
import { ticketFields } from './ticket-fields.ts'

/** Zendesk cuts a comment at 64 kB without a word. */
const MAX_NOTE_BYTES = 60_000
const BEGINNING_CHARACTERS = 1_500

export type ComposeWorld = FilesWorld & {
  installation: Pick<Installation, 'fields' | 'reopenOnAnswer'>
  /** In the installation's language and in UTC: colleagues everywhere read the note. */
  t: Translator
}

/** How much a note asks of Zendesk. What is refused once is not asked again by this page. */
export type NoteFeatures = { foreignUploads: boolean; fields: boolean }

/** The note of a batch: the partner in its first line, what was said in order, files attached or named with the reason. */
export function createNoteComposer(
  world: ComposeWorld,
  means: NoteFeatures = { foreignUploads: true, fields: true },
): NoteComposer {
  const { t } = world
  return {
    compose: async ({ ticket, batch, ticketStatus, keepLease }) => {
      const { foreignUploads } = means
      const carried = await carryFiles(world, { ticket, batch, foreignUploads, keepLease })
      const uploads = carried.flatMap((file) => ('upload' in file ? [file.upload] : []))
      try {
        const { text, attachment } = noteText(batch, carried, t)
        if (attachment) uploads.push(await uploadNoteText(world, attachment.name, attachment.text))
        const note: PartnerUpdateNote = {
          text,
          uploads,
          fields: means.fields ? ticketFields(world.installation, batch.thread, world.clock.now()) : [],
        }
        const status = means.fields ? statusAfter(world, batch, ticketStatus) : undefined
        return status ? { ...note, status } : note
      } catch (error) {
        await discardUploads({ uploads })
        throw error
      }
    },
    filesLater: ({ thread, from, to }) => t('note.filesLater', { label: thread.label, from, to }),
    followUp: ({ thread }, closed) =>
      withoutMarks(
        t('note.followUp', {
          partner: thread.partner.name,
          label: thread.label,
          subject: thread.subject,
          ticket: closed,
        }),
      ),
    degrade: ({ message }) => {
      const aboutFiles = /upload|attachment|token/i.test(message)
      if (means.foreignUploads && (aboutFiles || !means.fields)) means.foreignUploads = false
      else if (means.fields) means.fields = false
      else return false
      return true
    },
  }
}

/** What is too long for a comment goes into a file, whole, with its beginning in the note: never split, never cut. */
export function noteText(
  batch: Batch,
  carried: CarriedFile[],
  t: Translator,
): { text: string; attachment?: { name: string; text: string } } {
  const { partner, label, subject } = batch.thread
  const head = withoutMarks(t('note.head', { partner: partner.name, label, subject }))
  const told = withoutMarks(batch.events.map((event) => eventInWords(event, t)).join('\n\n'))
  const files = carried.map((file) => withoutMarks(`– ${fileInWords(file, t)}`))
  const foot = files.length > 0 ? `\n\n${t('note.files')}\n${files.join('\n')}` : ''
  const mark = `\n\n${batchMark(batch.id)}`
  const whole = `${head}\n\n${told}${foot}`
  if (bytesIn(withoutPlaceholders(whole + mark)) <= MAX_NOTE_BYTES) return { text: whole + mark }

  const name = `${label}-${batch.from}-${batch.to}.txt`
  // Not in the middle of a character outside the basic plane.
  const beginning = told.slice(0, BEGINNING_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
  const text = `${head}\n\n${t('note.long', { file: name })}\n\n${beginning} …${mark}`
  return { text, attachment: { name, text: `${whole}\n` } }
}

function fileInWords(file: CarriedFile, t: Translator): string {
  const name = visibleName(file.document.name)
  if ('upload' in file) return name
  return t(file.why === 'not-clean' ? 'note.file.notClean' : 'note.file.notCarried', { name })
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length
}

/** An answer brings the ticket back to the agent; what a machine wrote is none. */
function statusAfter({ installation }: ComposeWorld, { events }: Batch, ticketStatus: string): 'open' | undefined {
  const answered = events.some(({ automatic }) => !automatic)
  return installation.reopenOnAnswer && answered && ['pending', 'hold', 'solved'].includes(ticketStatus)
    ? 'open'
    : undefined
}

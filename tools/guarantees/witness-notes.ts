import fc from 'fast-check'
import { actNoteText } from '../../src/trading-grid/contract/act.ts'

/** A note that has the nonce of an act in it and is not the note of that act. */
export type ForeignNote = { text: string; marker?: Record<string, unknown> }
type Waiting = { id: string; nonce: string }

const words = fc.constantFrom(
  'Regarding your reference',
  'Northwind in the partner thread TG-1029: Short shipment',
  '> ',
  '>> On Monday somebody wrote:',
  'Fwd: approved',
  'Approved.',
)
const around = fc.record({ before: fc.option(words), behind: fc.option(words), twice: fc.boolean() })
const shape = fc.constantFrom('nonce', 'mark', 'quoted note', 'note', 'note on one line', 'other words')
const marker = fc.constantFrom('none', 'delivery', 'other act', 'other nonce', 'delivery with the act')

/** What people, partners and other notes may do with a nonce, all of it short of the note that was announced. */
export function foreignNotes(act: Waiting, announced: string): fc.Arbitrary<ForeignNote> {
  return fc.record({ around, shape, marker }).map((drawn) => {
    const core = textOf(act, announced, drawn.shape)
    const { before, behind, twice } = drawn.around
    // Nothing around the whole note would make it the announced one.
    const bare = drawn.shape === 'note' && before === null && behind === null && !twice
    const parts = [before, core, twice ? core : null, behind ?? (bare ? 'Sent from my phone' : null)]
    const text = parts.filter((part) => part !== null).join('\n\n')
    const made = markerOf(act, drawn.marker)
    return made === undefined ? { text } : { text, marker: made }
  })
}

function textOf({ id, nonce }: Waiting, announced: string, shaped: string): string {
  const note = actNoteText({ id, nonce }, announced)
  switch (shaped) {
    case 'nonce':
      return nonce
    case 'mark':
      return `[${id} ${nonce}]`
    case 'quoted note':
      return note.replaceAll(/^/gm, '> ')
    case 'note on one line':
      return note.replaceAll('\n', ' ')
    case 'other words':
      return actNoteText({ id, nonce }, 'Thank you, I will see to it.')
    default:
      return note
  }
}

function markerOf({ id, nonce }: Waiting, kind: string): Record<string, unknown> | undefined {
  switch (kind) {
    case 'delivery':
      return { v: 1, batch: 'bat_of_a_check', from: 1, to: 2 }
    case 'other act':
      return { v: 1, act: `${id}0`, nonce }
    case 'other nonce':
      return { v: 1, act: id, nonce: [...nonce].reverse().join('') }
    case 'delivery with the act':
      return { v: 1, act: id, nonce, batch: 'bat_of_a_check' }
    default:
      return undefined
  }
}

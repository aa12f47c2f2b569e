import { documentReferences, type StoredDocument } from './documents.ts'
import { installationOf } from './installations.ts'
import { oneLine } from './one-line.ts'
import { findPartner } from './partners.ts'
import { transferWords } from './transfer-words.ts'
import type { World } from './world.ts'

const NAME_CHARACTERS = 80

/**
 * What the integration's user writes beside files. It can reach tickets that whoever asks cannot, so nothing of the
 * request but a name stands in it, and the note says what that name is worth.
 */
export function transferNoteText(
  world: World,
  account: string,
  agent: { name: string },
  documents: StoredDocument[],
): string {
  const words = transferWords(installationOf(world, account).locale)
  const lines = documents.map(({ id, kind, partner }) => {
    const numbers = documentReferences(world, id).map(
      (reference) => `${words.numbers[reference.kind]} ${short(reference.value)}`,
    )
    const from = partner === null ? undefined : findPartner(world, partner)?.name
    return words.line(words.kinds[kind], numbers.join(', '), from === undefined ? undefined : short(from))
  })
  const [only = ''] = lines
  const head =
    lines.length === 1 ? words.one(only) : [words.several(lines.length), ...lines.map((line) => `– ${line}`)].join('\n')
  return `${head}\n\n${words.by(short(agent.name))}`
}

const short = (text: string): string => oneLine(text, NAME_CHARACTERS)

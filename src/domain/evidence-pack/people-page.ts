import { foreign, html, table } from './html.ts'
import type { PackContents } from './pack-contents.ts'
import type { PackActor, PackEvent } from './pack-event.ts'
import { say } from './pack-sentences.ts'
import { entryLink, type PackPrint, page } from './page.ts'

type Person = { actor: PackActor; proofs: Set<string>; entries: number; first: number; last: number }

/** Who took part, and how sure it is that it was them. */
export function peoplePage(print: PackPrint, { events }: PackContents): string {
  const { words } = print
  const rows = people(events).map(({ actor, proofs, entries, first, last }) => [
    foreign(actor.name),
    html`${sideOf(print, actor.side)}`,
    html`${actor.agentId}`,
    html`${[...proofs].map((proof) => proofOf(print, { ...actor, proof, witness: undefined })).join(', ')}`,
    html`${entries}`,
    entryLink(words, first),
    entryLink(words, last),
  ])
  const head = (['name', 'who', 'agentId', 'proof', 'entries', 'first', 'last'] as const).map((one) => say(words, one))
  const title = say(words, 'people')
  return page(print, title, html`<h1>${title}</h1>\n${table(head, rows, title)}`)
}

function people(events: PackEvent[]): Person[] {
  const found = new Map<string, Person>()
  for (const { actor, seq } of events) {
    const key = JSON.stringify([actor.side, actor.agentId, actor.name])
    const known = found.get(key) ?? { actor, proofs: new Set(), entries: 0, first: seq, last: seq }
    known.proofs.add(actor.proof)
    known.entries += 1
    known.last = seq
    found.set(key, known)
  }
  return [...found.values()]
}

export function sideOf({ words }: PackPrint, side: PackActor['side']): string {
  return say(words, `actor.${side}`)
}

export function proofOf(
  { words }: PackPrint,
  { proof, witness }: { proof: string; witness?: PackActor['witness'] },
): string {
  if (witness) return say(words, 'witness', { ticket: witness.ticket, audit: witness.auditId })
  if (proof === 'asserted' || proof === 'authenticated' || proof === 'witnessed') return say(words, `proof.${proof}`)
  return proof
}

import type { GroupTopic } from '../vocabulary/thread-vocabulary.ts'

export type GroupSuggestion<Group> = { group: Group; topic: GroupTopic; because: string }

/** Words of a ticket that tell whose matter it is, in the languages that tickets are written in. Order decides ties. */
const topics: readonly { topic: GroupTopic; words: RegExp }[] = [
  {
    topic: 'onboarding',
    words:
      /\b(onboarding|new (?:supplier|vendor|partner)|invitation|neuer? (?:lieferant|partner)|einladung|nouveau fournisseur|nuevo proveedor)\b/iu,
  },
  {
    topic: 'edi',
    words:
      /\b(997|999|contrl|as2|sftp|certificate|acknowledg(?:e?ment)|edi (?:error|rejection)|zertifikat|quittung|certificat|acuse)\b/iu,
  },
  {
    topic: 'finance',
    words:
      /\b(invoices?|overcharged?|chargebacks?|credit (?:note|memo)|deduction|price|remittance|rechnung(?:en)?|gutschrift|preis|facture|factura|abono)\b/iu,
  },
  { topic: 'quality', words: /\b(damaged?|defect(?:ive)?|broken|quality|beschädigt|defekt|endommagé|dañad[oa]s?)\b/iu },
  {
    topic: 'logistics',
    words:
      /\b(shipments?|ship(?:ped|ping)?|deliver(?:y|ed)|asn|despatch|dispatch|carrier|missing|short|lieferung|lieferschein|sendung|fehlmenge|livraison|entrega|envío)\b/iu,
  },
]

/**
 * The partner's group that this ticket is most likely for: the topic with the most matches, the first in the list above
 * when several have as many. Falls back to a general group, then to the first.
 */
export function suggestGroup<Group extends { topics: GroupTopic[] }>(
  groups: Group[],
  text: string,
): GroupSuggestion<Group> | undefined {
  const counted = topics.map(({ topic, words }) => {
    const found = [...text.matchAll(new RegExp(words.source, 'giu'))]
    return { topic, count: found.length, because: found[0]?.[0] ?? '' }
  })
  const ranked = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  for (const { topic, because } of ranked) {
    const group = groups.find((candidate) => candidate.topics.includes(topic))
    if (group) return { group, topic, because }
  }
  const fallback = groups.find((group) => group.topics.includes('general')) ?? groups.at(0)
  return fallback ? { group: fallback, topic: 'general', because: '' } : undefined
}

import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'

type Outcome = Extract<WitnessedAction, { kind: 'resolve' }>['outcome']['kind']

const en = {
  restricted: '{agent} confirmed something in the Trading Grid. What it was stands there.',
  asked: '{label}: {agent} asks for an approval.',
  approved: '{label}: {agent} approves as {role}.',
  rejected: '{label}: {agent} rejects as {role}.',
  withdraw: '{label}: {agent} withdraws the request for an approval ({role}).',
  resolved: '{label}: the dispute with {partner} was resolved by {agent}.',
  redacted: '{label}: {agent} redacts entry {seq}.\nReason: {reason}',
  exported: '{label}: {agent} made an evidence pack, up to entry {seq}.',
  decides: 'To decide as {role}: {names}',
  reason: 'Reason: {reason}',
  evidence: 'Evidence: {names}',
  noEvidence: 'Without evidence',
  open: 'Still open: {list}',
  credit: '{what}: {partner} pays us {amount}',
  debit: '{what}: we pay {partner} {amount}',
  amount: '{what}, {amount}',
}

const de: typeof en = {
  restricted: '{agent} hat etwas im Trading Grid bestätigt. Was es war, steht dort.',
  asked: '{label}: {agent} fordert eine Freigabe an.',
  approved: '{label}: {agent} gibt als {role} frei.',
  rejected: '{label}: {agent} lehnt als {role} ab.',
  withdraw: '{label}: {agent} zieht die Anforderung einer Freigabe zurück ({role}).',
  resolved: '{label}: Der Streitfall mit {partner} wurde von {agent} abgeschlossen.',
  redacted: '{label}: {agent} schwärzt Eintrag {seq}.\nGrund: {reason}',
  exported: '{label}: {agent} hat eine Belegmappe erstellt, bis Eintrag {seq}.',
  decides: 'Zu entscheiden als {role}: {names}',
  reason: 'Grund: {reason}',
  evidence: 'Belege: {names}',
  noEvidence: 'Ohne Belege',
  open: 'Noch offen: {list}',
  credit: '{what}: {partner} zahlt uns {amount}',
  debit: '{what}: wir zahlen {amount} an {partner}',
  amount: '{what}, {amount}',
}

const outcomes: Record<'en' | 'de', Record<Outcome, string>> = {
  en: {
    shipped: 'Shipped',
    credited: 'Credited',
    corrected: 'Corrected',
    resent: 'Resent',
    accepted: 'Accepted as is',
    rejected: 'Rejected',
    'no-action': 'No action needed',
    reversed: 'Reversed',
    upheld: 'Upheld',
    other: 'Other',
  },
  de: {
    shipped: 'Geliefert',
    credited: 'Gutgeschrieben',
    corrected: 'Berichtigt',
    resent: 'Neu gesendet',
    accepted: 'So angenommen',
    rejected: 'Abgelehnt',
    'no-action': 'Nichts zu tun',
    reversed: 'Storniert',
    upheld: 'Bleibt bestehen',
    other: 'Anderes',
  },
}

/** The sentences of the notes that sign acts, in the languages in which the app writes notes. */
export const actSentences = [
  { locale: 'en', say: en, outcomes: outcomes.en },
  { locale: 'de', say: de, outcomes: outcomes.de },
]
export type ActSentences = (typeof actSentences)[number]

/** A name that has braces in it stays as it is. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}

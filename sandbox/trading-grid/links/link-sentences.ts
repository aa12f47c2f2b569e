const en = {
  escalated: '{agent} escalated this ticket to {partner} ({group}) in Trading Grid as {label}.',
  subject: 'Subject: {subject}',
  alsoShared: 'Shared as well: ',
  linked: '{agent} linked this ticket to {label} with {partner} in Trading Grid.',
  unlinked: '{agent} unlinked this ticket from {label} with {partner} in Trading Grid.',
  shared: '{agent} asked Trading Grid to send files of this ticket to {partner} in {label}: {names}',
  evidence: '{agent} asked Trading Grid to keep files of this ticket as evidence in {label} with {partner}: {names}',
}

const de: typeof en = {
  escalated: '{agent} hat dieses Ticket in Trading Grid an {partner} ({group}) eskaliert: {label}.',
  subject: 'Betreff: {subject}',
  alsoShared: 'Ebenfalls geteilt: ',
  linked: '{agent} hat dieses Ticket in Trading Grid mit {label} ({partner}) verknüpft.',
  unlinked: '{agent} hat die Verknüpfung dieses Tickets mit {label} ({partner}) in Trading Grid aufgehoben.',
  shared: '{agent} hat Trading Grid gebeten, Dateien dieses Tickets in {label} an {partner} zu senden: {names}',
  evidence:
    '{agent} hat Trading Grid gebeten, Dateien dieses Tickets als Beleg in {label} ({partner}) aufzubewahren: {names}',
}

/** The sentences of the notes that link a ticket, in the languages in which the app writes notes. */
export const linkSentences = [
  { locale: 'en', say: en },
  { locale: 'de', say: de },
]
export type LinkSentences = typeof en

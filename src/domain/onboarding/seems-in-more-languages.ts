const WORDS =
  /(?<![\p{L}])(?:el|los|las|una|nuestr[oa]s?|queremos|para|necesitamos|del|con|di|che|il|dal|della|abbiamo|vorremmo|siamo|nostr[oaie]|per|quali|het|een|niet|van|naar|wij|voor|onze|graag|kunnen|welke)(?![\p{L}])/iu

/** Whether a text may be in Spanish, Italian, or Dutch; for some texts in others it says yes for nothing. */
export function seemsInMoreLanguages(text: string): boolean {
  return WORDS.test(text)
}

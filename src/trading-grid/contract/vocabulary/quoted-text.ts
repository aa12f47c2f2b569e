/**
 * Somebody else's words as they may stand in a note: an invisible word joiner keeps whatever looks like the mark of a
 * note, or like the nonce of an act, from being one. It reads as before.
 */
export function withoutMarks(text: string): string {
  return text.replace(/\[(?=[a-z]{2,8}_\w)/gi, '[\u2060').replace(/[A-Z2-7]{25}(?=[A-Z2-7])/g, '$&\u2060')
}

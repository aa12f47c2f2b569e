/** A sentence as it was said. */
export type Statement = { text: string; isQuestion: boolean }

const GREETING =
  /^(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte|liebe|moin|servus|grüezi|bonjour|bonsoir|cher|chère|hola|buenos|buenas|estimad|ciao|buongiorno|buonasera|gentile|goedemorgen|goedemiddag|goedendag|beste|geachte|olá|oi|bom dia|boa tarde|prezad)/i
const THANKS =
  /^(?:many thanks|thanks|thank you|thx|danke|vielen dank|besten dank|merci|gracias|muchas gracias|grazie|bedankt|dank u|obrigad)/i
const CLOSING =
  /^(?:(?:best|kind|warm|many)? ?regards|best|cheers|sincerely|yours|mit freundlichen|(?:freundliche|viele|beste|liebe|schöne) grüße|gruß|grüße|lg|mfg|cordialement|bien à vous|saludos|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|atenciosamente|abraços)\b/i
/** Politeness is short; a long line that begins with it goes on to say something. */
const POLITE_CHARACTERS = 60

/** What a message says, sentence by sentence, without greeting, thanks and signature. */
export function statementsIn(text: string): Statement[] {
  const said: Statement[] = []
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    // What follows is a signature.
    if (CLOSING.test(trimmed) && trimmed.length < POLITE_CHARACTERS && said.length > 0) break
    for (const sentence of sentencesOf(trimmed)) {
      if (!isPoliteness(sentence)) said.push({ text: sentence, isQuestion: sentence.endsWith('?') })
    }
  }
  return said
}

function isPoliteness(sentence: string): boolean {
  if (sentence.length >= POLITE_CHARACTERS || /\d/.test(sentence)) return false
  return GREETING.test(sentence) || THANKS.test(sentence) || CLOSING.test(sentence)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Here a full stop ends a word, not a sentence. */
const ABBREVIATED = /(?:^|\s)(?:no|nr|approx|ca|st|dr|mr|mrs|ms|bzw|inkl|incl|etc|z\.b|d\.h|e\.g|i\.e|\d{1,2})\.$/i

function sentencesOf(line: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(line)) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATED.test(before))
      sentences[sentences.length - 1] = `${before} ${segment.trim()}`
    else if (segment.trim() !== '') sentences.push(segment.trim())
  }
  return sentences
}

const WORDS =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve'
const WORD = `(?:(?:double|triple|doppel)[ -])?(?:${WORDS})`
/** Words, and digits in between, as people say a phone number. */
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${WORD}|\d{1,4})(?:[ ,./()-]{1,4}(?:${WORD}|\d{1,4})){3,19}(?![\p{L}\d])`,
  'giu',
)
const ONE_WORD = new RegExp(String.raw`(?<!\p{L})${WORD}(?!\p{L})`, 'giu')
const FEWEST_WORDS = 3
const FEWEST_DIGITS = 7

/** Where a number of at least seven digits is written in words, in English, German, French or Spanish. */
export function placeSpelledDigits(text: string): { start: number; end: number }[] {
  return [...text.matchAll(SPELLED)].flatMap(({ 0: found, index }) => {
    const words = found.match(ONE_WORD)?.length ?? 0
    const digits = words + found.replace(/\D/g, '').length
    return words >= FEWEST_WORDS && digits >= FEWEST_DIGITS ? [{ start: index, end: index + found.length }] : []
  })
}

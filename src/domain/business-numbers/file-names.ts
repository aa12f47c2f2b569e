import type { Hold } from './hold.ts'
import type { Token } from './lexer.ts'

const EXTENSIONS =
  /^(?:pdf|xml|edi|x12|txt|csv|xls|xlsx|doc|docx|odt|ods|rtf|json|html?|zip|gz|7z|rar|msg|eml|jpe?g|png|gif|bmp|tiff?|heic|webp|svg|mp4|mov|log)$/
/** Parts a file name may have: enough for any that a person reads, and a bound on the work. */
const MOST_PARTS = 16

/** Where the file name begins that this token is part of. */
function fileStart(tokens: Token[], at: number): number | undefined {
  let last = at
  while (last - at < MOST_PARTS && tokens[last + 1]?.start === tokens[last]?.end && tokens[last + 1]) last++
  for (; last > at; last--) {
    if (EXTENSIONS.test(tokens[last]?.key ?? '') && tokens[last - 1]?.key === '.') break
  }
  if (last <= at) return undefined
  let first = at
  while (at - first < MOST_PARTS && first > 0 && tokens[first - 1]?.end === tokens[first]?.start) {
    if (/[("'[,;、：（「]/.test(tokens[first - 1]?.key ?? '')) break
    first--
  }
  return tokens[first]?.start
}

/** In a file's name a number belongs to a word of that name right before it: not `IMG_88120344.jpg` to "see invoice". */
export function isOutsideFileOf(hold: Hold, tokens: Token[], at: number): boolean {
  const start = fileStart(tokens, at)
  if (start === undefined || start === tokens[at]?.start) return false
  return hold.start < start || hold.distance > 0
}

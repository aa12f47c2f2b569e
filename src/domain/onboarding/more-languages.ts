import { dutch } from './dutch.ts'
import { patternsOf, type SignPattern } from './find-signs.ts'
import { italian } from './italian.ts'
import { spanishSituations } from './situations/spanish.ts'
import { spanish } from './spanish.ts'

/** Spanish, Italian, and Dutch. */
export const moreLanguages: SignPattern[] = patternsOf([spanish, spanishSituations, italian, dutch])

import { english } from './english.ts'
import { patternsOf, type SignPattern } from './find-signs.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { englishSituations } from './situations/english.ts'
import { frenchSituations } from './situations/french.ts'
import { germanSituations } from './situations/german.ts'

export const commonLanguages: SignPattern[] = patternsOf([
  english,
  german,
  french,
  englishSituations,
  germanSituations,
  frenchSituations,
])

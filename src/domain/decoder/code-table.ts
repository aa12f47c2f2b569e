import type { Actor, CodeSeverity, Remedy } from './remedies.ts'

/** A code's cause, in a word that names its sentence, and what helps. The rest only where the remedy's own does not fit. */
export type CodeEntry = readonly [cause: string, remedy: Remedy, actor?: Actor, severity?: CodeSeverity]
export type CodeTable = Readonly<Record<string, CodeEntry>>

import type { Remedy } from './remedies.ts'

/** Who has to act, as seen from the document that the code speaks of: its sender, its receiver, both or nobody. */
export type Actor = 'sender' | 'receiver' | 'edi-provider' | 'both' | 'nobody'
export type CodeSeverity = 'low' | 'normal' | 'high'

/** A code's cause, in a word that names its sentence, and what helps. The rest only where the remedy's own does not fit. */
export type CodeEntry = readonly [cause: string, remedy: Remedy, actor?: Actor, severity?: CodeSeverity]
export type CodeTable = Readonly<Record<string, CodeEntry>>

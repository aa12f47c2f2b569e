import * as z from 'zod/mini'
import { severities, threadKinds, threadStates } from '../../../domain/vocabulary/thread-vocabulary.ts'

export const ThreadState = z.enum(threadStates)
export type ThreadState = z.infer<typeof ThreadState>

export const ThreadKind = z.enum(threadKinds)
export type ThreadKind = z.infer<typeof ThreadKind>

export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

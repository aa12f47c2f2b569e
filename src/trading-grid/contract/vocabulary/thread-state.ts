import * as z from 'zod/mini'

export const ThreadState = z.enum(['open', 'awaiting-partner', 'awaiting-us', 'resolved', 'withdrawn'])
export type ThreadState = z.infer<typeof ThreadState>

export const ThreadKind = z.enum(['exception', 'onboarding', 'dispute', 'general'])
export type ThreadKind = z.infer<typeof ThreadKind>

export const Severity = z.enum(['low', 'normal', 'high', 'urgent'])
export type Severity = z.infer<typeof Severity>

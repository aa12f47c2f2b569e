import type { ReactNode } from 'react'
/** What is shown where the agent asks for the approval of a step. */
export type AskApproval = (step: { id: string; title: string }, done: () => void) => ReactNode

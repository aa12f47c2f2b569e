import type { CodeList } from '../code-list.ts'

/** What a dictionary knows of a segment or of one element of it. */
export type ExplainedElement = {
  name: string
  code: string
  codes?: CodeList<string> | undefined
  /** How a value that is no code is to be read. */
  holds?: 'date' | 'amount' | undefined
}

/** Which element of a segment, counted from 1, and which component of that. */
export type Place = { element: number; component: number }

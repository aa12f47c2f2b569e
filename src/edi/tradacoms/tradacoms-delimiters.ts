import type { Delimiters } from '../segment.ts'

/** TRADACOMS fixes its separators; behind the tag stands an equals sign. */
export const tradacomsDelimiters: Delimiters = {
  element: '+',
  component: ':',
  segment: "'",
  release: '?',
  repetition: '',
}

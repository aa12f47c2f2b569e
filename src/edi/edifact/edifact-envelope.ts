import type { EnvelopeSyntax } from '../read-interchange.ts'
import { element } from '../segment.ts'

export const edifactEnvelope: EnvelopeSyntax = {
  interchange: { header: 'UNB', control: 5, trailer: 'UNZ' },
  group: { header: 'UNG', control: 5, trailer: 'UNE', required: false },
  document: { header: 'UNH', control: 1, trailer: 'UNT' },
  beside: [],
  // The separator is not known here, but no message type contains one.
  setOf: (unh) => /^[A-Z0-9]*/.exec(element(unh, 2))?.[0] ?? '',
}

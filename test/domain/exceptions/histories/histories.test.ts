import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findExceptions } from '../../../../src/domain/exceptions/find-exceptions.ts'
import { defaultTerms } from '../../../../src/domain/trade/partner-terms.ts'
import { readDocuments } from '../../../../src/edi/read-documents.ts'
import { US } from '../../../support/relationships/draft.ts'
import { AFTER, type Syntax } from '../relationships/relationship.ts'
import { type History, history, troublesOf } from './history.ts'
import { euros, tell } from './tell.ts'

/** `npm run test:histories` tries 500 of them. */
const RUNS = Number(process.env.HISTORIES ?? 60)
const syntaxes: readonly Syntax[] = ['x12', 'edifact', 'ubl']
const terms = { ...defaultTerms, ourIdentifiers: [US] }

function found(told: History, syntax: Syntax): string[] {
  const documents = tell(told, syntax).flatMap((text, index) => readDocuments(text, { id: String(index) }).documents)
  return findExceptions(documents, terms, new Date(AFTER))
    .filter(({ state }) => state === 'open')
    .map(
      ({ kind, line = '', difference, impact }) => `${kind} ${line} ${Number(difference)} ${Number(impact).toFixed(2)}`,
    )
    .toSorted()
}

it(`what is wrong follows from what happened, in every syntax, over ${RUNS} histories`, { timeout: 180_000 }, () => {
  const pieces = (kind: string, difference: number) =>
    kind === 'price-discrepancy' || kind === 'unordered-charge' ? difference / 100 : difference
  fc.assert(
    fc.property(history, (told) => {
      const known = troublesOf(told)
        .map(({ kind, line, difference, cents }) => `${kind} ${line} ${pieces(kind, difference)} ${euros(cents)}`)
        .toSorted()
      expect(Object.fromEntries(syntaxes.map((syntax) => [syntax, found(told, syntax)]))).toEqual(
        Object.fromEntries(syntaxes.map((syntax) => [syntax, known])),
      )
    }),
    { numRuns: RUNS },
  )
})

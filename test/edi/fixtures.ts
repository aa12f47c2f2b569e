import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { ReadResult, TradeDocument } from '../../src/domain/trade/trade-document.ts'
import type { Origin } from '../../src/domain/trade/trade-facts.ts'
import { decodeText } from '../../src/edi/decode-text.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/edi/', import.meta.url))

/** The project's own documents, one file a set, written by hand from the standards. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER).sort()
}

export function fixture(name: string): string {
  return decodeText(readFileSync(FOLDER + name))
}

export function readFixture(name: string, origin?: Origin): ReadResult {
  return readDocuments(fixture(name), origin)
}

/** The only document of a fixture, which must hold no problem. */
export function documentIn(name: string): TradeDocument {
  const { documents, problems } = readFixture(name)
  expect(problems).toEqual([])
  const [document, ...more] = documents
  if (!document || more.length > 0) throw new Error(`${name} holds ${documents.length} documents`)
  return document
}

const DAMAGED = fileURLToPath(new URL('../fixtures/edi-damaged/', import.meta.url))

/** Documents that were cut off or overwritten on their way. */
export function damagedNames(): string[] {
  return readdirSync(DAMAGED).sort()
}

export function readDamaged(name: string): ReadResult {
  return readDocuments(decodeText(readFileSync(DAMAGED + name)))
}

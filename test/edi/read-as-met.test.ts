import { describe, expect, it } from 'vitest'
import { readAsMet } from '../../src/edi/read-as-met.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { fixture, fixtureNames } from './fixtures.ts'

describe('readers that come when a document is met', () => {
  it.each(fixtureNames())('%s: is read as by all readers at once', async (name) => {
    const text = fixture(name)

    expect(await readAsMet(text)).toEqual(readDocuments(text))
  })
})

import { describe, expect, it } from 'vitest'
import { listSegments } from '../../src/edi/list-segments.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { fixture, fixtureNames } from './fixtures.ts'
import { positionsIn } from './positions.ts'

const segmented = fixtureNames().filter((name) => name.endsWith('.edi'))
const xml = fixtureNames().filter((name) => name.endsWith('.xml'))

describe.each(segmented)('%s', (name) => {
  it('has positions that slice to segments, or to elements of them', () => {
    const text = fixture(name)
    const listed = listSegments(text)
    const segments = new Set(listed.map(({ position }) => `${position.start}-${position.end}`))
    const elements = new Set(
      listed.flatMap((segment) => segment.elements.map(({ position }) => `${position.start}-${position.end}`)),
    )
    const result = readDocuments(text)
    const documents = new Set(result.documents.map(({ position }) => position))
    const positions = positionsIn(result).filter(({ position }) => !documents.has(position))
    expect(positions.length + result.documents.length).toBeGreaterThan(0)
    for (const { position } of positions) {
      const key = `${position.start}-${position.end}`
      expect(segments.has(key) || elements.has(key), text.slice(position.start, position.end)).toBe(true)
    }
    for (const { position } of result.documents) {
      const slice = text.slice(position.start, position.end)
      expect(slice).toMatch(/^(ST\*|UNH[+|]|TA1\*|MHD=)/)
      expect(slice).toMatch(/(\bSE\*\d+\*\d+|UNT[+|]\d+[+|]\d+|MTR=\d+|TA1\*[\w*]+)$/)
    }
  })

  it('is listed segment by segment, each value where it says', () => {
    const text = fixture(name)
    for (const { tag, elements, position } of listSegments(text)) {
      expect(text.slice(position.start, position.start + tag.length)).toBe(tag)
      for (const { value, position: at, components } of elements) {
        const isReleased = /[?!]/.test(text.slice(at.start, at.end))
        if (!isReleased) expect(text.slice(at.start, at.end)).toBe(value)
        for (const component of components ?? []) {
          expect(component.position.start).toBeGreaterThanOrEqual(at.start)
          expect(component.position.end).toBeLessThanOrEqual(at.end)
        }
      }
    }
  })
})

describe.each(xml)('%s', (name) => {
  it('has positions that slice to whole elements', () => {
    const text = fixture(name)
    for (const { position } of positionsIn({ ...readDocuments(text), problems: [] })) {
      const slice = text.slice(position.start, position.end)
      const [, tag] = /^<([\w:]+)/.exec(slice) ?? []
      expect(tag, slice.slice(0, 40)).toBeDefined()
      expect(slice.endsWith(`</${tag}>`) || slice.endsWith('/>')).toBe(true)
    }
  })
})

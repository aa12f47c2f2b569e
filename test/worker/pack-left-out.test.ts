import { describe, expect, it } from 'vitest'
import type { PackEvidence } from '../../src/domain/evidence-pack/pack-case.ts'
import { verifyTrail } from '../../src/domain/trail/verify-trail.ts'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, hashOf, makePack } from '../support/make-pack.ts'
import { chargeback, counts, files, notice, picture, story } from './pack-story.ts'

describe('what is internal', () => {
  const evidence: PackEvidence[] = [
    { kind: 'document', id: 'evi_1', audience: 'shared', document: 'doc_856', size: notice.bytes.length },
    { kind: 'document', id: 'evi_2', audience: 'internal', document: 'doc_csv', size: 1, importedFrom: 7 },
    {
      kind: 'comment',
      id: 'evi_3',
      audience: 'internal',
      ticket: 7,
      commentId: 70,
      author: 'Erin Walsh',
      at: '2026-03-12T10:00:00.000Z',
      public: true,
      text: 'They always do this.',
    },
  ]
  const comment = bytesOf('They always do this.')
  const added = {
    type: 'evidence-added',
    audience: 'internal' as const,
    body: {
      evidence: [
        { id: 'evi_1', name: '856.edi', kind: 'ship-notice', sha256: hashOf(notice.bytes) },
        { id: 'evi_2', name: 'counts.csv', kind: 'other', sha256: hashOf(counts.bytes) },
        { id: 'evi_3', name: 'Erin Walsh, ticket 7', kind: 'correspondence', sha256: hashOf(comment) },
      ],
    },
  }
  const entries = chain([{ body: { text: 'Hello', documents: [], quotes: [] } }, added])

  it('is in the pack when it is wanted, with where it comes from', async () => {
    const { names, text } = await makePack({ entries, evidence, files })
    expect(names.filter((name) => name.startsWith('documents/'))).toEqual([
      'documents/001-856.edi',
      'documents/001-856.edi.html',
      'documents/002-counts.csv.txt',
      'documents/002-counts.csv.txt.html',
      'documents/003-Erin Walsh_ ticket 7.txt',
      'documents/003-Erin Walsh_ ticket 7.txt.html',
    ])
    expect(text('documents/003-Erin Walsh_ ticket 7.txt')).toBe('They always do this.')
    expect(text('index.html')).toContain('File in Zendesk ticket 7')
    expect(text('index.html')).toContain('Do not pass this pack on to the partner.')
  })

  it('is not even named when it is not, and the trail verifies all the same', async () => {
    const { names, files: unpacked, text } = await makePack({ entries, evidence, files, choice: { internal: false } })
    expect(names.filter((name) => name.startsWith('documents/'))).toEqual([
      'documents/001-856.edi',
      'documents/001-856.edi.html',
    ])
    const all = Object.values(unpacked)
      .map((content) => new TextDecoder().decode(content))
      .join('\n')
    expect(all).not.toMatch(/counts\.csv|Erin Walsh|They always do this/)
    const trail = text('trail.jsonl').trim().split('\n')
    const found = await verifyTrail(trail.map((line): unknown => JSON.parse(line)))
    expect(found).toMatchObject({ breaks: [], verifiedThrough: 2, stubs: [2] })
    expect(JSON.parse(trail[1] ?? '')).not.toHaveProperty('salt')
  })

  it('does not hold a comment that is no longer what it was', async () => {
    const changed = evidence.map((one) => (one.kind === 'comment' ? { ...one, text: 'They never do this.' } : one))
    const { names, text } = await makePack({ entries, evidence: changed, files })
    expect(names.some((name) => name.includes('Erin'))).toBe(false)
    expect(text('missing.html')).toContain('Its contents no longer match the audit trail')
  })

  it('was taken out of the case before the cut, and is named as that', async () => {
    const withdrawn = chain([
      added,
      { type: 'evidence-withdrawn', body: { evidence: 'evi_2', name: 'counts.csv', reason: 'Wrong file' } },
    ])
    const { names, text } = await makePack({ entries: withdrawn, evidence, files })
    expect(names.some((name) => name.includes('counts'))).toBe(false)
    expect(text('missing.html')).toContain('Withdrawn from the case before the cutoff')
    const before = await makePack({ entries: withdrawn, evidence, files, choice: { throughSeq: 1 } })
    expect(before.names).toContain('documents/002-counts.csv.txt')
  })
})

describe('what is missing', () => {
  it('is listed with its reason, and nothing else is lost', async () => {
    const { text, names, plan } = await makePack({
      entries: story,
      files: [chargeback],
      missing: [
        { number: 2, because: 'gone' },
        { number: 3, because: 'infected' },
        { number: 4, because: 'not-permitted' },
      ],
    })
    expect(plan.documents).toHaveLength(4)
    expect(names.filter((name) => name.startsWith('documents/'))).toHaveLength(2)
    const page = text('missing.html')
    for (const reason of ['Since deleted', 'The malware scan found something in it', 'doesn’t have access to it'])
      expect(page).toContain(reason)
    for (const { bytes } of [notice, counts, picture]) expect(page).toContain(hashOf(bytes))
  })

  it('is what came with other bytes than the trail speaks of', async () => {
    const other = { ...notice, bytes: bytesOf('Something else') }
    const { outcomes, text, names } = await makePack({ entries: story, files: [chargeback, other, counts, picture] })
    expect(outcomes).toEqual(['packed', 'changed', 'packed', 'packed'])
    expect(names).not.toContain('documents/002-856.edi')
    expect(text('missing.html')).toContain('Its contents no longer match the audit trail')
  })
})

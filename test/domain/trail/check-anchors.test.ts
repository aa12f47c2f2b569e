import { describe, expect, it } from 'vitest'
import { type Anchor, checkAnchors } from '../../../src/domain/trail/check-anchors.ts'
import { verifyTrail } from '../../../src/domain/trail/verify-trail.ts'
import { chain, rehashed } from '../../support/chained-trail.ts'

const five = chain([{}, {}, {}, {}, {}])
const hashes = new Map(five.map(({ seq, hash }) => [seq, hash]))
const hashOf = (seq: number) => hashes.get(seq) ?? ''

describe('a note in the ticket', () => {
  it('bears witness to the trail up to the entry that it names, the newest note furthest', async () => {
    const notes = [anchor(4), anchor(2), anchor(3)]
    expect(checkAnchors(notes, await verifyTrail(five), hashes)).toEqual({
      anchored: anchor(4),
      differing: [],
      beyond: [],
      trustedThrough: 5,
    })
  })

  it('is understood where it names only the hash', async () => {
    const { seq: _seq, ...older } = anchor(3)
    expect(checkAnchors([older], await verifyTrail(five), hashes).anchored).toEqual(anchor(3))
  })

  it('contradicts a trail that was recorded anew from an entry on, though every hash in it is right', async () => {
    const anew = chain([{}, { body: { text: 'Something else' } }, {}, {}, {}])
    const findings = await verifyTrail(anew)
    expect(findings.breaks).toEqual([])
    const found = checkAnchors([anchor(1), anchor(4)], findings, new Map(anew.map(({ seq, hash }) => [seq, hash])))
    expect(found).toEqual({ anchored: anchor(1), differing: [anchor(4)], beyond: [], trustedThrough: 1 })
  })

  it('is not outweighed by newer notes, which agree with what was recorded anew', async () => {
    const older = { ...anchor(3), head: 'f'.repeat(64) }
    const found = checkAnchors([anchor(5), older, anchor(2)], await verifyTrail(five), hashes)
    expect(found).toEqual({ anchored: anchor(2), differing: [older], beyond: [], trustedThrough: 2 })
  })

  it('tells that the end of the trail was cut off', async () => {
    const cut = five.slice(0, 3)
    const found = checkAnchors(
      [anchor(2), anchor(5)],
      await verifyTrail(cut),
      new Map(cut.map((one) => [one.seq, one.hash])),
    )
    expect(found).toEqual({ anchored: anchor(2), differing: [], beyond: [anchor(5)], trustedThrough: 3 })
  })

  it('bears no witness to what stands behind a break', async () => {
    const broken = five.map((entry) => (entry.seq === 3 ? rehashed({ ...entry, audience: 'internal' }) : entry))
    const found = checkAnchors(
      [anchor(2), anchor(5)],
      await verifyTrail(broken),
      new Map(broken.map((one) => [one.seq, one.hash])),
    )
    expect(found).toEqual({ anchored: anchor(2), differing: [], beyond: [], trustedThrough: 2 })
  })

  it('contradicts the trail where it names a hash that no entry has', async () => {
    const { seq: _seq, ...lost } = { ...anchor(1), head: 'f'.repeat(64) }
    expect(checkAnchors([lost], await verifyTrail(five), hashes).differing).toEqual([lost])
  })
})

function anchor(seq: number): Anchor & { seq: number } {
  return { ticket: 1, auditId: 1_000 + seq, at: '2026-03-13T10:00:00.000Z', seq, head: hashOf(seq) }
}

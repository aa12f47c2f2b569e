import { describe, expect, it } from 'vitest'
import { whereItStands } from '../../src/domain/thread/where-it-stands.ts'

const now = new Date('2026-12-01T12:00:00Z')
const latest = { at: '2026-12-01T09:00:00Z', actor: { side: 'partner' as const }, automatic: false }

describe('since when a thread stands as it does', () => {
  it('is since its last message while it is open', () => {
    const thread = { state: 'awaiting-us' as const, updatedAt: '2026-12-01T11:00:00Z', latest }
    expect(whereItStands(thread, now)).toMatchObject({ words: 'partner-replied', since: latest.at })
  })

  it('is since it was resolved, however long ago the last message was', () => {
    const thread = { state: 'resolved' as const, updatedAt: '2026-12-01T11:30:00Z', latest }
    const outcome = { at: '2026-12-01T11:00:00Z' }
    expect(whereItStands({ ...thread, outcome }, now)).toMatchObject({ words: 'resolved', since: outcome.at })
    expect(whereItStands(thread, now).since).toBe(thread.updatedAt)
  })

  it('is since it was withdrawn', () => {
    const thread = { state: 'withdrawn' as const, updatedAt: '2026-12-01T11:30:00Z', latest }
    expect(whereItStands(thread, now).since).toBe('2026-12-01T11:30:00Z')
  })
})

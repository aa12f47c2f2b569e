import { expect, it } from 'vitest'
import { type MergeAudit, mergedInto } from '../../src/domain/ticket/merged-into.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 16, minute)).toISOString()
const comment = { type: 'Comment' }
const closing = { type: 'Change', field_name: 'status', value: 'closed' }
const merge = (minute: number, other: number, ...events: MergeAudit['events'][number][]): MergeAudit => ({
  created_at: at(minute),
  via: { source: { rel: 'merge', from: { ticket_id: other } } },
  events: [comment, ...events],
})
const save = (minute: number, ...events: MergeAudit['events'][number][]): MergeAudit => ({
  created_at: at(minute),
  via: { source: {} },
  events,
})
const tags = ['closed_by_merge']

it.each<[string, Parameters<typeof mergedInto>[0], MergeAudit[], number | undefined]>([
  ['is where the merge that closed the ticket says', { status: 'closed', tags }, [merge(9, 7, closing)], 7],
  ['is that of the newest merge', { status: 'closed', tags }, [merge(9, 7, closing), merge(2, 5)], 7],
  ['needs no tag where one save says both', { status: 'closed', tags: [] }, [merge(9, 7, closing)], 7],
  ['may be closed by another save of the same job', { status: 'closed', tags }, [save(9, closing), merge(9, 7)], 7],
  ['may be closed by a save that is not listed', { status: 'closed', tags }, [merge(9, 7), save(2)], 7],
  ['is nowhere while the ticket takes notes', { status: 'open', tags: [] }, [merge(9, 7)], undefined],
  ['is nowhere for a ticket that others became part of', { status: 'closed', tags: [] }, [merge(9, 7)], undefined],
  [
    'is nowhere for such a ticket, closed by a rule',
    { status: 'closed', tags: [] },
    [save(9, closing), merge(2, 5)],
    undefined,
  ],
  [
    'is nowhere for a follow-up that inherited the tag',
    { status: 'closed', tags },
    [save(9, closing), merge(2, 5)],
    undefined,
  ],
  ['is nowhere without a merge', { status: 'closed', tags }, [save(9, closing)], undefined],
])('the ticket that another one was merged into %s', (_, ticket, audits, expected) => {
  expect(mergedInto(ticket, audits)).toBe(expected)
})

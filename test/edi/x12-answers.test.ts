import { describe, expect, it } from 'vitest'
import { documentIn, readFixture } from './fixtures.ts'

describe('acknowledgments', () => {
  it('997: says which sets were accepted, and where in which set an error stands', () => {
    expect(documentIn('997-acknowledgment.edi')).toMatchObject({
      kind: 'acknowledgment',
      level: 'group',
      about: { groupCode: 'PO', group: '101' },
      status: 'partially-accepted',
      statusCode: 'P',
      counts: { included: 2, received: 2, accepted: 1 },
      errors: [{ list: 'AK9', code: '5' }],
      transactions: [
        {
          about: { groupCode: 'PO', group: '101', set: '850', transaction: '0001' },
          status: 'accepted-with-errors',
          errors: [
            { list: 'AK3', code: '8', segment: 'PO1', segmentPosition: 15 },
            { list: 'AK4', code: '6', segment: 'PO1', segmentPosition: 15, element: '4', value: '12,5O' },
            { list: 'AK5', code: '5' },
          ],
        },
        { about: { transaction: '0002' }, status: 'accepted', errors: [] },
      ],
    })
  })

  it('999: says the same with other segments', () => {
    expect(documentIn('999-implementation-acknowledgment.edi')).toMatchObject({
      status: 'rejected',
      transactions: [
        {
          about: { set: '810', transaction: '0001' },
          status: 'rejected',
          errors: [{ list: 'IK3', segment: 'TDS' }, { list: 'IK4', code: '6', value: '9,675' }, { list: 'IK5' }],
        },
      ],
    })
  })

  it('TA1: is about an interchange and stands outside any group', () => {
    expect(documentIn('ta1-interchange-acknowledgment.edi')).toMatchObject({
      set: 'TA1',
      level: 'interchange',
      about: { interchange: '000000101' },
      status: 'rejected',
      statusCode: 'R',
      errors: [{ list: 'TA1', code: '021' }],
      sender: { id: 'NORTHWIND' },
    })
  })
})

describe('an 824', () => {
  it('says which document the application refused, and why', () => {
    expect(documentIn('824-application-advice.edi')).toMatchObject({
      kind: 'application-advice',
      number: 'ADV-1',
      orderNumbers: ['4500001001'],
      entries: [
        {
          status: 'rejected',
          code: 'TR',
          about: { group: '7007', set: '810', transaction: '0001', number: '55010' },
          errors: [
            { list: 'TED', code: 'MN', segment: 'IT1', segmentPosition: 9, element: '4', value: '155' },
            { list: 'TED', code: '010' },
          ],
        },
        { status: 'accepted', code: 'IA', about: { number: '55011' } },
      ],
    })
  })
})

describe('a set the app does not know', () => {
  it('comes back as a table of its segments, with a problem', () => {
    const { documents, problems } = readFixture('840-unknown-set.edi')
    expect(documents).toMatchObject([
      {
        kind: 'other',
        set: '840',
        test: true,
        segments: [{ tag: 'ST', elements: ['840', '0001'] }, { tag: 'W05' }, {}, {}],
      },
    ])
    expect(problems).toMatchObject([{ severity: 'warning', code: 'set-unknown' }])
  })
})

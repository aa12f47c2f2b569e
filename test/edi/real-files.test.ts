import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeX12, type X12Text } from '../support/write-edi.ts'
import { fixture } from './fixtures.ts'

const order = (number: string) => ({
  set: '850',
  segments: [
    ['BEG', '00', 'NE', number, '', '20260313'],
    ['PO1', '1', '5', 'EA', '1.25', '', 'VN', 'A1'],
    ['CTT', '1'],
  ],
})

function write(text: Partial<X12Text> = {}): string {
  return writeX12({ groups: [{ code: 'PO', sets: [order('4711')] }], ...text })
}

function numbers(text: string): string[] {
  return readDocuments(text).documents.map(({ number }) => number)
}

function codes(text: string): (string | undefined)[] {
  return readDocuments(text).problems.map(({ code }) => code)
}

describe('what real files do', () => {
  it.each([
    ['begin with a byte order mark', `\ufeff${write()}`],
    ['end every segment with a line break', write({ separators: { segment: '\n' } })],
    ['end every segment with a Windows line break', write({ separators: { segment: '\r' }, lineBreak: '\n' })],
    ['end every segment with a carriage return', write({ separators: { segment: '\r' } })],
    ['have blank lines between segments', write({ lineBreak: '\r\n\r\n' })],
    ['indent segments', write({ lineBreak: '\n\t\t  ' })],
    ['fold lines in the middle of a segment', write().replace(/.{80}/g, '$&\n')],
    ['use ~ between elements and * after segments', write({ separators: { element: '~', segment: '*' } })],
    ['use control characters', write({ separators: { element: '\x1d', segment: '\x1c', component: '\x1f' } })],
    ['pad with blanks and NULs at the end', `${write()}   \0\0\n`],
  ])('they %s', (_, text) => {
    expect(readDocuments(text)).toMatchObject({
      documents: [{ number: '4711', lines: [{ quantity: '5' }] }],
      problems: [],
    })
  })

  it.each([
    ['is short by a blank', write().replace('ACMERETAIL     ', 'ACMERETAIL    ')],
    ['has a blank in the time', write().replace('*0900*U', '*09 00*U')],
    ['has no component separator', write().replace('*>~', '*~')],
    ['has its blanks taken away', write().replace(/ {2,}/g, '')],
  ])('reads on when the ISA %s', (_, text) => {
    expect(numbers(text)).toEqual(['4711'])
    expect(codes(text).every((code) => code === 'odd-header')).toBe(true)
  })

  it('reads several interchanges with separators of their own', () => {
    const second = write({
      control: '2',
      separators: { element: '|', segment: '\n', component: '^' },
      groups: [{ code: 'PO', sets: [order('4712')] }],
    })
    expect(numbers(`${write()}\n${second}`)).toEqual(['4711', '4712'])
    expect(codes(`${write()}\n${second}`)).toEqual([])
  })

  it('reads X12, EDIFACT and UBL in one text', () => {
    const text = `${write()}\n${fixture('orders-order.edi')}\n${fixture('ubl-order.xml')}`
    expect(readDocuments(text).documents.map(({ syntax, number }) => `${syntax} ${number}`)).toEqual([
      'x12 4711',
      'edifact 4500001001',
      'ubl 4500001001',
    ])
  })

  it('does not take the next interchange for data when a trailer lacks its terminator', () => {
    const text = `${write().trimEnd().slice(0, -1)}\n${write({ control: '2' })}`
    expect(numbers(text)).toEqual(['4711', '4711'])
  })

  it('says that an interchange, or a set in a group, was sent twice', () => {
    expect(codes(write() + write())).toEqual(['control-number-repeated'])
    const twice = write({ groups: [{ code: 'PO', sets: [order('1'), { ...order('2'), control: '0001' }] }] })
    expect(codes(twice)).toEqual(['control-number-repeated'])
    expect(numbers(twice)).toEqual(['1', '2'])
  })

  it('says which set does not belong into its group', () => {
    expect(codes(write({ groups: [{ code: 'IN', sets: [order('1')] }] }))).toEqual(['group-mismatch'])
  })

  it.each([
    ['SE*5*0001', 'SE*6*0001', 'SE01 says 6 segments, but there are 5.'],
    ['SE*5*0001', 'SE*5*0002', 'SE02 says control number 0002, but ST02 says 0001.'],
    ['SE*5*0001', 'SE*five*0001', 'SE01 should be a number but is "five".'],
    ['GE*1*1', 'GE*2*1', 'GE01 says 2 documents, but there are 1.'],
    ['GE*1*1', 'GE*1*9', 'GE02 says control number 9, but GS06 says 1.'],
    ['IEA*1*000000001', 'IEA*3*000000001', 'IEA01 says 3 groups, but there are 1.'],
    ['IEA*1*000000001', 'IEA*1*000000009', 'IEA02 says control number 000000009, but ISA13 says 000000001.'],
    ['CTT*1', 'CTT*2', 'CTT01 says 2 lines, but there are 1.'],
    ['SE*5*0001~', '', 'The SE trailer is missing for this ST.'],
    ['GE*1*1~', '', 'The GE trailer is missing for this GS.'],
    ['IEA*1*000000001~', '', 'The IEA trailer is missing for this ISA.'],
    ['BEG*00*NE*4711**20260313', 'BEG*00*NE***20260313', 'BEG03, purchase order number, is empty.'],
    ['*20260313~PO1', '*20261399~PO1', 'BEG05 should be a date but is "20261399".'],
    ['PO1*1*5*EA', 'PO1*1*5O*EA', 'PO102, quantity, should be a number but is "5O".'],
    ['~CTT*1', '~DTM*002*200~CTT*1', 'DTM02 should be a date but is "200".'],
    ['PO1*1*5*EA*1.25**VN*A1', 'PO1*1*5*EA*1.25**VN', 'PO106 needs PO107, which is empty.'],
    ['~CTT*1', '~N1*ST~CTT*1', 'Either N102 or N103 is required, but both are empty.'],
    ['~CTT*1', '~N1*ST**92~CTT*1', 'N103 needs N104, which is empty.'],
    ['~GE*1', '~ZZ9*lost~GE*1', 'ZZ9 is outside any document and was skipped.'],
  ])('%s → %s: says so and still reads the order', (before, after, message) => {
    const text = write().replace(before, after)
    const { documents, problems } = readDocuments(text)
    expect(documents).toMatchObject([{ kind: 'order' }])
    expect(problems.map((problem) => problem.message)).toContain(message)
    for (const { position } of problems) expect(position.end).toBeGreaterThan(position.start)
  })

  it('reads orders without their interchange header, or even their group header', () => {
    const withoutIsa = write().slice(write().indexOf('GS*'))
    expect(numbers(withoutIsa)).toEqual(['4711'])
    expect(codes(withoutIsa)).toContain('header-missing')
    const bare = write().slice(write().indexOf('ST*'))
    expect(numbers(bare)).toEqual(['4711'])
  })

  it('tells documents apart by their control numbers, not by where they stand', () => {
    const [first, second] = [order('1'), { ...order('2'), control: '0002' }]
    const both = readDocuments(write({ groups: [{ code: 'PO', sets: [first, second] }] }), { id: 'doc-1' }).documents
    const alone = readDocuments(write({ groups: [{ code: 'PO', sets: [second] }] }), { id: 'doc-1' }).documents
    expect(both.map(({ id }) => id)).toEqual([
      'doc-1/ACMERETAIL/000000001/1/850/0001',
      'doc-1/ACMERETAIL/000000001/1/850/0002',
    ])
    expect(alone[0]?.id).toBe(both[1]?.id)
  })

  it('knows a test interchange', () => {
    expect(readDocuments(write({ usage: 'T' })).documents).toMatchObject([{ test: true }])
  })
})

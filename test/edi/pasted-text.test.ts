import { describe, expect, it } from 'vitest'
import { listSegments } from '../../src/edi/list-segments.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeEdifact, writeX12 } from '../support/write-edi.ts'

const order = (separators = {}) =>
  writeX12({
    lineBreak: '\n',
    separators,
    groups: [
      {
        code: 'PO',
        sets: [
          {
            set: '850',
            segments: [
              ['BEG', '00', 'SA', 'Q7001', '', '20260601'],
              ['N1', 'ST', 'HARBOR STREET DEPOT', '92', 'H4'],
              ['PO1', '1', '14', 'CA', '3.10', '', 'VN', 'LAMP-9'],
              ['PID', 'F', '', '', '', 'DESK LAMP'],
              ['PO1', '2', '9', 'EA', '8', '', 'VN', 'CORD-2'],
              ['CTT', '2'],
            ],
          },
        ],
      },
    ],
  })

const orders = () =>
  writeEdifact({
    lineBreak: '\n',
    messages: [
      {
        type: 'ORDERS',
        segments: [
          ['BGM', '220', 'Q7002', '9'],
          ['DTM', ['137', '20260601', '102']],
          ['FTX', 'AAI', '', '', ['GATE 5']],
          ['LIN', '1', '', ['4012345678901', 'EN']],
          ['QTY', ['21', '3', 'PCE']],
          ['LIN', '2', '', ['4012345678918', 'EN']],
          ['QTY', ['21', '4', 'PCE']],
          ['UNS', 'S'],
        ],
      },
    ],
  })

const quoted = (text: string, mark = '> ') => text.replace(/^/gm, mark)
const quantities = (text: string) =>
  readDocuments(text).documents.flatMap((document) =>
    'lines' in document ? document.lines.map(({ quantity }) => quantity) : [],
  )
const codes = (text: string) => readDocuments(text).problems.map(({ code }) => code)

describe('a document pasted from a mail', () => {
  it.each([
    ['once', '> '],
    ['twice', '> > '],
    ['twice without blanks', '>> '],
    ['without a blank', '>'],
  ])('is read when it was quoted %s', (_, mark) => {
    expect(quantities(quoted(order(), mark))).toEqual(['14', '9'])
    expect(quantities(quoted(orders(), mark))).toEqual(['3', '4'])
    expect(codes(quoted(order(), mark))).toEqual([])
  })

  it('is read with the words around it', () => {
    const text = `Hello,\n\nplease look at this:\n\n${quoted(order())}\nThanks\n`
    expect(readDocuments(text).documents).toMatchObject([{ number: 'Q7001' }])
  })

  it('is joined by a blank where the mail program broke a long line', () => {
    const text = quoted(order()).replace('HARBOR STREET DEPOT', 'HARBOR STREET\n> DEPOT')
    expect(readDocuments(text).documents[0]?.parties).toMatchObject([{ name: 'HARBOR STREET DEPOT' }])
  })

  it('keeps its places in what was pasted', () => {
    const text = quoted(order())
    const [document] = readDocuments(text).documents
    const [line] = document && 'lines' in document ? document.lines : []
    expect(text.slice(line?.position.start, line?.position.end)).toBe('PO1*1*14*CA*3.10**VN*LAMP-9')
    expect(text.slice(line?.quantityPosition?.start, line?.quantityPosition?.end)).toBe('14')
    expect(listSegments(text).map(({ tag }) => tag)).toContain('PID')
  })

  it('keeps its own ">" where nothing was quoted', () => {
    const text = order().replace('ST*HARBOR STREET DEPOT', 'ST*HARBOR > DEPOT')
    expect(readDocuments(text).documents[0]?.parties).toMatchObject([{ name: 'HARBOR > DEPOT' }])
  })
})

describe('a document copied from the source of a web page', () => {
  it.each(['&gt;', '&#62;', '&#x3E;'])('has %s for its component separator', (entity) => {
    const text = order().replace('*>~', `*${entity}~`)
    expect(quantities(text)).toEqual(['14', '9'])
    expect(codes(text)).toEqual([])
  })

  it.each(['&#39;', '&apos;'])('has %s for its terminator', (entity) => {
    expect(quantities(orders().replaceAll("'", entity))).toEqual(['3', '4'])
  })

  it('has characters in names and texts', () => {
    const text = order().replace('HARBOR STREET DEPOT', 'HARBOR &amp; SONS')
    expect(readDocuments(text).documents[0]?.parties).toMatchObject([{ name: 'HARBOR & SONS' }])
  })

  it('may be XML', () => {
    const xml = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><ID>Q7003</ID></Order>'
    const escaped = `&lt;?xml version="1.0"?&gt;${xml.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`
    expect(readDocuments(escaped).documents).toMatchObject([{ number: 'Q7003' }])
  })
})

describe('separators that went wrong', () => {
  it.each([
    ['a blank behind ISA16', '*> ~'],
    ['several blanks behind ISA16', '*>   ~'],
    ['a blank before ISA16', '* >~'],
  ])('are worked out with %s', (_, closing) => {
    expect(quantities(order().replace('*>~', closing))).toEqual(['14', '9'])
  })

  it('are worked out with a blank behind ISA16 and line breaks for terminators', () => {
    expect(quantities(order({ segment: '\n' }).replaceAll('\n\n', '\n').replace('*>\n', '*> \n'))).toEqual(['14', '9'])
  })

  it('leave a blank before any other terminator alone', () => {
    const text = order().replaceAll('~', ' ~')
    expect(quantities(text)).toEqual(['14', '9'])
  })

  it('may have lost one terminator before a new line, which is said', () => {
    for (const lost of ['PID*F****DESK LAMP', 'BEG*00*SA*Q7001**20260601', 'CTT*2']) {
      const text = order().replace(`${lost}~`, lost)
      expect(quantities(text)).toEqual(['14', '9'])
      expect(codes(text)).toEqual(['terminator-missing'])
    }
    const message = orders().replace("QTY+21:3:PCE'", 'QTY+21:3:PCE')
    expect(quantities(message)).toEqual(['3', '4'])
    expect(codes(message)).toEqual(['terminator-missing'])
  })

  it('do not begin a segment on a line that was folded behind a separator or within a word', () => {
    const folded = order().replace('N1*ST*HARBOR', 'N1*\nST*HARBOR').replace('DESK LAMP', 'DESK\nLAMP')
    expect(codes(folded)).toEqual([])
    expect(quantities(folded)).toEqual(['14', '9'])
  })

  it.each(['UNA, GATE 5', 'UNB GATE', 'ISA-7', 'UNA'])('do not begin an interchange with a folded line: %s', (rest) => {
    const text = orders().replace('GATE 5', `LAG\n${rest}`)
    expect(quantities(text)).toEqual(['3', '4'])
    expect(readDocuments(text).documents).toMatchObject([{ notes: [`LAG${rest}`] }])
  })

  it('begin another interchange where a header follows', () => {
    expect(quantities(orders().replace(/UNZ.*\n/, '') + orders())).toEqual(['3', '4', '3', '4'])
    expect(quantities(`${order()}${orders()}UNA:+.? '\n${orders()}`)).toEqual(['14', '9', '3', '4', '3', '4'])
  })
})

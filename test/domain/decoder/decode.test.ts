import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { decodableCodes, decode } from '../../../src/domain/decoder/decode.ts'
import de from '../../../translations/de.decoder.json' with { type: 'json' }
import en from '../../../translations/en.decoder.json' with { type: 'json' }

const catalogues: [string, Record<string, string>][] = [
  ['en', en],
  ['de', de],
]

describe('a code', () => {
  it('is told in plain words, with who must act and what helps', () => {
    expect(decode('AK4', '7', true)).toEqual({
      cause: 'decoder.cause.code-not-allowed',
      fix: 'decoder.fix.resend-corrected',
      message: 'decoder.message.resend-corrected',
      whoActs: 'us',
      severity: 'high',
    })
  })

  it('is for the one who sent the document to act on', () => {
    expect(decode('AK4', '7', false)?.whoActs).toBe('partner')
    expect(decode('426', '70', false)?.whoActs).toBe('partner')
    expect(decode('TA1', '004', true)?.whoActs).toBe('edi-provider')
    expect(decode('ResponseCode', 'PD', true)?.whoActs).toBe('nobody')
  })

  it('means the same in the lists of every syntax', () => {
    const causes = [decode('426', '19', true), decode('4465', '53', true)].map((decoded) => decoded?.cause)
    expect(new Set(causes)).toEqual(new Set(['decoder.cause.billed-twice']))
  })

  it('is known with and without a leading zero, where the list has it so', () => {
    expect(decode('AK3', '03', true)?.cause).toBe('decoder.cause.segment-missing')
  })

  it('that nobody checked is not guessed at', () => {
    expect(decode('426', 'ZZ', true)).toBeUndefined()
    expect(decode('999', '1', true)).toBeUndefined()
    expect(decode('426', 'constructor', true)).toBeUndefined()
  })

  it.each([
    ['668', 'IA IP IQ IS DR IB BP IC ID IE IH IF IW IR R1 R2 R3 R4 AC AR SP AA'],
    ['587', 'AC AD AE AH AK AT RD RF RJ'],
    ['670', 'PC PQ QD QI CT DI RQ'],
    ['AK3', '1 2 3 4 5 6 7 8'],
    ['AK4', '1 2 3 4 5 6 7 8 9 10'],
    ['AK5', '1 2 3 4 5 6 7 23'],
    ['AK9', '1 2 3 4 5 19'],
    ['717', 'A E R M W X'],
    ['715', 'A E P R M W X'],
    ['0083', '1 4 7 8'],
    ['0085', '2 12 13 16 26 28 29'],
    ['OTI', 'TA TC TE TP TR GA GR IA IC IE IP IR'],
    ['TED', 'MB MG MN P Q 006 007 010 011 024'],
    ['426', '01 02 04 06 11 12 19 30 42 44 50 59 70 73 86 87 99 A2 A5 A9 B8 D3 F1'],
    ['4465', '2 3 4 5 6 9 13 14 17 29 31 32 33 35 48 49 50 51 52 53 54 55 57 59 63'],
    ['412', '01 02 03 04 05 06 07 08 09 10 12 13 14 16'],
    ['1229', '3 5 6 7 13 14 15 16 19 20'],
    ['4221', 'AC AE AF AG BP CP CS'],
    ['ResponseCode', 'AB IP UQ CA RE AP PD'],
    ['OPStatusReason', 'NON REF LEG REC QUA DEL PRI QTY ITM PAY UNR FIN PPD OTH'],
    ['OPStatusAction', 'NOA PIN NIN CNF CNP CNA OTH'],
  ])('of list %s is decoded', (list, codes) => {
    expect(codes.split(' ').filter((code) => !decode(list, code, true))).toEqual([])
  })
})

describe.each(catalogues)('the sentences in %s', (locale, sentences) => {
  const decoded = decodableCodes.flatMap(([list, code]) =>
    [true, false].flatMap((ours) => decode(list, code, ours) ?? []),
  )

  it('are there for every code that can be decoded, and no others', () => {
    const wanted = new Set(decoded.flatMap(({ cause, fix, message }) => [cause, fix, message]))
    expect([...wanted].filter((key) => !sentences[key])).toEqual([])
    expect(Object.keys(sentences).filter((key) => !new Set<string>(wanted).has(key))).toEqual([])
  })

  it('can be said whoever acts, and the message contains the cause', () => {
    for (const { cause, fix, message, whoActs } of decoded) {
      const say = (key: string, values = {}) =>
        String(new IntlMessageFormat(sentences[key] ?? '', locale).format(values))
      const happened = say(cause)
      expect(happened).toMatch(/^\p{Lu}.*\.$/u)
      expect(say(fix, { whoActs })).toMatch(/^\p{Lu}.*\.$/u)
      expect(say(message, { whoActs, cause: happened })).toContain(happened)
    }
  })
})

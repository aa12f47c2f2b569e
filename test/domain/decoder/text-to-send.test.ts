import { expect, it } from 'vitest'
import { decodableCodes, decode } from '../../../src/domain/decoder/decode.ts'
import { fixes, textToSend } from '../../../src/domain/decoder/text-to-send.ts'

const decoded = (...codes: (readonly [list: string, code: string])[]) =>
  codes.flatMap(([list, code]) => decode(list, code, true) ?? [])

it('speaks of what is wrong in detail rather than of details', () => {
  const refusal = decoded(['717', 'R'], ['AK5', '5'], ['AK3', '8'], ['AK4', '7'])
  expect(textToSend(refusal)).toEqual([
    { message: 'decoder.message.resend-corrected', whoActs: 'us', causes: ['decoder.cause.code-not-allowed'] },
  ])
})

it('asks for one thing once, for however many causes', () => {
  const [only, ...more] = textToSend(decoded(['AK4', '1'], ['AK4', '7'], ['AK4', '7']))
  expect(more).toEqual([])
  expect(only?.causes).toEqual(['decoder.cause.element-missing', 'decoder.cause.code-not-allowed'])
})

it('writes no letter where nothing needs to be done', () => {
  expect(textToSend(decoded(['717', 'A']))).toEqual([])
})

it.each(decodableCodes.map((code) => [code]))('says of %s alone what there is to say', (code) => {
  const [only] = decoded(code)
  const isForNobody = ['nothing-to-do', 'record-outcome'].some((one) => only?.message.endsWith(one))
  expect(textToSend(decoded(code))).toHaveLength(isForNobody ? 0 : 1)
})

it('names what helps once, and where to look only if there is nothing else to say', () => {
  const helps = (...codes: (readonly [list: string, code: string])[]) => fixes(decoded(...codes)).map(({ fix }) => fix)
  expect(helps(['AK5', '5'], ['AK4', '7'], ['AK4', '1'])).toEqual(['decoder.fix.resend-corrected'])
  expect(helps(['AK5', '5'])).toEqual(['decoder.fix.see-details'])
})

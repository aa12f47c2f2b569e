import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognizeOnboarding } from '../../src/domain/onboarding/recognize-onboarding.ts'
import { cpuSeconds } from '../support/cpu-seconds.ts'
import { ANSWERS, FILES, type LabelledTicket, labelledTickets } from './onboarding-texts.ts'

const tickets = labelledTickets()

/** Rows: what the ticket is about. Columns: what it was taken for. */
function confusionOver(some: LabelledTicket[]) {
  const count = (answer: string, taken: string) =>
    some.filter((ticket) => ticket.answer === answer && (recognizeOnboarding(ticket)?.area ?? 'none') === taken).length
  const rows = ANSWERS.map((answer) => ({ answer, taken: ANSWERS.map((taken) => count(answer, taken)) }))
  const onboarding = rows.filter((row) => row.answer !== 'none')
  const recognized = onboarding.reduce((sum, { taken }) => sum + taken.slice(0, 3).reduce((a, b) => a + b, 0), 0)
  const rightArea = onboarding.reduce((sum, { taken }, place) => sum + (taken[place] ?? 0), 0)
  const all = onboarding.reduce((sum, { taken }) => sum + taken.reduce((a, b) => a + b, 0), 0)
  const wrong = rows
    .filter((row) => row.answer === 'none')
    .reduce((sum, { taken }) => sum + taken.slice(0, 3).reduce((a, b) => a + b, 0), 0)
  return {
    rows,
    precision: recognized / (recognized + wrong),
    recall: recognized / all,
    area: rightArea / recognized,
  }
}

function printed({ rows, precision, recall, area }: ReturnType<typeof confusionOver>, title: string): string {
  return [
    `${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, right area ${area.toFixed(3)}`,
    ['is \\ taken for', ...ANSWERS].map((cell) => cell.padStart(14)).join(''),
    ...rows.map(({ answer, taken }) => [answer, ...taken].map((cell) => String(cell).padStart(14)).join('')),
  ].join('\n')
}

describe('recogniseOnboarding', () => {
  it('is measured on at least 300 tickets in four languages, about half of them not onboarding', () => {
    const none = tickets.filter(({ answer }) => answer === 'none').length

    expect(tickets.length).toBeGreaterThanOrEqual(300)
    expect(none / tickets.length).toBeGreaterThan(0.45)
    expect(none / tickets.length).toBeLessThan(0.55)
    expect(new Set(tickets.map(({ file }) => file))).toEqual(new Set(FILES))
    expect(tickets.every(({ answer }) => ANSWERS.some((known) => known === answer))).toBe(true)
  })

  it.each(['looked-at', 'held-out'] as const)('tells onboarding from everything else: %s half', (half) => {
    const confusion = confusionOver(tickets.filter((ticket) => ticket.half === half))
    console.log(printed(confusion, `Onboarding, ${half} half`))

    expect(confusion.precision).toBeGreaterThanOrEqual(0.95)
    expect(confusion.recall).toBeGreaterThanOrEqual(0.9)
    expect(confusion.area).toBeGreaterThanOrEqual(0.85)
  })

  it('gives its reason in the words of the ticket', () => {
    const because = recognizeOnboarding({
      text: 'We are a new supplier and the invitation link to the portal has expired.',
    })?.because

    expect(because).toContain('“new supplier”')
    expect(because).toContain('invitation')
  })

  it('always has a reason, and a short one', () => {
    for (const ticket of tickets) {
      const because = recognizeOnboarding(ticket)?.because
      if (because !== undefined) expect(because).toMatch(/“.+”|#.+/)
      expect(because?.length ?? 0).toBeLessThan(250)
    }
  })

  it('names the tag that says so, and is not fooled by one about employees', () => {
    expect(recognizeOnboarding({ text: 'The link is dead.', tags: ['vip', 'supplier_onboarding'] })).toEqual({
      area: 'access',
      because: '#supplier_onboarding',
    })
    expect(recognizeOnboarding({ text: 'The link is dead.', tags: ['employee_onboarding'] })).toBeUndefined()
  })

  it('never throws and quotes only what stands in the text', () => {
    const words = tickets.flatMap(({ text }) => text.split(/(?<= )/))
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const because = recognizeOnboarding({ text })?.because
        for (const quote of because?.matchAll(/“([^”]*)”/g) ?? []) expect(text).toContain(quote[1])
      }),
      { numRuns: 1000 },
    )
  })

  it('answers at once, however long the ticket', () => {
    const text = 'invitation registration supplier '.repeat(50_000)
    expect(cpuSeconds(() => recognizeOnboarding({ text }))).toBeLessThan(1)
  })
})

import { describe, expect, it } from 'vitest'
import { type EndedThread, patternOf } from '../../../src/domain/thread/earlier-outcomes.ts'
import type { OutcomeKind } from '../../../src/domain/vocabulary/thread-vocabulary.ts'
import { patternWords } from '../../../src/features/history/pattern-words.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'

const open: EndedThread = { createdAt: '2026-11-01T09:00:00Z' }

function ended(kind: OutcomeKind, days: number): EndedThread {
  const at = new Date(Date.parse(open.createdAt) + days * 86_400_000).toISOString()
  return { ...open, outcome: { kind, at } }
}

const shipped = (days: number) => ended('shipped', days)
const credited = ended('credited', 5)

const table: [string, EndedThread[], string | undefined, string | undefined][] = [
  ['nothing before', [], undefined, undefined],
  ['once', [shipped(1)], undefined, undefined],
  ['once, and one that has not ended', [shipped(1), open], undefined, undefined],
  [
    'three of four alike',
    [shipped(0.5), credited, shipped(2), shipped(1.2)],
    'Last 4 times: shipped within 2 days three times and credited once.',
    'Die letzten 4 Male: dreimal innerhalb von 2 Tagen versandt und einmal gutgeschrieben.',
  ],
  [
    'twice within a day',
    [shipped(0.2), shipped(1)],
    'Last 2 times: shipped within 1 day twice.',
    'Die letzten 2 Male: zweimal innerhalb von 1 Tag versandt.',
  ],
  [
    'each in its own way',
    [credited, ended('rejected', 1), ended('no-action', 1)],
    'Last 3 times: credited once, rejected once, and closed without action once.',
    'Die letzten 3 Male: einmal gutgeschrieben, einmal abgelehnt und einmal ohne Maßnahme beendet.',
  ],
  [
    'more than five: only the last five count',
    [shipped(3), shipped(3), shipped(3), shipped(3), shipped(3), credited, credited],
    'Last 5 times: shipped within 3 days 5 times.',
    'Die letzten 5 Male: 5-mal innerhalb von 3 Tagen versandt.',
  ],
  [
    'a clock that was wrong says nothing of days',
    [shipped(-1), shipped(2)],
    'Last 2 times: shipped twice.',
    'Die letzten 2 Male: zweimal versandt.',
  ],
]

describe('how comparable threads ended', () => {
  it.each(table)('%s', (_name, threads, en, de) => {
    const pattern = patternOf(threads)
    const words = (locale: string) =>
      pattern && patternWords(pattern, createTranslator(locale, 'UTC').with(laterSentences))
    expect(words('en')).toBe(en)
    expect(words('de')).toBe(de)
  })

  it('counts every one of the last times exactly once', () => {
    const { times, endings } = patternOf([shipped(1), credited, shipped(9), ended('other', 1)]) ?? { endings: [] }
    expect(endings.reduce((sum, ending) => sum + ending.times, 0)).toBe(times)
  })
})

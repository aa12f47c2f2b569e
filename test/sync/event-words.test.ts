import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { laterSentences } from '../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { bodyInWords } from '../../src/sync/delivery/event-words.ts'
import { ThreadEvent } from '../../src/trading-grid/contract/event.ts'

const sha256 = 'a'.repeat(64)
const document = { id: 'doc_1', name: 'pod.pdf', kind: 'proof-of-delivery', size: 1, sha256, version: 1 }

function says(locale: 'en' | 'de', type: string, body: unknown): string {
  const event = z.parse(ThreadEvent, {
    id: 'evt_3',
    thread: 'thr_1',
    seq: 3,
    at: '2026-11-22T08:00:00.000Z',
    actor: { side: 'partner', name: 'Maria Okafor', proof: 'asserted' },
    audience: 'shared',
    automatic: false,
    previousHash: sha256,
    hash: sha256,
    bodyHash: sha256,
    type,
    body,
  })
  return bodyInWords(event, createTranslator(locale, 'UTC').with(laterSentences))
}

describe('an entry is said without a code', () => {
  it('where a document was asked for', () => {
    const body = { request: 'req_1', kind: 'proof-of-delivery', text: '' }
    expect(says('en', 'document-requested', body)).toBe('Requested Proof of delivery')
    expect(says('en', 'document-requested', { ...body, dueOn: '2026-11-30' })).toBe(
      'Requested Proof of delivery, due Nov 30, 2026',
    )
    expect(says('de', 'document-requested', body)).toMatch(/Ablieferungsnachweis|Liefernachweis|Zustellnachweis/)
  })

  it('where a document was looked at', () => {
    expect(says('en', 'acknowledgment', { document, status: 'accepted' })).toBe('Checked and accepted')
    expect(says('de', 'acknowledgment', { document, status: 'accepted' })).toBe('Geprüft und angenommen')
    expect(says('en', 'acknowledgment', { document, status: 'does-not-match' })).toBe(
      'Checked: doesn’t match the profile',
    )
  })

  it('where a step moved', () => {
    const body = { step: 's', title: 'Test order', state: 'to-do' }
    expect(says('en', 'step-changed', body)).toBe('Test order: to do')
    expect(says('de', 'step-changed', body)).toBe('Test order: zu tun')
  })

  it('where it ended: how, and with how much, if anything', () => {
    const amount = { amount: '135.00', currency: 'USD' }
    expect(says('en', 'outcome-recorded', { kind: 'credited', amount, direction: 'credit', text: 'Memo 881' })).toBe(
      'Outcome: Credited: the partner pays us $135.00\nMemo 881',
    )
    expect(says('en', 'outcome-recorded', { kind: 'no-action', text: '' })).toBe('Outcome: No action needed')
    expect(says('de', 'outcome-recorded', { kind: 'no-action', text: '' })).toBe('Ergebnis: Nichts zu tun')
  })

  it('and another client’s own word stays as it is', () => {
    expect(says('en', 'document-requested', { request: 'r', kind: 'customs paper', text: '' })).toBe(
      'Requested customs paper',
    )
    expect(says('en', 'acknowledgment', { document, status: 'half read' })).toBe('Checked: half read')
    expect(says('en', 'step-changed', { step: 's', title: 'Test', state: 'on hold' })).toBe('Test: on hold')
    expect(says('en', 'outcome-recorded', { kind: 'scrapped', text: '' })).toBe('Outcome: scrapped')
  })
})

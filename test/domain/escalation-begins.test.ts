import { describe, expect, it } from 'vitest'
import { changeEscalation, continueEscalation, type EscalationDraft } from '../../src/domain/drafts/escalation.ts'
import type { EscalationBeginning, Finding } from '../../src/domain/drafts/escalation-beginning.ts'
import { groupsFor } from '../../src/domain/escalation/groups-for.ts'
import { severityFor } from '../../src/domain/escalation/severity-for.ts'
import { groupFor } from '../../src/domain/exceptions/exception-responsibility.ts'
import { DocumentId } from '../../src/domain/ids.ts'

const onboarding: EscalationBeginning = {
  kind: 'onboarding',
  topic: 'onboarding',
  exceptions: [],
  severity: 'normal',
  subject: 'Onboarding of Fabrikam: access',
  text: 'How far are you?',
  documents: [],
}

const draft = (form: Partial<EscalationDraft['form']> = {}): EscalationDraft => ({
  key: 'k1',
  form: {
    partner: undefined,
    group: undefined,
    alsoGroups: [],
    kind: 'general',
    severity: 'normal',
    subject: '',
    text: '',
    comments: [],
    files: [],
    documents: [],
    exceptions: [],
    findings: [],
    written: false,
    separate: false,
    ...form,
  },
  progress: { stage: 'editing' },
})

describe('an escalation that was being written', () => {
  it('becomes an onboarding once the agent says so, and loses no word', () => {
    const { form, progress } = continueEscalation(draft({ subject: 'Mine', text: 'Hello' }), onboarding)

    expect(form).toMatchObject({ kind: 'onboarding', subject: 'Mine', text: 'Hello\n\nHow far are you?' })
    expect(progress).toEqual({ stage: 'editing' })
  })

  it('says nothing twice', () => {
    const once = continueEscalation(draft(), onboarding)

    expect(once.form.subject).toBe('Onboarding of Fabrikam: access')
    expect(continueEscalation(once, onboarding)).toBe(once)
  })

  it('stays as it left once it is being sent', () => {
    const sending: EscalationDraft = { ...draft({ text: 'Sent' }), progress: { stage: 'sending', request: {} } }

    expect(continueEscalation(sending, onboarding)).toBe(sending)
  })
})

describe('the findings of an escalation', () => {
  const finding = (cause: string, topic: Finding['topic'], ...documents: string[]): Finding => ({
    cause,
    title: cause,
    sentence: `${cause}.`,
    ask: 'Please look into it.',
    topic,
    severity: 'high',
    documents: documents.map((id) => DocumentId.parse(id)),
    record: { cause, kind: 'short-shipment', references: [], summary: cause },
  })
  const short = finding('short', 'logistics', 'doc_order', 'doc_notice')
  const price = finding('price', 'finance', 'doc_order', 'doc_invoice')
  const both = draft({
    subject: 'short, price',
    text: 'short. price.',
    findings: [short, price],
    exceptions: [short.record, price.record],
    documents: [DocumentId.parse('doc_photo'), ...short.documents, ...price.documents],
  })
  const composed = (ticked: Finding[]) => ({
    subject: ticked.map(({ title }) => title).join(', '),
    text: ticked.map(({ sentence }) => sentence).join(' '),
  })
  const toggle = (one: EscalationDraft, cause: string) =>
    changeEscalation(one, { type: 'toggled-finding', cause, composed })

  it('takes a finding out of message, records and documents, and leaves what others rest on', () => {
    const { form } = toggle(both, 'price')
    expect(form).toMatchObject({ subject: 'short', text: 'short.', exceptions: [{ cause: 'short' }] })
    expect(form.documents).toEqual(['doc_order', 'doc_notice', 'doc_photo'])
  })

  it('puts it back where it was', () => {
    expect(toggle(toggle(both, 'short'), 'short').form).toMatchObject({
      subject: 'short, price',
      exceptions: [{ cause: 'short' }, { cause: 'price' }],
    })
  })

  it('leaves the words alone once the agent wrote them', () => {
    const mine = { ...both, form: { ...both.form, text: 'Mine.', written: true } }
    expect(toggle(mine, 'price').form).toMatchObject({ text: 'Mine.', exceptions: [{ cause: 'short' }] })
  })

  it('that nobody asked for change nothing of what was being written', () => {
    const begin = { ...onboarding, findings: [short], exceptions: [short.record], suggested: true }
    const kept = draft({ text: 'Mine.' })
    expect(continueEscalation(kept, begin)).toBe(kept)
  })
})

describe('to whom and how urgent', () => {
  const groups = [
    { id: 'logistics', topics: ['logistics' as const] },
    { id: 'accounts', topics: ['finance' as const, 'general' as const] },
  ]

  it('goes to the group of each ticked finding, the worst first and each once', () => {
    const topics = ['logistics', 'finance', 'logistics'].map((topic) => ({ topic: topic as Finding['topic'] }))
    expect(groupsFor(groups, topics).map(({ id }) => id)).toEqual(['logistics', 'accounts'])
    expect(groupsFor(groups, topics.slice(1, 2)).map(({ id }) => id)).toEqual(['accounts'])
  })

  it.each([
    ['normal', 'urgent', 'urgent'],
    ['high', 'low', 'high'],
    ['high', undefined, 'high'],
    ['low', 'something new', 'low'],
  ] as const)('is %s by what it is worth and %s by the ticket: %s', (found, priority, expected) => {
    expect(severityFor(found, priority)).toBe(expected)
  })
})

describe('the partner’s group for an onboarding', () => {
  const group = (...topics: string[]) => ({ topics })

  it('is its onboarding group, else whoever sees to its connection, else everybody’s', () => {
    const [general, edi, welcome] = [group('general'), group('edi'), group('edi', 'onboarding')]

    expect(groupFor([general, edi, welcome], 'onboarding')).toBe(welcome)
    expect(groupFor([general, edi], 'onboarding')).toBe(edi)
    expect(groupFor([group('finance'), general], 'onboarding')).toBe(general)
    expect(groupFor([group('quality'), group('finance')], 'onboarding')?.topics).toEqual(['quality'])
  })
})

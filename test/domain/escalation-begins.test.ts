import { describe, expect, it } from 'vitest'
import { continueEscalation, type EscalationDraft } from '../../src/domain/drafts/escalation.ts'
import type { EscalationBeginning } from '../../src/domain/drafts/escalation-beginning.ts'
import { groupFor } from '../../src/domain/exceptions/exception-responsibility.ts'

const onboarding: EscalationBeginning = {
  kind: 'onboarding',
  topic: 'onboarding',
  exceptions: [],
  severity: 'normal',
  subject: 'Onboarding of Fabrikam: access',
  text: 'How far are you?',
  documents: [],
}

const draft = (
  form: Partial<EscalationDraft['form']> = {},
  stage: 'editing' | 'reviewing' = 'editing',
): EscalationDraft => ({
  key: 'k1',
  form: {
    partner: undefined,
    group: undefined,
    kind: 'general',
    severity: 'normal',
    subject: '',
    text: '',
    comments: [],
    files: [],
    documents: [],
    exceptions: [],
    separate: false,
    ...form,
  },
  progress: { stage },
})

describe('an escalation that was being written', () => {
  it('becomes an onboarding once the agent says so, and loses no word', () => {
    const { form, progress } = continueEscalation(draft({ subject: 'Mine', text: 'Hello' }, 'reviewing'), onboarding)

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

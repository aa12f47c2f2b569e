import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import type { EscalationBeginning } from '../../domain/drafts/escalation-beginning.ts'
import { severityFor } from '../../domain/escalation/severity-for.ts'
import { groupFor } from '../../domain/exceptions/exception-responsibility.ts'
import { suggestGroup } from '../../domain/ticket/suggested-group.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { numbersInWords } from '../../ui/words/number-words.ts'
import { composeEscalation } from '../../workflows/compose-escalation.ts'

/** A subject is read in a list. The text names all of them. */
const NUMBERS_IN_SUBJECT = 3

/** What the form says before the agent touched it: from what was found, never from what the customer wrote. */
export function initialForm(
  overview: Overview,
  ticketSubject: string,
  ticketText: string,
  t: Translator,
  priority: string | undefined,
): EscalationForm {
  const [suggested] = overview.partners
  const group = suggested ? suggestGroup(suggested.partner.groups, `${ticketSubject}\n${ticketText}`) : undefined
  const known = overview.references.filter(({ status }) => status === 'found')
  const references = known.map(({ reference }) => reference)
  const numbers = numbersInWords(references, t)
  return {
    partner: suggested?.partner.id,
    group: group?.group.id,
    alsoGroups: [],
    kind: group?.topic === 'onboarding' ? 'onboarding' : known.length > 0 ? 'exception' : 'general',
    severity: severityFor('low', priority ?? 'normal'),
    subject:
      numbers === ''
        ? ''
        : t('escalate.defaultSubject', { numbers: numbersInWords(references.slice(0, NUMBERS_IN_SUBJECT), t) }),
    text: numbers === '' ? '' : t('escalate.defaultText', { numbers }),
    comments: [],
    files: [],
    documents: [],
    exceptions: [],
    findings: [],
    written: false,
    separate: false,
  }
}

/** What the form says where it is known what it is about: whose matter it is, what is known of it, and its documents. */
export function formAbout(
  begin: EscalationBeginning,
  overview: Overview,
  priority: string | undefined,
  t: Translator,
): EscalationForm {
  const suggested = overview.partners.find(({ partner }) => begin.partner === undefined || partner.id === begin.partner)
  const findings = begin.findings ?? []
  const composed = findings.length > 0 ? composeEscalation(findings, suggested?.partner, t) : undefined
  return {
    partner: begin.partner ?? suggested?.partner.id,
    group: composed?.group ?? (suggested && groupFor(suggested.partner.groups, begin.topic)?.id),
    alsoGroups: composed?.alsoGroups ?? [],
    kind: begin.kind ?? 'exception',
    severity: severityFor(begin.severity, priority),
    subject: composed?.subject ?? begin.subject,
    text: composed?.text ?? begin.text,
    comments: [],
    files: [],
    documents: begin.documents,
    exceptions: begin.exceptions,
    findings,
    written: false,
    separate: false,
  }
}

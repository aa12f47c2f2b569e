import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { RequestForm } from '../../../workflows/RequestForm.tsx'

/** Asks the partner for a document that is missing, has expired or is not right; the partner answers with an upload. */
export function AskForDocument({
  thread,
  required: { kind, title, state, mismatch },
  onClose,
}: {
  thread: ThreadSummary
  required: RequiredDocument
  onClose: () => void
}) {
  const { t } = useServices()
  const text =
    mismatch && state === 'does-not-match'
      ? t('onboarding.askDocument.does-not-match', {
          title,
          what: mismatch.what,
          profile: mismatch.profile,
          document: mismatch.document,
        })
      : t(state === 'expired' ? 'onboarding.askDocument.expired' : 'onboarding.askDocument.missing', { title })
  const label = t('onboarding.document.askNamed', { title })
  return <RequestForm thread={thread} wanted={{ kind, label, text }} onClose={onClose} />
}

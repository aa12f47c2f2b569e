import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { AskForDocument } from './AskForDocument.tsx'
import { MismatchForm } from './MismatchForm.tsx'

const Line = styled.li`
  padding-block: 6px;
  border-top: 1px solid ${color('border.subtle')};
`

const State = styled.span<{ $state: RequiredDocument['state'] }>`
  font-size: 12px;
  line-height: 16px;
  color: ${({ $state, theme }) => color(stateColor[$state])({ theme })};
`
const stateColor = {
  missing: 'foreground.subtle',
  received: 'foreground.warning',
  accepted: 'foreground.success',
  expired: 'foreground.danger',
  'does-not-match': 'foreground.danger',
} as const

/** One document: whether it is there, whether it is right, and what can be done about it. */
export function RequiredDocumentRow({
  thread,
  required,
  open,
}: {
  thread: ThreadSummary
  required: RequiredDocument
  open: boolean
}) {
  const { t, open: goTo } = useServices()
  const [form, setForm] = useState<'accept' | 'mismatch' | 'ask' | undefined>(undefined)
  const { title, state, document, expiresOn, mismatch } = required
  const close = () => setForm(undefined)
  const waitsForLook = state === 'received'
  return (
    <Line>
      <Stack $gap={1}>
        <strong style={{ fontWeight: 500 }}>
          <bdi>{title}</bdi>
        </strong>
        <State $state={state}>
          {expiresOn !== undefined && (state === 'accepted' || state === 'expired')
            ? t(`onboarding.document.${state}On`, { day: t.day(expiresOn) })
            : t(`onboarding.document.${state}`)}
        </State>
        {mismatch ? (
          <Muted>
            <bdi>
              {t('onboarding.document.differs', {
                what: mismatch.what,
                profile: mismatch.profile,
                document: mismatch.document,
              })}
            </bdi>
          </Muted>
        ) : null}
        {form === 'accept' && document !== undefined ? (
          <AcceptForm thread={thread} required={required} document={document} onClose={close} />
        ) : null}
        {form === 'mismatch' && document !== undefined ? (
          <MismatchForm thread={thread} required={required} document={document} onClose={close} />
        ) : null}
        {form === 'ask' ? <AskForDocument thread={thread} required={required} onClose={close} /> : null}
        {form === undefined ? (
          <Row $gap={1}>
            {document === undefined ? null : (
              <Button
                size="small"
                aria-label={t('onboarding.document.openNamed', { title })}
                onClick={() => goTo({ view: 'document', id: document })}
              >
                {t('onboarding.document.open')}
              </Button>
            )}
            {open && document !== undefined && state !== 'accepted' ? (
              <Button
                size="small"
                isPrimary={waitsForLook}
                aria-label={t('onboarding.document.acceptNamed', { title })}
                onClick={() => setForm('accept')}
              >
                {t('onboarding.document.accept')}
              </Button>
            ) : null}
            {open && document !== undefined && state !== 'does-not-match' ? (
              <Button
                size="small"
                aria-label={t('onboarding.document.mismatchNamed', { title })}
                onClick={() => setForm('mismatch')}
              >
                {t('onboarding.document.mismatch')}
              </Button>
            ) : null}
            {open && state !== 'accepted' && state !== 'received' ? (
              <Button
                size="small"
                aria-label={t('onboarding.document.askNamed', { title })}
                onClick={() => setForm('ask')}
              >
                {t('onboarding.document.ask')}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </Line>
  )
}

import { Button } from '@zendeskgarden/react-buttons'
import { Fragment, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Muted, PlainList } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import { type ChainStep, documentLabel } from './chain-steps.ts'

const Steps = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  padding: 8px 12px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
`
const Step = styled.div`
  min-width: 0;
`
const Arrow = styled.span`
  align-self: center;
  color: ${color('foreground.subtle')};

  @media (max-width: 640px) {
    display: none;
  }
`
const Documents = styled(PlainList)`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  margin-inline-start: -9px;
`

/** Order, acknowledgment, notice, receipt, invoice: one press away. Arrow keys go along. */
export function Chain({
  steps,
  current,
  onJump,
}: {
  steps: ChainStep[]
  current: DocumentSummary
  onJump: (to: DocumentSummary) => void
}) {
  const { t } = useServices()
  return (
    <Steps aria-label={t('viewer.chain')} onKeyDown={goAlong}>
      {steps.map(({ kind, documents }, index) => (
        <Fragment key={kind}>
          {index === 0 ? null : <Arrow aria-hidden>›</Arrow>}
          <Step>
            <Muted>{t(`documentKind.${kind}`)}</Muted>
            {documents.length === 0 ? <div>–</div> : null}
            <Documents aria-label={t(`documentKind.${kind}`)}>
              {documents.map((document) => (
                <li key={document.id}>
                  <Button
                    size="small"
                    isPill
                    isBasic={document.id !== current.id}
                    isPrimary={document.id === current.id}
                    aria-current={document.id === current.id ? 'page' : undefined}
                    onClick={() => onJump(document)}
                  >
                    {documentLabel(document, t)}
                  </Button>
                </li>
              ))}
            </Documents>
          </Step>
        </Fragment>
      ))}
    </Steps>
  )
}

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1
  const to = buttons[at + step]
  if (at < 0 || !to) return
  event.preventDefault()
  to.focus()
}

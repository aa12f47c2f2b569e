import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import { color } from '../../../../ui/theme.ts'
import { useTextPointing } from '../pointed.tsx'
import { SIDE_BY_SIDE } from '../side-by-side.ts'

const Words = styled.div`
  display: flex;
  gap: 8px;
  align-items: center;
  justify-content: space-between;
  min-height: 60px;
  padding: 8px 12px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.subtle')};
  overflow-wrap: anywhere;

  @media not all and ${SIDE_BY_SIDE} {
    position: sticky;
    bottom: 8px;
    order: 1;
    z-index: 2;
  }
`
const OnlyNarrow = styled.span`
  @media ${SIDE_BY_SIDE} {
    display: none;
  }
`
const Code = styled.code`
  font-weight: 600;
  white-space: nowrap;
`

/**
 * What is pointed at, in plain words. Its space is held from the start, so that nothing moves; where form and text do
 * not fit beside each other, it stays in sight and leads from one to the other.
 */
export function Explained({ onGoToText, onGoToForm }: { onGoToText: () => void; onGoToForm: () => void }) {
  const { t } = useServices()
  const { pointed, explained } = useTextPointing()
  const words = explained?.explanation
  const inForm = pointed?.from === 'form'
  return (
    <Words>
      <span role="status">
        {words ? (
          <>
            <Code>{words.element ?? words.segment}</Code> {words.name}
            {words.element ? (
              <>
                : <strong>{words.value}</strong>
              </>
            ) : null}
            {words.meaning && words.meaning !== words.value ? ` – ${words.meaning}` : ''}
          </>
        ) : (
          t('viewer.pointHint')
        )}
      </span>
      {words ? (
        <OnlyNarrow>
          <Button size="small" isBasic onClick={inForm ? onGoToText : onGoToForm}>
            {t(inForm ? 'viewer.showInText' : 'viewer.showInForm')}
          </Button>
        </OnlyNarrow>
      ) : null}
    </Words>
  )
}

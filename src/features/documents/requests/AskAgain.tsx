import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useCallback, useState } from 'react'
import { useServices } from '../../../services.tsx'
import { Row, Stack } from '../../../ui/layout.ts'
import { useReturnFocus } from '../../../ui/return-focus.ts'
import type { useChangeRequest } from './use-change-request.ts'

/** The findings as a text that the agent may change before the partner reads it. */
export function AskAgain({
  findings,
  changing,
  onClose,
}: {
  findings: string
  changing: ReturnType<typeof useChangeRequest>
  onClose: () => void
}) {
  const { t } = useServices()
  const [text, setText] = useState(findings)
  useReturnFocus()
  const focus = useCallback((field: HTMLTextAreaElement | null) => field?.focus(), [])
  return (
    <Stack $gap={1}>
      <Field>
        <Field.Label>{t('request.text')}</Field.Label>
        <Textarea
          ref={focus}
          minRows={4}
          maxRows={12}
          value={text}
          disabled={changing.running}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Row $gap={1}>
        <Button
          size="small"
          isPrimary
          disabled={changing.running || text.trim() === ''}
          onClick={() => changing.change({ state: 'open', text })}
        >
          {t('request.askAgainNow')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}

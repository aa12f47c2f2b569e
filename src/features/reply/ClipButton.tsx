import { Button } from '@zendeskgarden/react-buttons'
import { useLayoutEffect, useRef } from 'react'
import { styled } from 'styled-components'
import type { MessageBeginning } from '../../domain/drafts/message-draft.ts'
import { useServices } from '../../services.tsx'

/** "2 documents and 1 file", or nothing. */
export function useClippedWords({ documents, files }: Pick<MessageBeginning, 'documents' | 'files'>): string {
  const { t } = useServices()
  return [
    ...(documents.length > 0 ? [t('reply.documents', { count: documents.length })] : []),
    ...(files.length > 0 ? [t('reply.files', { count: files.length })] : []),
  ].join(', ')
}

const Clip = styled(Button)`
  padding-inline: 8px;
`

/** Opens the choice of what goes along. */
export function ClipButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const { t } = useServices()
  const button = useRef<HTMLButtonElement>(null)
  const pressedAtPx = useRef<number | undefined>(undefined)
  // The box moves to the end of the conversation to have room; the button stays under the pointer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box moves when it opens and when it closes
  useLayoutEffect(() => {
    if (pressedAtPx.current !== undefined) window.scrollBy(0, topOf(button.current) - pressedAtPx.current)
    pressedAtPx.current = undefined
  }, [isOpen])
  const press = () => {
    pressedAtPx.current = topOf(button.current)
    onPress()
  }
  return (
    <Clip
      ref={button}
      size="small"
      aria-expanded={isOpen}
      aria-label={t('reply.attach')}
      title={t('reply.attach')}
      onClick={press}
    >
      <svg width="14" height="14" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M10 5.5 5.8 9.7a2.3 2.3 0 0 1-3.3-3.3l4.6-4.6a1.5 1.5 0 0 1 2.2 2.2L4.8 8.5a.7.7 0 0 1-1-1L7.5 3.8"
          fill="none"
          stroke="currentColor"
          strokeLinecap="round"
        />
      </svg>
    </Clip>
  )
}

const topOf = (element: HTMLElement | null) => element?.getBoundingClientRect().top ?? 0

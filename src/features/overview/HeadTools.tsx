import { type KeyboardEvent, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { Place } from '../../domain/place.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { MessageKey } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'

const Tool = styled.button`
  flex: none;
  min-width: 24px;
  height: 24px;
  padding: 0 4px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('foreground.subtle')};
  font: inherit;
  font-size: 16px;
  line-height: 24px;
  cursor: pointer;

  &:hover:enabled {
    background: ${color('background.subtle')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }

  &:disabled {
    opacity: 0.5;
  }
`
/** Over what follows, so that nothing moves when it opens. */
const Menu = styled(PlainList)`
  position: absolute;
  z-index: 3;
  inset-block-start: 36px;
  inset-inline-end: 8px;
  padding: 8px 12px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.raised')};
  box-shadow: 0 8px 16px rgb(0 0 0 / 20%);

  > li {
    min-height: 28px;
    line-height: 28px;
  }
`

/** Refresh with its age, and what an agent needs now and then, out of the way until asked for. */
export function HeadTools({
  thread,
  checkedAt,
  checking,
  onRefresh,
}: {
  thread: ThreadSummary | undefined
  /** In ms since 1970; 0 before the first answer. */
  checkedAt: number
  checking: boolean
  onRefresh: () => void
}) {
  const { zendesk, t, open } = useServices()
  const now = useNow()
  const [shown, setShown] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  const age = checkedAt === 0 ? t('checked.never') : t('checked.at', { when: t.relative(new Date(checkedAt), now) })
  const actions: { words: MessageKey; place: Place }[] = [
    ...(thread ? ofThread(thread) : []),
    { words: 'action.links', place: { view: 'links' } },
    ...(zendesk.agent.role === 'admin' ? [{ words: 'settings.open', place: { view: 'settings-check' } } as const] : []),
  ]
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return
    event.stopPropagation()
    setShown(false)
    more.current?.focus()
  }
  return (
    <>
      <Tool type="button" aria-label={t('action.refresh')} title={age} disabled={checking} onClick={onRefresh}>
        ⟳
      </Tool>
      <Tool
        ref={more}
        type="button"
        aria-label={t('action.more')}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        onKeyDown={close}
      >
        ⋯
      </Tool>
      {shown ? (
        <Menu onKeyDown={close}>
          {actions.map(({ words, place }) => (
            <li key={words}>
              <LinkButton
                onClick={() => {
                  setShown(false)
                  // What opens gives the keyboard back to where it was; this entry is gone by then.
                  more.current?.focus()
                  open(place)
                }}
              >
                {t(words)}
              </LinkButton>
            </li>
          ))}
          <li>
            <Muted>{age}</Muted>
          </li>
        </Menu>
      ) : null}
    </>
  )
}

/** What the next step does not always offer, and an agent may want at any time. */
function ofThread(thread: ThreadSummary): { words: MessageKey; place: Place }[] {
  const { id } = thread
  return [
    ...(isOver(thread) ? [] : [{ words: 'next.do.answer-partner', place: { view: 'reply', thread: id } } as const]),
    // A restricted thread is told to nobody else.
    ...(thread.restricted
      ? []
      : [{ words: 'next.do.answer-customer', place: { view: 'customer-reply', thread: id } } as const]),
    { words: 'next.do.escalate-again', place: { view: 'escalate' } },
    { words: 'action.clock', place: { view: 'clock', thread: id } },
    { words: 'action.trail', place: { view: 'trail', thread: id } },
    { words: 'action.handover', place: { view: 'handover' } },
  ]
}

import { useState } from 'react'
import type { ThreadId } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'
import type { MessageKey } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PlainList, Stack } from '../../ui/layout.ts'

/** What an agent needs now and then, out of the way until asked for. */
export function MoreActions({ thread }: { thread: ThreadId }) {
  const { t, open } = useServices()
  const [shown, setShown] = useState(false)
  const actions: { words: MessageKey; place: Place }[] = [
    { words: 'action.clock', place: { view: 'clock', thread } },
    { words: 'action.links', place: { view: 'links' } },
    { words: 'action.trail', place: { view: 'trail', thread } },
    { words: 'action.handover', place: { view: 'handover' } },
  ]
  return (
    <Stack $gap={1}>
      <div>
        <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'action.less' : 'action.more')}
        </LinkButton>
      </div>
      {shown ? (
        <Stack as={PlainList} $gap={1}>
          {actions.map(({ words, place }) => (
            <li key={words}>
              <LinkButton
                onClick={() => {
                  setShown(false)
                  open(place)
                }}
              >
                {t(words)}
              </LinkButton>
            </li>
          ))}
        </Stack>
      ) : null}
    </Stack>
  )
}

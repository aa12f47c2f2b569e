import { useId, useState } from 'react'
import type { Missing } from '../../../domain/onboarding/onboarding-progress.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { missingWords } from '../../../ui/words/missing-words.ts'

/** More than these are counted first: each is in the lists below as well. */
const LISTED_AT_ONCE = 3

/** Everything that stands between the partner and its approval. */
export function MissingList({ missing }: { missing: Missing[] }) {
  const { t } = useServices()
  const titleId = useId()
  const [shown, setShown] = useState(false)
  const many = missing.length > LISTED_AT_ONCE
  return (
    <Stack $gap={1}>
      <div id={titleId}>
        <Muted>{t('onboarding.missing', { count: missing.length })}</Muted>{' '}
        {many ? (
          <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'action.showLess' : 'action.showMore')}
          </LinkButton>
        ) : null}
      </div>
      {shown || !many ? (
        <PlainList aria-labelledby={titleId}>
          {missing.map((one) => (
            <li key={`${one.what} ${one.title}`}>
              <span aria-hidden>○ </span>
              {missingWords(one, t)}
            </li>
          ))}
        </PlainList>
      ) : null}
    </Stack>
  )
}

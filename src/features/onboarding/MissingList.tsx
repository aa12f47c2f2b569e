import { useId } from 'react'
import type { Missing } from '../../domain/onboarding-progress.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'

/** Everything that stands between the partner and its approval. */
export function MissingList({ missing }: { missing: Missing[] }) {
  const { t } = useServices()
  const titleId = useId()
  return (
    <Stack $gap={1}>
      <Muted id={titleId}>{t('onboarding.missing', { count: missing.length })}</Muted>
      <PlainList aria-labelledby={titleId}>
        {missing.map((one) => (
          <li key={`${one.what} ${one.title}`}>
            <span aria-hidden>○ </span>
            {missingWords(one, t)}
          </li>
        ))}
      </PlainList>
    </Stack>
  )
}

function missingWords(missing: Missing, t: Translator): string {
  const { title } = missing
  return missing.what === 'document'
    ? t(`onboarding.missing.document.${missing.state}`, { title })
    : t(`onboarding.missing.${missing.what}`, { title })
}

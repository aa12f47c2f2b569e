import { Button } from '@zendeskgarden/react-buttons'
import { copyText } from '../../browser/copy-text.ts'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { useServices } from '../../services.tsx'
import { Muted, Stack } from '../layout.ts'

/** What servers said, in their own words: for whoever has to mend it, out of the agent's way. */
export function TechnicalDetails({ details }: { details: string[] }) {
  const { zendesk, t: known } = useServices()
  if (details.length === 0) return null
  // Trouble may come before the sentences of the late views do.
  const t = known.with(laterSentences)
  const copy = () =>
    copyText(details.join('\n')).then(
      () => zendesk.notify(t('failure.detailsCopied'), 'notice'),
      () => zendesk.notify(t('copy.refused'), 'error'),
    )
  return (
    <details>
      <summary>{t('failure.details')}</summary>
      <Stack $gap={1}>
        {details.map((detail) => (
          <Muted key={detail}>
            <bdi>{detail}</bdi>
          </Muted>
        ))}
        <div>
          <Button size="small" isBasic onClick={() => void copy()}>
            {t('action.copy')}
          </Button>
        </div>
      </Stack>
    </details>
  )
}

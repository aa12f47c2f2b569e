import { useServices } from '../../services.tsx'
import type { Today } from '../../sync/evidence-pack/compare-with-today.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Muted, PlainList, Stack } from '../../ui/layout.ts'
import type { CheckedPack } from '../../worker/pack-work.ts'
import { troublesOf } from './pack-troubles.ts'

/** So many are named; whoever changed more changed everything. */
const NAMED_AT_MOST = 30

/** First whether it is sound, then each thing that is not. */
export function CheckResult({
  checked,
  today,
}: {
  checked: CheckedPack
  today: Today | { trouble: unknown } | undefined
}) {
  const { t } = useServices()
  if (!checked.readable) {
    return (
      <Card $tone="danger" role="alert">
        {t(`packing.unreadable.${checked.because}`)}
      </Card>
    )
  }
  const { label, files, throughSeq } = checked
  const compared = today && !('trouble' in today) ? today : undefined
  const troubles = troublesOf(checked, compared, t)
  const sound = troubles.length === 0
  return (
    <Card $tone={sound ? 'notice' : 'danger'} role={sound ? 'status' : 'alert'} aria-label={t('packing.result')}>
      <Stack $gap={1}>
        <strong>{t(sound ? 'packing.sound' : 'packing.unsound', { label })}</strong>
        {sound ? <span>{t('packing.soundDetail', { files, seq: throughSeq })}</span> : null}
        <PlainList>
          {troubles.slice(0, NAMED_AT_MOST).map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </PlainList>
        {troubles.length > NAMED_AT_MOST ? (
          <Muted>{t('packing.andMore', { count: troubles.length - NAMED_AT_MOST })}</Muted>
        ) : null}
        {compared && compared.differsFrom === undefined ? <span>{t('packing.sameToday')}</span> : null}
        {compared ? (
          <Muted>
            {compared.loggedAt
              ? t('packing.loggedAt', { seq: compared.loggedAt.seq, name: compared.loggedAt.by })
              : t('packing.notLogged')}
          </Muted>
        ) : null}
        {today && 'trouble' in today ? (
          <>
            <span>{t('packing.notCompared')}</span>
            <FailureNote error={today.trouble} />
          </>
        ) : null}
      </Stack>
    </Card>
  )
}

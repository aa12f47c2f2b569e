import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { Trail } from '../../queries/trail.ts'
import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { isWrong, type TrailRow } from './trail-rows.ts'

const Bar = styled.progress`
  width: 100%;
  height: 6px;
  accent-color: ${color('foreground.primary')};
`
/** More places than these are found by the filter. */
const PLACES_NAMED = 6

/** How far the trail is as it was recorded, who bears witness to it, and where something is wrong. */
export function Verification({
  trail,
  rows,
  total,
  checking,
  checkedAt,
  onStop,
  onGoOn,
  onAgain,
  onShow,
}: {
  trail: Trail | undefined
  rows: TrailRow[]
  /** How many entries the thread is known to have. */
  total: number
  checking: boolean
  checkedAt: Date
  onStop: () => void
  onGoOn: () => void
  onAgain: () => void
  onShow: (row: TrailRow) => void
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const done = trail?.findings.read ?? 0
  const of = { done: t.number(done), total: t.number(Math.max(total, done)) }
  const wrong = rows.filter(isWrong)
  const finished = trail?.complete && !checking ? trail : undefined
  const stopped = !checking && !finished
  return (
    <Card as="div" $tone={wrong.length > 0 ? 'danger' : trail?.complete ? 'notice' : 'plain'}>
      <Stack $gap={1}>
        <div role="status">
          {checking ? t(trail ? 'trail.checking' : 'trail.asking', of) : null}
          {stopped ? t('trail.stopped', of) : null}
          {finished ? <Verdict trail={finished} sound={wrong.length === 0} /> : null}
        </div>
        {checking ? (
          <Bar aria-label={t('trail.progress')} max={Math.max(1, total)} value={Math.min(done, total)} />
        ) : null}
        {wrong.length > 0 ? <WrongPlaces rows={wrong} onShow={onShow} /> : null}
        {finished ? <Witnesses trail={finished} sound={wrong.length === 0} /> : null}
        <Row $justify="between" $gap={1}>
          {finished ? <Muted>{t('trail.checkedAt', { when: t.relative(checkedAt, now) })}</Muted> : <span />}
          <Row $gap={1}>
            {checking ? (
              <Button size="small" isBasic onClick={onStop}>
                {t('action.cancel')}
              </Button>
            ) : null}
            {stopped ? (
              <Button size="small" onClick={onGoOn}>
                {t('trail.goOn')}
              </Button>
            ) : null}
            {trail && !checking ? (
              <Button size="small" isBasic onClick={onAgain}>
                {t('trail.checkAgain')}
              </Button>
            ) : null}
          </Row>
        </Row>
      </Stack>
    </Card>
  )
}

function Verdict({ trail: { findings, anchors }, sound }: { trail: Trail; sound: boolean }) {
  const { t } = useServices()
  if (findings.read === 0 && sound) return <>{t('trail.empty')}</>
  const seq = anchors?.trustedThrough ?? findings.verifiedThrough
  return <strong>{t(sound ? 'trail.verified' : 'trail.verifiedPart', { seq })}</strong>
}

function WrongPlaces({ rows, onShow }: { rows: TrailRow[]; onShow: (row: TrailRow) => void }) {
  const { t } = useServices()
  const named = rows.slice(0, PLACES_NAMED)
  return (
    <Row $gap={2}>
      <span>{t('trail.wrongAt', { count: rows.length })}</span>
      {named.map((row) => (
        <LinkButton key={row.index} onClick={() => onShow(row)}>
          {row.entry?.seq === undefined
            ? t(row.entry ? 'trail.entry.unnumbered' : 'trail.end')
            : t('trail.entry', { seq: row.entry.seq })}
        </LinkButton>
      ))}
      {rows.length > named.length ? (
        <span>{t('trail.andMore', { count: t.number(rows.length - named.length) })}</span>
      ) : null}
    </Row>
  )
}

function Witnesses({ trail: { findings, anchors, anchorTrouble }, sound }: { trail: Trail; sound: boolean }) {
  const { t } = useServices()
  const now = useNow(60_000)
  const { redacted, stubs } = findings
  return (
    <>
      {anchors?.anchored ? <span>{t('trail.anchored', anchorValues(anchors.anchored))}</span> : null}
      {anchors && !anchors.anchored && sound ? <Muted>{t('trail.notAnchored')}</Muted> : null}
      {anchorTrouble ? <Muted>{t('trail.notCompared')}</Muted> : null}
      {redacted.length > 0 ? <Muted>{t('trail.redactedCount', { count: redacted.length })}</Muted> : null}
      {stubs.length > 0 ? <Muted>{t('trail.stubCount', { count: stubs.length })}</Muted> : null}
    </>
  )

  function anchorValues({ seq, auditId, at }: { seq: number; auditId: number; at: string }) {
    return { seq, audit: auditId, when: t.dateTime(at, now) }
  }
}

import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ExportProgress } from '../../sync/evidence-pack/export-evidence.ts'
import { Card, Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'

const Bar = styled.progress`
  width: 100%;
  height: 6px;
  accent-color: ${color('foreground.primary')};
`

/** How far it is. Cancelling leaves nothing behind, here or in the trail. */
export function PackProgress({ progress, onCancel }: { progress: ExportProgress | undefined; onCancel: () => void }) {
  const { t } = useServices()
  const [done, of] = shareDone(progress)
  return (
    <Card as="div">
      <Stack>
        <span role="status">{inWords(progress, t)}</span>
        <Bar aria-label={t('packing.progress')} max={of} value={done} />
        <Row>
          <Button size="small" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

function shareDone(progress: ExportProgress | undefined): [number, number] {
  if (progress === undefined) return [0, 1]
  if (progress.phase === 'trail') return [progress.entries, Math.max(1, progress.of)]
  return progress.phase === 'documents' && progress.of > 0 ? [progress.done, progress.of] : [1, 1]
}

function inWords(progress: ExportProgress | undefined, t: Translator): string {
  switch (progress?.phase) {
    case 'documents':
      return t('packing.documents', {
        done: t.number(progress.done),
        of: t.number(progress.of),
        size: t.bytes(progress.bytes),
      })
    case 'packing':
      return t('packing.packing')
    case 'trail':
      return t('packing.trail', { done: t.number(progress.entries), of: t.number(progress.of) })
    case undefined:
      return t('packing.begins')
  }
}

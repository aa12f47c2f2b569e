import { Button } from '@zendeskgarden/react-buttons'
import type { ThreadId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'

/** Opens the dialog in which a case becomes a file. */
export function EvidencePackButton({ thread }: { thread: ThreadId }) {
  const { t, open } = useServices()
  return (
    <Button size="small" onClick={() => open({ view: 'evidence-pack', thread })}>
      {t('packing.open')}
    </Button>
  )
}

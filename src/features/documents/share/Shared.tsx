import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../../services.tsx'
import type { NotShared } from '../../../trading-grid/contract/vocabulary/not-shared.ts'
import { Card, PlainList, Stack } from '../../../ui/layout.ts'
import { notSharedWords } from '../../../ui/words/not-shared-words.ts'

/** What reached the partner, and each file that did not, with the reason. */
export function Shared({ shared, notShared, onClose }: { shared: number; notShared: NotShared; onClose: () => void }) {
  const { t } = useServices()
  return (
    <Card
      as="div"
      $tone={notShared.length === 0 ? 'notice' : 'warning'}
      role={notShared.length === 0 ? 'status' : 'alert'}
    >
      <Stack $gap={1}>
        <strong>{t('share.done', { count: shared })}</strong>
        <PlainList>
          {notShared.map((file) => (
            <li key={file.attachmentId}>{notSharedWords(file, t)}</li>
          ))}
        </PlainList>
        <div>
          <Button size="small" isBasic onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

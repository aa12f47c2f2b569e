import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../../domain/plain-text.ts'
import { useServices } from '../../../services.tsx'
import { Card, PlainList, Stack } from '../../../ui/layout.ts'

/** What reached the partner, and each file that did not, with the reason. */
export function Shared({
  shared,
  notShared,
  onClose,
}: {
  shared: number
  notShared: { attachmentId: number; name: string; reason: string }[]
  onClose: () => void
}) {
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
          {notShared.map(({ attachmentId, name, reason }) => (
            <li key={attachmentId}>{t('share.notShared', { name: visibleName(name), reason })}</li>
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

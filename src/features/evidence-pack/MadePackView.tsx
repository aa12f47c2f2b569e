import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../services.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Facts } from '../../ui/Facts.ts'
import { Card, Heading, Row, Stack } from '../../ui/layout.ts'
import type { MadePack } from './use-export.ts'

/** The file was handed to the browser: what it is called, what is in it, and how it can be recognised. */
export function MadePackView({
  made: { name, choice, gathered, sealed },
  onSave,
  onAnother,
}: {
  made: MadePack
  onSave: () => void
  onAnother: () => void
}) {
  const { t } = useServices()
  const { chain } = gathered.plan
  const whole = chain.breaks.length === 0
  const left = gathered.missing.length + gathered.unread.length
  return (
    <Card $tone="notice" role="status" aria-label={t('packing.made')}>
      <Stack>
        <Heading>{t('packing.made')}</Heading>
        <Facts>
          <dt>{t('packing.file')}</dt>
          <dd>
            {name} · {t.bytes(sealed.file.size)} · {t('packing.files', { count: sealed.files })}
          </dd>
          <dt>{t('packing.cut')}</dt>
          <dd>{t('packing.cutAt', { seq: choice.throughSeq })}</dd>
          <dt>{t('packing.fingerprint')}</dt>
          <dd>
            <code>{sealed.sha256}</code>{' '}
            <CopyButton text={sealed.sha256} label={t('packing.copyFingerprint')}>
              {t('action.copy')}
            </CopyButton>
          </dd>
        </Facts>
        {whole ? null : (
          <Card as="div" $tone="danger">
            {t('packing.chainBroken', { seq: chain.verifiedThrough })}
          </Card>
        )}
        {left === 0 ? null : <span>{t('packing.left', { count: left })}</span>}
        <Row $gap={1}>
          <Button size="small" isPrimary onClick={onSave}>
            {t('packing.saveAgain')}
          </Button>
          <Button size="small" isBasic onClick={onAnother}>
            {t('packing.another')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

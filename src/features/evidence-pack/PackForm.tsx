import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field, Fieldset, Input, Radio } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { PackChoice } from '../../domain/evidence-pack/pack-case.ts'
import { locales } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Form } from '../../ui/form/Form.tsx'
import { Card, Muted, Row } from '../../ui/layout.ts'

/** Cut where, for which readers, and with what is internal or without. */
export function PackForm({
  thread,
  before,
  interrupted = false,
  onMake,
}: {
  thread: ThreadSummary
  /** What was chosen for a pack that was not made. */
  before: PackChoice | undefined
  /** The page closed on it. */
  interrupted?: boolean
  onMake: (choice: PackChoice) => void
}) {
  const { t } = useServices()
  const [through, setThrough] = useState(String(before?.throughSeq ?? thread.lastSeq))
  const [language, setLanguage] = useState(before?.language ?? t.locale)
  const [internal, setInternal] = useState(before?.internal ?? false)
  const throughSeq = Number(through)
  const possible = Number.isInteger(throughSeq) && throughSeq >= 1 && throughSeq <= thread.lastSeq
  return (
    <Form
      gap={4}
      onSubmit={() => {
        if (possible) onMake({ throughSeq, language, internal })
      }}
    >
      <span>{t('packing.what')}</span>
      {interrupted ? (
        <Card as="div" $tone="notice" role="status">
          {t('packing.before')}
        </Card>
      ) : null}
      <Field>
        <Field.Label>{t('packing.through')}</Field.Label>
        <Field.Hint>{t('packing.throughHint', { last: thread.lastSeq })}</Field.Hint>
        <Input
          isCompact
          inputMode="numeric"
          value={through}
          {...(possible ? {} : { validation: 'error' })}
          onChange={({ target }) => setThrough(target.value.trim())}
        />
        {possible ? null : (
          <Field.Message validation="error">{t('packing.throughWrong', { last: thread.lastSeq })}</Field.Message>
        )}
      </Field>
      <Fieldset isCompact>
        <Fieldset.Legend>{t('packing.language')}</Fieldset.Legend>
        {locales.map((locale) => (
          <Field key={locale}>
            <Radio name="language" checked={language === locale} onChange={() => setLanguage(locale)}>
              <Field.Label isRegular>{t(`packing.language.${locale}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      <Field>
        <Checkbox checked={internal} onChange={({ target }) => setInternal(target.checked)}>
          <Field.Label isRegular>{t('packing.internal')}</Field.Label>
          <Field.Hint>{t('packing.internalHint')}</Field.Hint>
        </Checkbox>
      </Field>
      {internal ? (
        <Card as="div" $tone="warning" role="status">
          {t('packing.internalWarning', { partner: thread.partner.name })}
        </Card>
      ) : null}
      <Muted>{t(thread.restricted ? 'packing.witnessed' : 'packing.logged')}</Muted>
      <Row>
        <Button size="small" isPrimary type="submit" disabled={!possible}>
          {t('packing.make')}
        </Button>
      </Row>
    </Form>
  )
}

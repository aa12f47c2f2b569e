import { Field, Fieldset, Radio, Toggle } from '@zendeskgarden/react-forms'
import { localeFor, locales } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { Muted } from '../../ui/layout.ts'

type Change = Partial<Pick<Installation, 'onClosedTicket' | 'reopenOnAnswer' | 'locale'>>

/** What becomes of a ticket that the partner answers, and in which language all agents read its notes. */
export function TicketSettings({
  installation: { onClosedTicket, reopenOnAnswer, locale },
  disabled,
  onChange,
}: {
  installation: Installation
  disabled: boolean
  onChange: (change: Change) => void
}) {
  const { t } = useServices()
  return (
    <>
      <Field>
        <Toggle
          checked={reopenOnAnswer}
          disabled={disabled}
          onChange={({ target }) => onChange({ reopenOnAnswer: target.checked })}
        >
          <Field.Label>{t('settings.reopen')}</Field.Label>
          <Field.Hint>{t('settings.reopenHint')}</Field.Hint>
        </Toggle>
      </Field>
      <Fieldset>
        <Fieldset.Legend>{t('settings.closed')}</Fieldset.Legend>
        {(['follow-up', 'work-list'] as const).map((one) => (
          <Field key={one}>
            <Radio
              name="on-closed-ticket"
              checked={onClosedTicket === one}
              disabled={disabled}
              onChange={() => onChange({ onClosedTicket: one })}
            >
              <Field.Label isRegular>{t(`settings.closed.${one}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('settings.language')}</Fieldset.Legend>
        {locales.map((one) => (
          <Field key={one}>
            <Radio
              name="language"
              checked={localeFor(locale) === one}
              disabled={disabled}
              onChange={() => onChange({ locale: one })}
            >
              <Field.Label isRegular>{t(`settings.language.${one}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
        <Muted>{t('settings.languageHint')}</Muted>
      </Fieldset>
    </>
  )
}

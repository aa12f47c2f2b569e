import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Fieldset, Radio, Toggle } from '@zendeskgarden/react-forms'
import type * as z from 'zod/mini'
import type { MessageKey } from '../../i18n/translator.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { settingsQueries } from '../../queries/settings.ts'
import { useServices } from '../../services.tsx'
import { ChangeNotWitnessed, changeSettings } from '../../sync/acts/change-settings.ts'
import { usesZendesk } from '../../trading-grid/contract/capabilities.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import type { changeInstallation } from '../../trading-grid/contract/operations/installation-operations.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Heading, Muted, Stack } from '../../ui/layout.ts'
import { useSameKey } from '../../ui/same-key.ts'
import { NoteKinds } from './NoteKinds.tsx'
import { TicketSettings } from './TicketSettings.tsx'

type Change = Pick<
  z.input<NonNullable<typeof changeInstallation.body>>,
  | 'automationsPaused'
  | 'notes'
  | 'noteKinds'
  | 'onClosedTicket'
  | 'reopenOnAnswer'
  | 'locale'
  | 'appId'
  | 'installationId'
  | 'fields'
>

/** What both sides act on: one switch that pauses everything automatic, and whether notes come by themselves. */
export function SharedSettings({
  installation,
  fields,
  isTold,
  capabilities,
}: {
  installation: Installation
  /** As they should be. */
  fields: Installation['fields']
  /** Whether the Trading Grid knows this installation as it is. */
  isTold: boolean
  capabilities: Parameters<typeof usesZendesk>[0] | undefined
}) {
  const { zendesk, tradingGrid, clock, t } = useServices()
  const client = useQueryClient()
  const once = useSameKey()
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: (change: Change) => {
      const body = { version: installation.version, ...change }
      return once(body, (idempotencyKey) =>
        changeSettings({ zendesk, tradingGrid, clock }, installation.account, { ...body, idempotencyKey }),
      )
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: settingsQueries.all() }),
        client.invalidateQueries({ queryKey: overviewQueries.all() }),
      ]),
  })
  const { appId, installationId } = zendesk.installation
  const why = whyNot(zendesk.agent.role, capabilities)
  const disabled = isPending || why !== undefined
  const unwitnessed = error instanceof ChangeNotWitnessed
  const stale = error instanceof TradingGridError && error.reason === 'conflict'
  return (
    <Stack as="section">
      <Heading as="h2">{t('settings.shared')}</Heading>
      {why ? <Muted>{t(why)}</Muted> : null}
      <Field>
        <Toggle
          checked={installation.automationsPaused}
          disabled={disabled}
          onChange={({ target }) => mutate({ automationsPaused: target.checked })}
        >
          <Field.Label>{t('settings.pause')}</Field.Label>
          <Field.Hint>{t('settings.pauseHint')}</Field.Hint>
        </Toggle>
      </Field>
      <Fieldset>
        <Fieldset.Legend>{t('settings.notes')}</Fieldset.Legend>
        {(['automatic', 'on-demand'] as const).map((notes) => (
          <Field key={notes}>
            <Radio
              name="notes"
              checked={installation.notes === notes}
              disabled={disabled}
              onChange={() => mutate({ notes })}
            >
              <Field.Label isRegular>{t(`settings.notes.${notes}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      <NoteKinds installation={installation} disabled={disabled} onChange={(noteKinds) => mutate({ noteKinds })} />
      <TicketSettings installation={installation} disabled={disabled} onChange={mutate} />
      {isTold ? null : (
        <div>
          <Button size="small" disabled={disabled} onClick={() => mutate({ appId, installationId, fields })}>
            {t('settings.tellInstallation')}
          </Button>
        </div>
      )}
      {stale ? (
        <Card $tone="warning" role="alert">
          {t('clock.stale')}
        </Card>
      ) : null}
      {unwitnessed ? (
        <Card $tone="warning" role="alert">
          {t('settings.notWitnessed')}
        </Card>
      ) : null}
      {error && !stale && !unwitnessed ? (
        <FailureNote loud error={error} onRetry={() => variables && mutate(variables)} />
      ) : null}
      <Muted>{t('settings.elsewhere')}</Muted>
    </Stack>
  )
}

/** Why nobody can change them here. Zendesk itself says who is an administrator, where the Trading Grid can ask it. */
function whyNot(role: string, capabilities: Parameters<typeof usesZendesk>[0] | undefined): MessageKey | undefined {
  if (role !== 'admin') return 'settings.adminsOnly'
  return capabilities && !usesZendesk(capabilities) ? 'settings.noWitness' : undefined
}

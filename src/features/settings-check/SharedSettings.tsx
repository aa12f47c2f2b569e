import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Fieldset, Radio, Toggle } from '@zendeskgarden/react-forms'
import type * as z from 'zod/mini'
import { overviewQueries } from '../../queries/overview.ts'
import { settingsQueries } from '../../queries/settings.ts'
import { useServices } from '../../services.tsx'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { changeInstallation } from '../../trading-grid/contract/installation-operations.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
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
}: {
  installation: Installation
  /** As they should be. */
  fields: Installation['fields']
  /** Whether the Trading Grid knows this installation as it is. */
  isTold: boolean
}) {
  const { zendesk, tradingGrid, t } = useServices()
  const client = useQueryClient()
  const once = useSameKey()
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: (change: Change) => {
      const body = { version: installation.version, ...change }
      const params = { account: installation.account }
      return once(body, (idempotencyKey) =>
        tradingGrid.call(changeInstallation, { params, body: { ...body, idempotencyKey } }),
      )
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: settingsQueries.all() }),
        client.invalidateQueries({ queryKey: overviewQueries.all() }),
      ]),
  })
  const { appId, installationId } = zendesk.installation
  const stale = error instanceof TradingGridError && error.reason === 'conflict'
  return (
    <Stack as="section">
      <Heading as="h2">{t('settings.shared')}</Heading>
      <Field>
        <Toggle
          checked={installation.automationsPaused}
          disabled={isPending}
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
              disabled={isPending}
              onChange={() => mutate({ notes })}
            >
              <Field.Label isRegular>{t(`settings.notes.${notes}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      <NoteKinds installation={installation} disabled={isPending} onChange={(noteKinds) => mutate({ noteKinds })} />
      <TicketSettings installation={installation} disabled={isPending} onChange={mutate} />
      {isTold ? null : (
        <div>
          <Button size="small" disabled={isPending} onClick={() => mutate({ appId, installationId, fields })}>
            {t('settings.tellInstallation')}
          </Button>
        </div>
      )}
      {stale ? (
        <Card $tone="warning" role="alert">
          {t('clock.stale')}
        </Card>
      ) : null}
      {error && !stale ? <FailureNote loud error={error} onRetry={() => variables && mutate(variables)} /> : null}
      <Muted>{t('settings.elsewhere')}</Muted>
    </Stack>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { Asked } from '../../domain/settings-check.ts'
import { settingsQueries } from '../../queries/settings.ts'
import { useServices } from '../../services.tsx'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { escalationTag } from '../../trading-grid/contract/vocabulary/escalation-tag.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import {
  type Automation,
  createTrigger,
  createWebhook,
  moveWebhook,
  switchTrigger,
} from '../../zendesk/admin/automation.ts'

type Step = { do: 'set-up' } | { do: 'switch'; trigger: number; active: boolean }

/** Makes webhook and trigger in the admin's own session. The trigger does nothing until it is switched on. */
export function AutomationSetUp({
  answers: { here, fields, capabilities },
  installation,
  automation,
}: {
  answers: Asked
  installation: Installation | undefined
  automation: Automation | undefined
}) {
  const { zendesk, t } = useServices()
  const client = useQueryClient()
  const stateField = fields?.state === 'good' ? installation?.fields.state : undefined
  const { endpoint } = here
  const hasServer = capabilities?.serverDelivery === true
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: async (step: Step) => {
      if (step.do === 'switch') return switchTrigger(zendesk, step.trigger, step.active)
      if (endpoint === undefined || stateField === undefined) return
      // What an earlier attempt got done stays: each step looks at what is there.
      const known = automation?.webhook
      if (known && (known.endpoint !== endpoint || !known.active)) await moveWebhook(zendesk, known.id, endpoint)
      const webhook = known?.id ?? (await createWebhook(zendesk, endpoint))
      if (automation?.trigger) return
      const account = zendesk.installation.subdomain
      await createTrigger(zendesk, { webhook, tag: escalationTag, stateField, account })
    },
    onSettled: () => client.invalidateQueries({ queryKey: settingsQueries.all() }),
  })
  if (automation === undefined) return null
  const { webhook, trigger } = automation
  const isSetUp = webhook?.active === true && webhook.endpoint === endpoint && trigger !== undefined
  return (
    <Stack as="section">
      <Heading as="h2">{t('settings.automation')}</Heading>
      <Muted>{t('settings.automationHint', { tag: escalationTag })}</Muted>
      {capabilities && !hasServer ? <Muted>{t('settings.noServer')}</Muted> : null}
      {endpoint === undefined ? <Muted>{t('settings.noEndpoint')}</Muted> : null}
      {endpoint !== undefined && stateField === undefined ? <Muted>{t('settings.noStateField')}</Muted> : null}
      {error ? <FailureNote loud error={error} onRetry={() => variables && mutate(variables)} /> : null}
      <Row>
        {isSetUp ? null : (
          <Button
            size="small"
            isPrimary
            disabled={isPending || !hasServer || endpoint === undefined || stateField === undefined}
            onClick={() => mutate({ do: 'set-up' })}
          >
            {t('settings.setUp')}
          </Button>
        )}
        {trigger ? (
          <Button
            size="small"
            isPrimary={isSetUp && !trigger.active}
            disabled={isPending || (!trigger.active && !isSetUp)}
            onClick={() => mutate({ do: 'switch', trigger: trigger.id, active: !trigger.active })}
          >
            {t(trigger.active ? 'settings.switchOff' : 'settings.switchOn')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  )
}

import * as z from 'zod/mini'
import { callZendesk } from '../api.ts'
import type { Zendesk } from '../zendesk.ts'

const Webhooks = z.object({ webhooks: z.array(z.looseObject({ id: z.string(), name: z.string() })) })

/**
 * Leaves a nonce where only an administrator can write and Zendesk says who did: in the description of a webhook that
 * nothing calls. It is kept for the next time.
 * @throws ZendeskError `forbidden` for anybody else
 */
export async function vouchAsAdmin(
  zendesk: Pick<Zendesk, 'send' | 'installation'>,
  name: string,
  nonce: string,
): Promise<void> {
  const query = new URLSearchParams({ 'filter[name_contains]': name })
  const { data } = await callZendesk(zendesk, { method: 'GET', url: `/api/v2/webhooks?${query}` }, Webhooks)
  const known = data.webhooks.find((webhook) => webhook.name === name)
  const description = `Shows the Trading Grid that an administrator has changed the app's settings. Nothing calls it. ${nonce}`
  const webhook = known
    ? { description, status: 'inactive' }
    : {
        name,
        description,
        status: 'inactive',
        endpoint: zendesk.installation.settings.baseUrl,
        http_method: 'POST',
        request_format: 'json',
      }
  await callZendesk(
    zendesk,
    {
      method: known ? 'PATCH' : 'POST',
      url: known ? `/api/v2/webhooks/${known.id}` : '/api/v2/webhooks',
      json: { webhook },
    },
    z.unknown(),
  )
}

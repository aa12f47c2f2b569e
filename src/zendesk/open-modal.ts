import * as z from 'zod/mini'
import { ZendeskError } from './error.ts'
import type { ZafClient } from './sdk/sdk.ts'

const Created = z.looseObject({
  'instances.create': z.array(z.looseObject({ instanceGuid: z.optional(z.string()) })),
})

/**
 * Opens a page of the app as a modal.
 * @returns the client of the page in it
 * @throws ZendeskError `refused`
 */
export async function openModal(
  client: ZafClient,
  url: string,
  size: { widthPx: number; heightPx: number },
): Promise<ZafClient> {
  const answer = await client.invoke('instances.create', {
    location: 'modal',
    url,
    size: { width: `${size.widthPx}px`, height: `${size.heightPx}px` },
  })
  const created = z.safeParse(Created, answer)
  const guid = created.data?.['instances.create'].at(0)?.instanceGuid
  if (guid === undefined) throw new ZendeskError('refused', 'Zendesk opened no modal.', { cause: created.error })
  return client.instance(guid)
}

import * as z from 'zod/mini'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const PAGE_SIZE = 100
const Meta = z.looseObject({ has_more: z.boolean(), after_cursor: z.optional(z.nullable(z.string())) })

/** What every page says of the next one, beside its items. */
export const inPages = { meta: z.optional(Meta) }

/**
 * A list of the Support API, page by page of 100.
 * https://developer.zendesk.com/api-reference/introduction/pagination/#using-cursor-pagination
 * @param path without a query: `/api/v2/triggers.json`
 * @throws ZendeskError
 */
export async function* everyPage<Page extends { meta?: z.infer<typeof Meta> | undefined }>(
  zendesk: Pick<Zendesk, 'send'>,
  path: string,
  query: Record<string, string>,
  schema: z.ZodMiniType<Page>,
  signal?: AbortSignal,
): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const page = { 'page[size]': String(PAGE_SIZE), ...query, ...(after ? { 'page[after]': after } : {}) }
    const url = `${path}?${new URLSearchParams(page)}`
    const { data } = await callZendesk(zendesk, { method: 'GET', url }, schema, signal)
    yield data
    after = data.meta?.has_more ? (data.meta.after_cursor ?? undefined) : undefined
  } while (after)
}

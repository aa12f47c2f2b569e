import * as z from 'zod/mini'
import { ZendeskError } from './error.ts'

const idList = z.pipe(
  z.optional(z.nullable(z.string())),
  z.transform((text) =>
    (text ?? '')
      .split(/[\s,;]+/)
      .filter((part) => part !== '')
      .map(Number),
  ),
)

const Parameters = z.object({
  base_url: z.string().check(z.regex(/^https:\/\/[^\s{}]+$/)),
  authentication: z._default(z.enum(['token', 'jwt']), 'token'),
  jwt_issuer: z.optional(z.nullable(z.string())),
  concerns: z._default(z.enum(['all', 'numbers']), 'numbers'),
  brand_ids: idList,
  form_ids: idList,
  number_templates: z.optional(z.nullable(z.string())),
  webhook_endpoint: z.optional(z.nullable(z.string())),
  test_system: z.optional(z.nullable(z.boolean())),
})

/** The installation's settings as the app uses them. Secure ones are never here: only Zendesk's proxy knows them. */
export type Settings = {
  baseUrl: string
  authentication: 'token' | 'jwt'
  jwtIssuer: string
  /** Which tickets concern the app at all: every one, or those with a business number. */
  concerns: 'all' | 'numbers'
  /** Empty means every brand, every form. */
  brandIds: number[]
  formIds: number[]
  numberTemplates: string
  webhookEndpoint: string | undefined
  testSystem: boolean
}

/** @throws ZendeskError `settings`, naming the parameters that an admin has to mend */
export function parseSettings(settings: unknown): Settings {
  const parsed = z.safeParse(Parameters, settings)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '?')))]
    throw new ZendeskError('settings', names.join(', '), { cause: parsed.error })
  }
  const given = parsed.data
  const ids = [...given.brand_ids, ...given.form_ids]
  if (ids.some((id) => !Number.isInteger(id))) throw new ZendeskError('settings', 'brand_ids, form_ids')
  return {
    baseUrl: given.base_url.replace(/\/+$/, ''),
    authentication: given.authentication,
    jwtIssuer: given.jwt_issuer ?? '',
    concerns: given.concerns,
    brandIds: given.brand_ids,
    formIds: given.form_ids,
    numberTemplates: given.number_templates ?? '',
    webhookEndpoint: given.webhook_endpoint ?? undefined,
    testSystem: given.test_system === true,
  }
}

import * as z from 'zod/mini'
import { TemplateId } from '../../../domain/ids.ts'
import { operation } from '../operation.ts'
import { AssertedAgent, IdempotencyKey, Instant, PageQuery, pageOf, ShortText, Version } from '../primitives.ts'

/** As many as fit in a list that a person can look through. */
export const MOST_TEMPLATES = 200

const written = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  /** With placeholders such as `[order]`, which the app fills in; nothing on the way reads them. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000)),
}

/** A text that the agents of one account write to partners again and again. */
export const Template = z.object({
  id: TemplateId,
  ...written,
  author: AssertedAgent,
  changedBy: ShortText,
  changedAt: Instant,
  version: Version,
})
export type Template = z.infer<typeof Template>

/** The author may change a template, and an admin. The role is asserted by the app, like the name. */
const Editor = z.object({ ...AssertedAgent.shape, role: z.exactOptional(z.enum(['agent', 'admin'])) })
const change = { idempotencyKey: IdempotencyKey, agent: Editor, version: Version }

export const listTemplates = operation({
  id: 'listTemplates',
  summary: 'The account’s templates for messages to partners, oldest first',
  method: 'GET',
  path: '/templates',
  query: PageQuery,
  answer: pageOf(Template),
  status: 200,
  needs: 'templates',
})

export const createTemplate = operation({
  id: 'createTemplate',
  summary: 'Keep a text for all agents of the account. At most 200',
  method: 'POST',
  path: '/templates',
  body: z.object({ idempotencyKey: IdempotencyKey, agent: Editor, ...written }),
  answer: Template,
  status: 201,
  problems: [422],
  needs: 'templates',
})

export const changeTemplate = operation({
  id: 'changeTemplate',
  summary: 'Change a template: its author and admins only, 403 for others',
  method: 'PUT',
  path: '/templates/{template}',
  body: z.object({ ...change, ...written }),
  answer: Template,
  status: 200,
  problems: [404, 409, 422],
  needs: 'templates',
})

export const deleteTemplate = operation({
  id: 'deleteTemplate',
  summary: 'Delete a template: its author and admins only, 403 for others',
  method: 'POST',
  path: '/templates/{template}/deletion',
  body: z.object(change),
  answer: z.object({ id: TemplateId }),
  status: 200,
  problems: [404, 409],
  needs: 'templates',
})

import * as z from 'zod/mini'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Form = z.object({ ticket_form: z.looseObject({ name: z.string() }) })

/** What agents call the form that a ticket was made with. */
export async function readFormName(
  zendesk: Pick<Zendesk, 'send'>,
  formId: number,
  signal?: AbortSignal,
): Promise<string> {
  const { data } = await callZendesk(
    zendesk,
    { method: 'GET', url: `/api/v2/ticket_forms/${formId}.json` },
    Form,
    signal,
  )
  return data.ticket_form.name
}

import * as z from 'zod/mini'
import { keepAnswer, recallAnswer } from '../answers.ts'
import { sha256Of } from '../chain.ts'
import type { PartnerFile } from '../partner-posts.ts'
import { invalid } from '../problem.ts'
import type { World } from '../world.ts'

/** What a text area takes, and anything else; an event of a thread takes no more. */
const MAX_TEXT = 200_000
const MAX_FIELD = 500

/** What was typed. Browsers send line ends as CR LF; half a surrogate pair and NUL cannot be stored. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  const text = typeof value === 'string' ? value.replace(/\p{Surrogate}|\0/gu, '\uFFFD').replace(/\r\n?/g, '\n') : ''
  if (text.length > (name === 'text' ? MAX_TEXT : MAX_FIELD)) {
    throw invalid([{ pointer: `/${name}`, detail: 'The message is too long.' }])
  }
  return text
}

/** For what the page itself wrote into the form: anything else was made up, or is from another version of the page. */
export function parsed<Schema extends z.ZodMiniType>(form: FormData, name: string, schema: Schema): z.output<Schema> {
  const value = schema.safeParse(field(form, name))
  if (value.success) return value.data
  throw invalid([{ pointer: `/${name}`, detail: 'This form is incomplete. Load the page again, then send.' }])
}

export const Count = z.coerce.number().check(z.int(), z.nonnegative())

/** Nothing where the body is no form. */
export async function formIn(request: Request): Promise<FormData | undefined> {
  try {
    return await request.formData()
  } catch {
    return undefined
  }
}

/** An untouched file input sends one nameless file of no bytes; a chosen empty file has a name. */
export async function filesOf(form: FormData): Promise<PartnerFile[]> {
  const chosenFiles = form.getAll('files').filter((file) => typeof file !== 'string')
  return Promise.all(
    chosenFiles
      .filter(({ name, size }) => name !== '' || size > 0)
      .map(async (file) => ({
        name: (file.name || 'unnamed').replace(/\p{Surrogate}|\0/gu, '\uFFFD').slice(0, 500),
        mediaType: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  )
}

/** Pressed twice, or sent again by the browser: the same form with the same content counts once. */
export function once<Result>(world: World, key: string, content: unknown[], work: () => Result): Result | undefined {
  const fingerprint = sha256Of(JSON.stringify(content))
  const name = `${key}.${fingerprint}`
  return world.db.atomic(() => {
    if (recallAnswer(world, 'partner-page', name, fingerprint)) return undefined
    const result = work()
    keepAnswer(world, 'partner-page', name, fingerprint, { status: 303, body: '' })
    return result
  })
}

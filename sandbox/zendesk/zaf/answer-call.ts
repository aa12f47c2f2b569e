import { readPaths } from './get.ts'
import { invokePath } from './invoke.ts'
import { type Call, isError, type PathAnswer } from './messages.ts'
import type { Instance, Registry } from './registry.ts'
import { setPath } from './set.ts'

/** Every call is answered, whatever happens to it: one without an answer hangs in the app for minutes. */
export async function answerCall(asking: Instance, registry: Registry, call: Call): Promise<void> {
  if (!asking.isRegistered()) return
  const about = registry.find(call.instanceGuid ?? asking.guid)
  let answers = new Map<string, PathAnswer>()
  let reply: object
  try {
    if (!about) throw new Error(`There is no instance ${call.instanceGuid}`)
    answers = await answerPaths(about, registry, call)
    reply = { id: call.id, result: resultOf(answers) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    reply = { id: call.id, error: { name: 'Error', message } }
  }
  if (asking.isRegistered()) asking.port.post(reply)
  for (const answer of answers.values()) if (!isError(answer)) answer.afterwards?.()
}

async function answerPaths(
  about: Instance,
  registry: Registry,
  { request, params }: Call,
): Promise<Map<string, PathAnswer>> {
  const { guid, page, tab } = about
  if (request === 'get') {
    const paths = Array.isArray(params) ? params.filter((path) => typeof path === 'string') : []
    return readPaths({ page, tab, instances: registry.contexts }, paths)
  }
  const entries = Object.entries(Object(params))
  if (request === 'set') return new Map(entries.map(([path, value]) => [path, setPath(page, tab, path, value)]))
  if (request !== 'invoke') throw new Error(`${request} is not a request of the framework`)
  const answers = new Map<string, PathAnswer>()
  for (const [path, parameters] of entries) {
    const given = Array.isArray(parameters) ? parameters : []
    const acting = { guid, page, tab, createInstance: registry.createModal }
    answers.set(path, await invokePath(acting, path, given))
  }
  return answers
}

function resultOf(answers: Map<string, PathAnswer>): object {
  const errors: Record<string, object> = {}
  const values: Record<string, unknown> = {}
  for (const [path, answer] of answers) {
    if (isError(answer)) errors[path] = answer.error
    // `track` is answered like everything else, with a list.
    else values[path] = path === 'track' ? [answer.value] : answer.value
  }
  return { errors, ...values }
}

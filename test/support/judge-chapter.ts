import { secrets } from '../../sandbox/seed.ts'
import { Caller, type Fetch } from '../../tools/guarantees/caller.ts'
import { prepareGround } from '../../tools/guarantees/ground.ts'
import type { Chapter } from '../../tools/guarantees/guarantee.ts'
import { Broken, NotCheckable } from '../../tools/guarantees/must.ts'
import type { ContractSandbox } from './contract-sandbox.ts'

const url = 'https://trading-grid.example/v1'
const ticket = { account: 'acme', id: 5 }

/**
 * How many guarantees of a chapter were kept, and what was found broken or could not be asked.
 * @param emails of the agents who can sign
 * @param spoil takes effect once the ground is prepared
 */
export async function judgeChapter(
  chapter: Chapter,
  sandbox: ContractSandbox,
  emails: string[],
  spoil: (server: Fetch) => Fetch = (same) => same,
) {
  let through = sandbox.server
  const caller = new Caller(url, secrets.apiToken, (request) => through(request))
  const ground = await prepareGround(caller, ticket, { signedIn: await sandbox.signIn(...emails) })
  through = spoil(sandbox.server)
  const found = { kept: 0, broken: [] as string[], notChecked: 0 }
  for (const { check } of chapter.guarantees) {
    try {
      await check(ground)
      found.kept += 1
    } catch (error) {
      if (error instanceof NotCheckable) found.notChecked += 1
      else if (error instanceof Broken) found.broken.push(error.message)
      else throw error
    }
  }
  return found
}

/** A server whose answers on some paths say something else. */
export function rewriting(server: Fetch, what: RegExp, by: string, paths = /./): Fetch {
  return async (request) => {
    const response = await server(request)
    if (!paths.test(new URL(request.url).pathname)) return response
    const { status, headers } = response
    const text = await response.text()
    return new Response(status === 204 ? null : text.replace(what, by), { status, headers })
  }
}

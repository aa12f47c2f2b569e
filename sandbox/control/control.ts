import * as z from 'zod/mini'
import type { Switches } from '../switches.ts'
import { Fault } from './fault.ts'
import type { Faults } from './faults.ts'
import type { SteerableClock } from './running-clock.ts'

/** What may be turned while the sandbox runs. */
export type Controls = {
  clock: SteerableClock
  faults: Faults
  switches: Switches
  /** Does at once what is due by the clock. */
  tick(): Promise<void>
  /** Back to the start of the story, as of now by the clock. */
  reset(): void
}

const ClockChange = z.union([
  z.strictObject({ advanceMs: z.int() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
])

const SwitchesChange = z.partial(
  z.strictObject({
    auditsLagMs: z.int().check(z.nonnegative()),
    stampAtomic: z.boolean(),
    foreignUploadToken: z.enum(['accepted', 'refused']),
    proxyMaxResponseBytes: z.int().check(z.nonnegative()),
    proxyTimeoutMs: z.int().check(z.positive()),
    proxyHeaders: z.enum(['all', 'certain-only']),
    storage: z.enum(['allowed', 'denied']),
    iframeSandbox: z.enum(['none', 'without-modals']),
    attachments: z.enum(['open', 'private']),
    hostAnswersAfterMs: z.int().check(z.nonnegative()),
    auditMetadata: z.enum(['kept', 'dropped']),
  } satisfies Record<keyof Switches, z.ZodMiniType>),
)

/**
 * `GET /_sandbox` tells how things stand, the rest changes it. POST needs a JSON body, so that no page of another
 * origin can send one without being asked first.
 */
export async function answerControl(controls: Controls, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  if (pathname !== '/_sandbox' && !pathname.startsWith('/_sandbox/')) return undefined
  if (request.method === 'GET' && pathname === '/_sandbox') return state(controls)
  if (request.method === 'DELETE' && pathname === '/_sandbox/faults') {
    controls.faults.clear()
    return state(controls)
  }
  const change = request.method === 'POST' ? changes.get(pathname) : undefined
  if (!change) return refuse(404, `There is no ${request.method} ${pathname}`)
  if (!request.headers.get('content-type')?.startsWith('application/json')) return refuse(415, 'Send JSON')
  try {
    await change(controls, await request.json())
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(400, 'The body is not JSON')
    if (error instanceof z.core.$ZodError) return refuse(422, z.prettifyError(error))
    throw error
  }
  return state(controls)
}

const changes = new Map(
  Object.entries<(controls: Controls, body: unknown) => Promise<void> | void>({
    '/_sandbox/clock': async ({ clock, tick }, body) => {
      const change = ClockChange.parse(body)
      if ('set' in change) clock.set(new Date(change.set))
      else clock.advance(change.advanceMs)
      await tick()
    },
    '/_sandbox/faults': ({ faults }, body) => {
      for (const fault of z.array(Fault).parse(Array.isArray(body) ? body : [body])) faults.add(fault)
    },
    '/_sandbox/switches': ({ switches }, body) => {
      Object.assign(switches, SwitchesChange.parse(body))
    },
    '/_sandbox/reset': ({ reset, faults }) => {
      faults.clear()
      reset()
    },
  }),
)

const state = ({ clock, faults, switches }: Controls) =>
  Response.json({ now: clock.now().toISOString(), switches, faults: faults.waiting() })

const refuse = (status: number, message: string) => Response.json({ message }, { status })

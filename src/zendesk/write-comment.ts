import * as z from 'zod/mini'
import type { Clock } from '../browser/clock.ts'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { type Audit, AuditEvent, commentOf, readAudits, type WrittenComment, writtenComment } from './audits.ts'
import { ZendeskError } from './error.ts'
import { withoutPlaceholders } from './escape.ts'
import { type Stamp, waitForStableStamp } from './ticket-stamp.ts'
import type { FieldValue, NoteMarker } from './tickets.ts'
import type { Zendesk } from './zendesk.ts'

export type NewComment = {
  text: string
  public: boolean
  uploads: string[]
  marker: NoteMarker
  /** Set in the same save. */
  fields?: FieldValue[]
  status?: string
  /** Agents who follow the ticket from this save on, so that Zendesk notifies them of the comment. */
  followers?: readonly number[]
}

/** What is to be written, and how it is recognized. */
export type WritePlan<Stop> = {
  /** An earlier attempt, by whomever, may have gone through. */
  mayBeThere: boolean
  /** The comment cannot be older. */
  backTo: (stamp: Stamp) => Date
  /** The comment among what was saved, oldest first; several where two writers got through. */
  find: (audits: Audit[], firstStamp: Stamp) => WrittenComment[]
  /** Called in each round, when the comment is not there. `stop`: there is nothing to write. */
  compose: (stamp: Stamp, audits: Audit[]) => Promise<{ comment: NewComment } | { stop: Stop } | 'again'>
  /** Zendesk refused the comment. @returns whether another round can help */
  onRefused: (error: ZendeskError) => Promise<boolean>
  /** Called while the ticket's stamp is not stable, before it is read again. */
  meanwhile: () => Promise<void>
  rounds: number
  /** How patiently a list of audits that is behind is read again, over all rounds. */
  behind: { looks: number; waitMs: number }
}

export type WriteOutcome<Stop> =
  | { outcome: 'written'; comments: [WrittenComment, ...WrittenComment[]] }
  | { outcome: 'stopped'; stop: Stop }
  /** The list of audits stays older than the ticket: nobody can tell whether the comment is there. */
  | { outcome: 'behind' }
  /** It is not there, and no round got it there. */
  | { outcome: 'gave-up'; error: ZendeskError | undefined }

/** No list of audits is behind for longer. */
const LAG_AT_MOST_MS = 60_000

/**
 * The one way a comment gets into a ticket: wait for a stable stamp, look, write on the condition that nobody saved
 * since, look again. The first write is conditional already: a browser sends a request a second time by itself when a
 * reused connection breaks before the answer. The second one then is a conflict, and looking finds the first.
 * @throws ZendeskError, with `outcomeUnknown` where the comment may be there all the same
 */
export async function writeComment<Stop>(
  { zendesk, clock }: { zendesk: Pick<Zendesk, 'send'>; clock: Clock },
  ticket: TicketId,
  plan: WritePlan<Stop>,
): Promise<WriteOutcome<Stop>> {
  let { mayBeThere } = plan
  let failed: ZendeskError | undefined
  let firstStamp: Stamp | undefined
  let rounds = 0
  let looksBehind = 0
  try {
    for (;;) {
      const stamp = await waitForStableStamp(zendesk, ticket, clock, plan.meanwhile)
      firstStamp ??= stamp
      // A first attempt has little to look for: a list that cannot be read does not stop it.
      const looked = readAudits(zendesk, ticket, plan.backTo(stamp))
      const audits = mayBeThere ? await looked : await looked.catch(emptyUnlessBug)
      const [found, ...doubles] = plan.find(audits, firstStamp)
      if (found) return { outcome: 'written', comments: [found, ...doubles] }
      if (isBehind(audits, stamp) && (mayBeThere || isRecent(stamp)) && looksBehind < plan.behind.looks) {
        looksBehind += 1
        if (looksBehind < plan.behind.looks) await clock.wait(plan.behind.waitMs)
        else if (mayBeThere) return { outcome: 'behind' }
        continue
      }
      mayBeThere = false
      rounds += 1
      if (rounds > plan.rounds) return { outcome: 'gave-up', error: failed }
      const composed = await plan.compose(stamp, audits)
      if (composed === 'again') continue
      if ('stop' in composed) return { outcome: 'stopped', stop: composed.stop }

      const sent = await sendConditionally(zendesk, ticket, composed.comment, stamp)
      if (!(sent instanceof ZendeskError)) return { outcome: 'written', comments: [sent] }
      failed = sent
      mayBeThere = sent.outcomeUnknown || sent.reason === 'conflict'
      // What was refused may be the browser's second request, and the first one was taken.
      const now = await readAudits(zendesk, ticket, plan.backTo(stamp)).catch(() => undefined)
      const [written, ...more] = now ? plan.find(now, firstStamp) : []
      if (written) return { outcome: 'written', comments: [written, ...more] }
      const goOn = sent.outcomeUnknown || (await plan.onRefused(sent))
      if (!goOn || (mayBeThere && !now)) throw sent
    }
  } catch (error) {
    if (!(error instanceof ZendeskError) || !mayBeThere) throw error
    throw (failed ?? error).withUnknownOutcome()
  }
}

function emptyUnlessBug(error: unknown): Audit[] {
  if (error instanceof ZendeskError) return []
  throw error
}

/** A list that is older than the ticket proves nothing. */
function isBehind([newest]: Audit[], { updatedAt }: Stamp): boolean {
  return newest === undefined || Date.parse(newest.created_at) < Date.parse(updatedAt)
}

function isRecent({ updatedAt, zendeskNow }: Stamp): boolean {
  return zendeskNow === undefined || zendeskNow.getTime() - Date.parse(updatedAt) < LAG_AT_MOST_MS
}

const Saved = z.object({ audit: z.looseObject({ events: z.array(AuditEvent) }) })

/** One save of comment, fields and files, unless somebody saved since the stamp. */
async function sendConditionally(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  { text, uploads, fields = [], status, followers = [], marker, ...comment }: NewComment,
  stamp: Stamp,
): Promise<WrittenComment | ZendeskError> {
  try {
    const { data } = await callZendesk(
      zendesk,
      {
        method: 'PUT',
        url: `/api/v2/tickets/${ticket}.json`,
        json: {
          ticket: {
            comment: { body: withoutPlaceholders(text), public: comment.public, uploads },
            ...(fields.length > 0 ? { custom_fields: fields } : {}),
            ...(status ? { status } : {}),
            ...(followers.length > 0 ? { followers: followers.map((id) => ({ user_id: id, action: 'put' })) } : {}),
            metadata: { trading_grid: marker },
            safe_update: 'true',
            updated_stamp: stamp.updatedAt,
          },
        },
      },
      Saved,
    )
    const written = commentOf(data.audit)
    return written ? writtenComment(written) : new ZendeskError('unreadable', 'Zendesk saved without the comment.')
  } catch (error) {
    if (error instanceof ZendeskError) return error
    throw error
  }
}

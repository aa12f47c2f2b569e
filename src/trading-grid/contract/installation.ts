import * as z from 'zod/mini'
import { Version } from './primitives.ts'
import { NoteKind } from './vocabulary/note-kind.ts'

/** What both sides know about one installed app in one Zendesk account. */
export const Installation = z.object({
  account: z.string(),
  appId: z.int(),
  installationId: z.int(),
  /** Installed against a test system: every view says so. */
  test: z.boolean(),
  automationsPaused: z.boolean(),
  notes: z.enum(['automatic', 'on-demand']),
  /** Which updates become notes; all of them where it is absent. The others stay in the thread, unread, and wait for no note. */
  noteKinds: z.exactOptional(z.array(NoteKind).check(z.minLength(1))),
  /** The language of the notes. */
  locale: z.string(),
  fields: z.object({
    state: z.exactOptional(z.int()),
    dueOn: z.exactOptional(z.int()),
    thread: z.exactOptional(z.int()),
  }),
  onClosedTicket: z.enum(['follow-up', 'work-list']),
  reopenOnAnswer: z.boolean(),
  version: Version,
})
export type Installation = z.infer<typeof Installation>

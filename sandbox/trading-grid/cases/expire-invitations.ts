import * as z from 'zod/mini'
import { systemActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { changePartner, knownPartner } from '../partners.ts'
import { isOpen, knownThread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { headOf, writeHead } from './stored-case.ts'

const Invited = z.object({ thread: z.string() })

/** An invitation that nobody accepted in its time: the onboarding waits for a new one. */
export function expireInvitations(world: World): void {
  const sql = "SELECT thread FROM cases WHERE json_extract(value, '$.state') = 'invited'"
  for (const { thread: id } of world.db.rows(Invited, sql)) {
    const thread = knownThread(world, id)
    const partner = knownPartner(world, thread.partner)
    const { invitation } = partner.onboarding
    if (!isOpen(thread) || !invitation || invitation.expiresAt > instantOf(world)) continue
    world.db.atomic(() => {
      const since = instantOf(world)
      const onboarding = { ...partner.onboarding, state: 'expired' as const, since }
      changePartner(world, {
        ...partner,
        onboarding: { ...onboarding, invitation: { ...invitation, state: 'expired' } },
      })
      writeHead(world, id, { ...headOf(world, id, 'onboarding'), state: 'expired', since })
      appendEvent(world, id, {
        type: 'onboarding-changed',
        actor: systemActor,
        audience: 'shared',
        automatic: true,
        body: { from: 'invited', to: 'expired' },
      })
    })
  }
}

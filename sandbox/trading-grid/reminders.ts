import { systemActor } from './actors.ts'
import { appendEvent } from './events.ts'
import { allInstallations } from './installations.ts'
import { nextReminder } from './reminder-plan.ts'
import { knownThread, threadsWhere } from './threads.ts'
import { instantOf, type World } from './world.ts'

/** Reminds the partner of what it was asked. One at a time, however long nobody looked: a server that was down must not
 * send four at once. */
export function sendReminders(world: World): void {
  const now = instantOf(world)
  const paused = new Set(
    allInstallations(world)
      .filter(({ automationsPaused }) => automationsPaused)
      .map(({ account }) => account),
  )
  for (const { id } of threadsWhere(world, "state = 'awaiting-partner'")) {
    world.db.atomic(() => {
      const thread = knownThread(world, id)
      const reminder = nextReminder(thread)
      if (!reminder || reminder.at > now || paused.has(thread.account)) return
      const late = thread.clock && thread.clock.dueAt < now
      const text = late
        ? `Reminder ${reminder.number} of ${reminder.of}: your answer to “${thread.subject}” is overdue.`
        : `Reminder ${reminder.number} of ${reminder.of}: please answer “${thread.subject}”.`
      const reminders = { ...thread.reminders, sent: reminder.number, lastAt: now }
      world.db.run('UPDATE threads SET reminders = ? WHERE id = ?', JSON.stringify(reminders), id)
      appendEvent(world, id, {
        type: 'reminder-sent',
        actor: systemActor,
        audience: 'shared',
        automatic: true,
        body: { number: reminder.number, text },
      })
    })
  }
}

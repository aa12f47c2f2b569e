import type { ThreadId } from '../../domain/ids.ts'
import type { Owed } from '../../domain/thread/handover.ts'
import { whereItStands } from '../../domain/thread/where-it-stands.ts'
import type { Translator } from '../../i18n/translator.ts'
import { documentKindWords } from '../../sync/delivery/code-words.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

const DAY_LENGTH = 10

/** "Northwind Traders: ship 40 CA by Nov 24, overdue", without the thread's label. */
export function owedWords(owed: Owed<ThreadId>, t: Translator, now: Date): string {
  const what = whatWords(owed, t)
  if (owed.paused !== undefined) return t('handover.paused', { what, reason: owed.paused || 'none' })
  if (owed.by === undefined) return what
  const by = owed.by.length === DAY_LENGTH ? t.day(owed.by) : t.dateTime(owed.by, now)
  return t(owed.overdue ? 'handover.overdue' : 'handover.by', { what, by })
}

function whatWords({ what }: Owed<ThreadId>, t: Translator): string {
  switch (what.kind) {
    case 'answer':
    case 'answer-of-ours':
    case 'approval':
      return t(`handover.${what.kind}`, { subject: what.subject })
    case 'promise':
      return t('handover.promise', { action: what.action })
    case 'document':
      return t('handover.document', { document: documentKindWords(what.document, t) })
  }
}

export function standingWords(thread: ThreadSummary, t: Translator, now: Date): string {
  const { words, since } = whereItStands(thread, now)
  return `${thread.label} · ${thread.partner.name}: ${t(`state.${words}`, { when: t.dateTime(since, now) })}`
}

/** The brief as text, for a note or the clipboard. */
export function handoverText(
  {
    ticket,
    threads,
    owed,
    queued,
  }: { ticket: number; threads: ThreadSummary[]; owed: Owed<ThreadId>[]; queued: number },
  t: Translator,
  now: Date,
): string {
  const lines = owed.map((one) => `- ${one.partner ?? t('handover.us')} (${one.label}): ${owedWords(one, t, now)}`)
  return [
    t('handover.head', { ticket }),
    ...threads.map((thread) => standingWords(thread, t, now)),
    '',
    lines.length > 0 ? t('handover.owed') : t('handover.nothingOwed'),
    ...lines,
    ...(queued > 0 ? ['', t('handover.queued', { count: queued })] : []),
  ].join('\n')
}

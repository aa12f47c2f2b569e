import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { MessageKey, Translator } from '../../i18n/translator.ts'
import type { NotSharedCode } from '../../trading-grid/contract/vocabulary/not-shared.ts'

const known: Record<NotSharedCode, MessageKey> = {
  gone: 'notShared.gone',
  'too-large': 'notShared.too-large',
  infected: 'notShared.infected',
  refused: 'notShared.refused',
  unreachable: 'notShared.unreachable',
  'not-fetched-here': 'notShared.not-fetched-here',
  'never-named': 'notShared.never-named',
}
const words = new Map<string, MessageKey>(Object.entries(known))

/** In the agent's language where the code is known, else as the Trading Grid put it. */
export function notSharedWords(
  { name, reason, code }: { name: string; reason: string; code?: string | undefined },
  t: Translator,
): string {
  const key = code === undefined ? undefined : words.get(code)
  return t('share.notShared', { name: visibleName(name), reason: key ? t(key) : reason })
}

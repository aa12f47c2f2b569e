import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { CommentContent } from '../../../sync/files/attach.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { withoutMarks } from '../../../trading-grid/contract/vocabulary/quoted-text.ts'
import { numbersInWords } from '../../../ui/words/number-words.ts'

/** The comment that carries documents: what they are, from whom, and which stayed behind. */
export function noteText(
  { text }: { text: string },
  { writer, attached, referenced }: CommentContent,
  t: Translator,
): string {
  const all = [...attached, ...referenced]
  const [only] = all
  const opening =
    only && all.length === 1 ? t('attach.note', factsOf(only, t)) : t('attach.noteOfSeveral', { count: all.length })
  if (writer === 'trading-grid')
    return withoutMarks([...(text ? [text] : []), ...mention(t, 'attach.notCarried', referenced)].join('\n'))
  const words = [
    text || opening,
    ...(all.length > 1 ? all.map((document) => `– ${t('attach.noteLine', factsOf(document, t))}`) : []),
    ...mention(t, 'attach.files', attached),
    ...mention(t, 'attach.notCarried', referenced),
  ].join('\n')
  // Files have the names that the partner gave them.
  return withoutMarks(words)
}

function factsOf(document: DocumentSummary, t: Translator) {
  return {
    kind: t(`documentKind.${document.kind}`),
    numbers: numbersInWords(document.references, t) || visibleName(document.name),
    partner: document.partner?.name ?? '–',
  }
}

function mention(t: Translator, key: 'attach.files' | 'attach.notCarried', documents: DocumentSummary[]): string[] {
  return documents.length === 0 ? [] : [t(key, { names: t.list(documents.map(({ name }) => visibleName(name))) })]
}

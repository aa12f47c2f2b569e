import type { Translator } from '../../i18n/translator.ts'
import type { Today } from '../../sync/evidence-pack/compare-with-today.ts'
import type { CheckedPack } from '../../worker/pack-work.ts'

/** Everything about a pack that is not as it was made, in words. */
export function troublesOf(
  pack: Extract<CheckedPack, { readable: true }>,
  today: Today | undefined,
  t: Translator,
): string[] {
  const { changed, missing, unlisted, notInTrail, chain, headAsStated } = pack
  return [
    ...changed.map((name) => t('packing.trouble.changed', { name })),
    ...missing.map((name) => t('packing.trouble.missing', { name })),
    ...unlisted.map((name) => t('packing.trouble.unlisted', { name })),
    ...[...notInTrail, ...(today?.notInTrail ?? [])].map((name) => t('packing.trouble.notInTrail', { name })),
    ...chain.breaks.map((found) =>
      found.kind === 'gap'
        ? t('packing.trouble.gap', { from: found.from, to: found.to })
        : t('packing.trouble.entry', { seq: found.seq ?? found.index + 1 }),
    ),
    ...(headAsStated ? [] : [t('packing.trouble.head', { seq: pack.throughSeq })]),
    ...(today?.differsFrom === undefined ? [] : [t('packing.trouble.today', { seq: today.differsFrom })]),
  ]
}

import { useMemo } from 'react'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import { createNoteComposer } from '../../sync/delivery/compose-note.ts'
import type { DeliveryWorld } from '../../sync/delivery/delivery.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'

/** @returns makes, when it is first needed, what writes notes in the installation's language */
export function useNoteWorld({ capabilities, installation }: Pick<Overview, 'capabilities' | 'installation'>) {
  const { zendesk, tradingGrid, clock, randomUuid } = useServices()
  // One holder for as long as the page is open.
  const holder = useMemo(() => `sidebar-${randomUuid()}`, [randomUuid])
  return useMemo(() => {
    let made: (DeliveryWorld & { installation: Overview['installation'] }) | undefined
    return () => {
      const t = createTranslator(installation.locale, 'UTC').with(laterSentences)
      const world = { zendesk, tradingGrid, clock, randomUuid, holder, installation, capabilities, t }
      made ??= { ...world, composer: createNoteComposer(world) }
      return made
    }
    // Settings that did not change are the same object in every answer.
  }, [zendesk, tradingGrid, clock, randomUuid, holder, installation, capabilities])
}

import { useMemo } from 'react'
import { localeFor, type Translator } from '../i18n/translator.ts'
import { useServices } from '../services.tsx'
import type { Overview } from '../trading-grid/contract/overview.ts'

/** Writes in the installation's language, whoever writes: what stays in the ticket is for every agent of the account. */
export function useNoteWriter({ installation }: Pick<Overview, 'installation'>): Translator {
  const { t } = useServices()
  return useMemo(() => t.in(localeFor(installation.locale)), [t, installation.locale])
}

import { useQuery } from '@tanstack/react-query'
import { decode } from '../../domain/decoder/decode.ts'
import { useServices } from '../../services.tsx'
import type { DisputeDetails } from '../../trading-grid/contract/case.ts'
import { Muted } from '../../ui/layout.ts'

type Code = NonNullable<DisputeDetails['code']>

const decoderLists = { 'x12-426': '426', 'comdis-4465': '4465', peppol: 'OPStatusReason' } as const

/** The code that the other side gave, and what it means. */
export function CodeInWords({ code: { list, value } }: { code: Code }) {
  const { t } = useServices()
  // Many sentences, seldom said: they come with the first code that is looked at.
  const { data: sentences } = useQuery({
    queryKey: ['decoder sentences'],
    queryFn: async () => (await import('../../i18n/decoder-sentences.ts')).decoderSentences,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const decoded = decode(decoderLists[list], value, true)
  return (
    <div>
      <Muted>
        {t(`dispute.code.${list}`, { code: value })}
        {decoded && sentences ? ` · ${t.with(sentences)(decoded.cause)}` : ''}
      </Muted>
    </div>
  )
}

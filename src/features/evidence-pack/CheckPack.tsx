import { useMutation } from '@tanstack/react-query'
import { Field, Input } from '@zendeskgarden/react-forms'
import { useServices } from '../../services.tsx'
import { compareWithToday } from '../../sync/evidence-pack/compare-with-today.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Heading, Muted, Stack } from '../../ui/layout.ts'
import { CheckResult } from './CheckResult.tsx'

/** Somebody brings a pack: whether it is whole, and whether the Trading Grid still says the same. */
export function CheckPack() {
  const { tradingGrid, compute, t } = useServices()
  const { mutate, data, error, isPending, variables } = useMutation({
    mutationFn: async (file: File) => {
      const checked = await compute.checkPack(file)
      if (!checked.readable) return { checked }
      const { signal } = new AbortController()
      // What the pack says of itself is worth telling even where the Trading Grid cannot be asked.
      const today = await compareWithToday(tradingGrid, checked, signal).catch((trouble: unknown) => ({ trouble }))
      return { checked, today }
    },
  })
  return (
    <Stack as="section" $gap={2} aria-label={t('packing.check')}>
      <Heading>{t('packing.check')}</Heading>
      <Field>
        <Field.Label>{t('packing.checkFile')}</Field.Label>
        <Field.Hint>{t('packing.checkHint')}</Field.Hint>
        <Input
          isCompact
          type="file"
          accept=".zip,application/zip"
          onChange={({ target }) => {
            const file = target.files?.item(0)
            if (file) mutate(file)
          }}
        />
      </Field>
      {isPending ? <Muted role="status">{t('packing.checking')}</Muted> : null}
      {error ? <FailureNote loud error={error} onRetry={() => variables && mutate(variables)} /> : null}
      {data ? <CheckResult checked={data.checked} today={data.today} /> : null}
    </Stack>
  )
}

import { useServices } from '../../../services.tsx'
import { forgetResolution, type ResolutionUnderWay } from '../../../sync/acts/resolve-exception.ts'
import { UnderWay } from '../../../workflows/UnderWay.tsx'
import { useResolutionsUnderWay, useResolve } from './use-resolve.ts'

/** A resolution that was cut off, as it was sent: nothing of it is changed any more. */
export function UnfinishedResolution({
  underWay,
  resolving: { finish, running, error },
  focused = false,
}: {
  underWay: ResolutionUnderWay
  resolving: Pick<ReturnType<typeof useResolve>, 'finish' | 'running' | 'error'>
  focused?: boolean
}) {
  const { storage, ticketId, t } = useServices()
  const { resolution, recorded } = underWay
  const leave = () => forgetResolution(storage, ticketId, underWay)
  return (
    <UnderWay
      words={t(recorded ? 'resolve.underWay.recorded' : 'resolve.underWay.sent')}
      sent={`${resolution.exception.summary}\n${resolution.reason}`}
      error={error}
      running={running}
      focused={focused}
      onFinish={() => finish(underWay)}
      onLeave={recorded && error ? leave : undefined}
    />
  )
}

/** What a page that closed too early left undone. */
export function UnfinishedResolutions() {
  return useResolutionsUnderWay().map((underWay) => <FromBefore key={underWay.key} underWay={underWay} />)
}

function FromBefore({ underWay }: { underWay: ResolutionUnderWay }) {
  return <UnfinishedResolution underWay={underWay} resolving={useResolve()} />
}

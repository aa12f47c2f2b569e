import { Component, type ReactNode, Suspense } from 'react'
import { FailureNote } from '../ui/failure/FailureNote.tsx'

type Props = {
  /** Holds the space of what is on its way. */
  waiting: ReactNode
  children: ReactNode
}

/** Around a part that may come late or not at all, or break: the rest of the page stays. */
export class PartBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    return this.state.error === undefined ? (
      <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>
    ) : (
      // A part that did not load is not asked for again by the same page.
      <FailureNote loud error={this.state.error} onRetry={() => window.location.reload()} />
    )
  }
}

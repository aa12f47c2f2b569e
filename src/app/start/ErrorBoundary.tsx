import { Component, type ReactNode } from 'react'
import type { Translator } from '../../i18n/translator.ts'
import { StartFailure } from './StartFailure.tsx'

type Props = { t: Translator; children: ReactNode }

/** Where our own mistakes end: the page says so, and the ticket is untouched. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <StartFailure error={this.state.error} t={this.props.t} />
    )
  }
}

import { Button } from '@zendeskgarden/react-buttons'
import { copyText } from '../browser/copy-text.ts'
import { useServices } from '../services.tsx'

/** Puts a number or a hash on the clipboard. `label` says more of what, since several stand side by side. */
export function CopyButton({ text, label, children }: { text: string; label: string; children: string }) {
  const { zendesk, t } = useServices()
  const copy = () =>
    copyText(text).then(
      () => zendesk.notify(t('copy.done', { text }), 'notice'),
      () => zendesk.notify(t('copy.refused'), 'error'),
    )
  return (
    <Button size="small" isBasic title={label} onClick={() => void copy()}>
      {children}
    </Button>
  )
}

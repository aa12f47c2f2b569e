import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Row, Stack } from '../../ui/layout.ts'
import { notSharedWords } from '../../ui/words/not-shared-words.ts'
import { useCompleteLink } from './use-complete-link.ts'
import type { LinkGap } from './use-link-gaps.ts'

/** Items of a list: see `LinkGapItem`. */
export function LinkGaps({ gaps }: { gaps: LinkGap[] }) {
  return gaps.map((gap) => <LinkGapItem key={gap.link.nonce} {...gap} />)
}

/** What is missing for updates and files to flow between this ticket and one thread, with the button that adds it. */
function LinkGapItem({ link, thread }: LinkGap) {
  const { t } = useServices()
  const { complete, tryAgain, dismiss, noted, running, error } = useCompleteLink(link)
  const { filesToFollow, filesNotShared, witnessed } = link
  const needsNote = !witnessed || filesToFollow.some(({ named }) => !named)
  const names = t.list(filesToFollow.map(({ name }) => visibleName(name)))
  const partner = thread.partner.name
  return (
    <li>
      <Stack $gap={1}>
        {witnessed ? null : (
          <span role="status">{t(noted ? 'linkGap.notSeen' : 'linkGap.noNote', { partner, label: thread.label })}</span>
        )}
        {filesToFollow.length > 0 ? (
          <span>
            {t(needsNote && !noted ? 'linkGap.filesNeedNote' : 'linkGap.filesFollow', {
              count: filesToFollow.length,
              partner,
              names,
            })}
          </span>
        ) : null}
        {filesNotShared.map((file) => (
          <span key={file.attachmentId}>{notSharedWords(file, t)}</span>
        ))}
        <Row $gap={1}>
          {needsNote || filesToFollow.length > 0 ? (
            <Button size="small" disabled={running} onClick={complete}>
              {t(running ? 'linkGap.adding' : needsNote && !noted ? 'linkGap.addNote' : 'linkGap.lookAgain')}
            </Button>
          ) : null}
          {filesNotShared.length > 0 ? (
            <>
              <Button size="small" disabled={running} onClick={tryAgain}>
                {t('action.tryAgain')}
              </Button>
              <Button size="small" isBasic disabled={running} onClick={dismiss}>
                {t('action.gotIt')}
              </Button>
            </>
          ) : null}
        </Row>
        {error && !running ? <FailureNote loud error={error} /> : null}
      </Stack>
    </li>
  )
}

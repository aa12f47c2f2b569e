import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { exceptionToRecord } from '../../../domain/exceptions/exception-record.ts'
import { isCharge } from '../../../domain/exceptions/exception-responsibility.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { useButtonThatReturns } from '../../../ui/focus/focus-on-arrival.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { escalationWords, summaryOf } from '../../../workflows/escalation-words.ts'
import { useNoteWriter } from '../../../workflows/note-writer.ts'
import { canEscalate } from '../detail/recorded-standing.ts'
import { chargerOf, disputeOf } from '../sides.ts'
import type { Listed } from '../use-ticket-exceptions.ts'
import { IgnoreForm } from './IgnoreForm.tsx'
import { ResolveForm } from './ResolveForm.tsx'
import { useRecord } from './use-record.ts'
import { useResolutionsUnderWay } from './use-resolve.ts'

/** What an agent can do about it. What was escalated is not escalated again: its thread is opened. */
export function ExceptionActions({ listed, overview }: { listed: Listed; overview: Overview }) {
  const { t, open, zendesk, clock } = useServices()
  const [form, setForm] = useState<'ignore' | 'resolve' | undefined>(undefined)
  const [last, setLast] = useState<'ignore' | 'resolve' | undefined>(undefined)
  const button = useButtonThatReturns()
  const begin = (wanted: 'ignore' | 'resolve') => {
    setForm(wanted)
    setLast(wanted)
  }
  const end = () => {
    button.closed()
    setForm(undefined)
  }
  const underWay = useResolutionsUnderWay().some(({ resolution }) => resolution.exception.cause === listed.cause)
  const saved = useRecord(end)
  const { standing, recorded } = listed
  const version = recorded?.version ?? 0
  const thread = recorded?.thread
  const write = useNoteWriter(overview)
  const facts = () => exceptionToRecord(listed, summaryOf(listed, clock.now(), write))
  const dispute = disputeOf(listed, overview)
  const mayDispute = canEscalate(listed, overview) && isCharge(listed.kind)
  const keepThread = thread === undefined ? {} : { thread }
  const me = { id: zendesk.agent.id, name: zendesk.agent.name }

  if (form === 'ignore') {
    return (
      <IgnoreForm
        cause={listed.cause}
        ignore={(record, reason) => record(facts(), { state: 'ignored', reason, ...keepThread }, version)}
        onDone={end}
      />
    )
  }
  if (form === 'resolve' || underWay) {
    return <ResolveForm listed={listed} overview={overview} onDone={end} />
  }
  return (
    <Stack $gap={1}>
      {dispute && dispute.id !== thread ? (
        <Row $gap={1}>
          <span>
            {t(dispute.state === 'resolved' ? 'exception.endedIn' : 'exception.disputedIn', { label: dispute.label })}
          </span>
          <Button
            size="small"
            isPrimary
            onClick={() =>
              open(
                overview.threads.includes(dispute)
                  ? { view: 'case', thread: dispute.id }
                  : { view: 'thread', id: dispute.id },
              )
            }
          >
            {t('exception.openDispute', { label: dispute.label })}
          </Button>
        </Row>
      ) : null}
      {standing === 'open' && thread !== undefined ? <Muted>{t('exception.escalatedAlready')}</Muted> : null}
      <Row $gap={1}>
        {canEscalate(listed, overview) ? (
          <Button
            size="small"
            isPrimary
            onClick={() => open({ view: 'escalate', begin: escalationWords([listed], clock.now(), t) })}
          >
            {t('exceptions.share')}
          </Button>
        ) : null}
        {mayDispute ? (
          <Button
            size="small"
            onClick={() =>
              open({ view: 'escalate', begin: { ...escalationWords([listed], clock.now(), t), kind: 'dispute' } })
            }
          >
            {/* What we charged ourselves is the partner's to dispute; a case about it can be opened all the same. */}
            {t(chargerOf(listed) === 'us' ? 'exception.openCase' : 'exception.dispute')}
          </Button>
        ) : null}
        {thread === undefined ? null : (
          <Button size="small" isPrimary={standing === 'open'} onClick={() => open({ view: 'thread', id: thread })}>
            {t('exception.openThread')}
          </Button>
        )}
        {standing === 'open' ? (
          <>
            {recorded?.assignee?.id === me.id || thread !== undefined ? null : (
              <Button
                size="small"
                aria-disabled={saved.running}
                onClick={() => saved.record(facts(), { state: 'assigned', assignee: me }, version)}
              >
                {t('exception.assign')}
              </Button>
            )}
            <Button ref={last === 'ignore' ? button.ref : undefined} size="small" onClick={() => begin('ignore')}>
              {t('exception.ignore')}
            </Button>
            <Button ref={last === 'resolve' ? button.ref : undefined} size="small" onClick={() => begin('resolve')}>
              {t('exception.resolve')}
            </Button>
          </>
        ) : null}
        {recorded?.state === standing && listed.found?.exception.state !== 'resolved' ? (
          <Button
            size="small"
            aria-disabled={saved.running}
            onClick={() =>
              saved.record(facts(), { state: thread === undefined ? 'logged' : 'escalated', ...keepThread }, version)
            }
          >
            {t('exception.reopen')}
          </Button>
        ) : null}
      </Row>
      {saved.error ? <FailureNote loud error={saved.error} onRetry={saved.again} /> : null}
    </Stack>
  )
}

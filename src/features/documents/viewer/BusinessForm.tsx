import { useServices } from '../../../services.tsx'
import { Facts } from '../../../ui/Facts.ts'
import { Card, Heading, Muted, PlainList, Stack } from '../../../ui/layout.ts'
import type { OutlinedDocument } from '../../../worker/protocol.ts'
import { Entries } from './Entries.tsx'
import { Figure } from './Figure.tsx'
import { LineTable } from './LineTable.tsx'
import { Totals } from './Totals.tsx'
import { writtenDate } from './written-date.ts'

/** A document as a business form: who to whom, numbers and days, lines, totals. */
export function BusinessForm({ outlined, index }: { outlined: OutlinedDocument; index: number }) {
  const { t } = useServices()
  const { document, lineCount } = outlined
  const party = ({ id, name }: { id: string; name?: string }) => (name ? `${name} (${id})` : id)
  return (
    <Stack as="section" $gap={3} aria-label={t('viewer.form')}>
      {document.test ? <Card $tone="warning">{t('viewer.testDocument')}</Card> : null}
      <Facts>
        <dt>{t('viewer.number')}</dt>
        <dd>
          <Figure
            shown={`${t(`documentKind.${document.kind}`)} ${document.number}`}
            value={document.number}
            position={document.position}
          />
        </dd>
        <dt>{t('viewer.from')}</dt>
        <dd>{party(document.sender)}</dd>
        <dt>{t('viewer.to')}</dt>
        <dd>{party(document.receiver)}</dd>
        <dt>{t('viewer.sent')}</dt>
        <dd>{writtenDate(document.sentAt, t)}</dd>
        {document.purpose === 'original' ? null : (
          <>
            <dt>{t('viewer.purpose')}</dt>
            <dd>{t(`purpose.${document.purpose}`)}</dd>
          </>
        )}
        {document.orderNumbers.length > 0 ? (
          <>
            <dt>{t('viewer.orders')}</dt>
            <dd>{t.list(document.orderNumbers)}</dd>
          </>
        ) : null}
        {document.dates.map((date) => (
          <Dated key={`${date.position.start} ${date.code}`} date={date} />
        ))}
        {document.references.map((reference) => (
          <Referred key={`${reference.position.start} ${reference.code} ${reference.value}`} reference={reference} />
        ))}
      </Facts>
      {document.parties.length > 0 ? (
        <PlainList aria-label={t('viewer.parties')}>
          {document.parties.map((one) => (
            <li key={`${one.position.start} ${one.code}`}>
              <Muted>{t(`party.${one.role}`)}: </Muted>
              <Figure shown={[one.name ?? one.id, ...(one.address ?? [])].join(', ')} position={one.position} />
            </li>
          ))}
        </PlainList>
      ) : null}
      {document.notes.map((note) => (
        <Muted key={note}>{note}</Muted>
      ))}
      {lineCount > 0 ? (
        <>
          <Heading>{t('viewer.lines', { count: lineCount })}</Heading>
          <LineTable document={index} lineCount={lineCount} currency={document.currency} />
        </>
      ) : null}
      <Entries document={document} />
      <Totals document={document} />
    </Stack>
  )
}

function Dated({ date }: { date: OutlinedDocument['document']['dates'][number] }) {
  const { t } = useServices()
  return (
    <>
      <dt>
        {date.meaning === 'other' ? t('dateMeaning.other', { code: date.code }) : t(`dateMeaning.${date.meaning}`)}
      </dt>
      <dd>
        <Figure shown={writtenDate(date.at, t)} position={date.position} />
      </dd>
    </>
  )
}

function Referred({ reference }: { reference: OutlinedDocument['document']['references'][number] }) {
  const { t } = useServices()
  return (
    <>
      <dt>
        {reference.meaning === 'other'
          ? t('referenceMeaning.other', { code: reference.code })
          : t(`referenceMeaning.${reference.meaning}`)}
      </dt>
      <dd>
        <Figure shown={reference.value} value={reference.value} position={reference.position} />
      </dd>
    </>
  )
}

import type { StatedError, TradeDocument } from '../../../domain/trade-document.ts'
import { useServices } from '../../../services.tsx'
import { Muted, PlainList } from '../../../ui/layout.ts'
import { Figure } from './Figure.tsx'
import { writtenDate } from './written-date.ts'

/** Documents without lines: what they state, entry by entry. */
export function Entries({ document }: { document: TradeDocument }) {
  const { t } = useServices()
  const amount = (value: string | undefined) =>
    value === undefined ? '' : document.currency ? t.money(value, document.currency) : t.number(value)
  switch (document.kind) {
    case 'acknowledgment':
      return (
        <PlainList>
          <li>
            <Figure
              shown={t(`ackStatus.${document.status}`)}
              value={document.statusCode}
              position={document.position}
            />{' '}
            {[document.about.groupCode, document.about.group ?? document.about.interchange].filter(Boolean).join(' ')}
            <Errors errors={document.errors} />
          </li>
          {document.transactions.map((transaction) => (
            <li key={transaction.position.start}>
              {transaction.about.set} {transaction.about.transaction}:{' '}
              <Figure
                shown={t(`ackStatus.${transaction.status}`)}
                value={transaction.statusCode}
                position={transaction.position}
              />
              <Errors errors={transaction.errors} />
            </li>
          ))}
        </PlainList>
      )
    case 'application-advice':
      return (
        <PlainList>
          {document.entries.map((entry) => (
            <li key={entry.position.start}>
              <Figure shown={t(`adviceStatus.${entry.status}`)} value={entry.code} position={entry.position} />{' '}
              {[entry.about.set, entry.about.number ?? entry.about.transaction].filter(Boolean).join(' ')}
              <Errors errors={entry.errors} />
            </li>
          ))}
        </PlainList>
      )
    case 'adjustment':
      return (
        <PlainList>
          {document.entries.map((entry) => (
            <li key={entry.position.start}>
              {t(`direction.${entry.direction}`)} <Figure shown={amount(entry.amount)} position={entry.position} />{' '}
              <Muted>
                {t('viewer.reasonCode', { code: entry.reason })} {entry.text ?? ''}
              </Muted>
            </li>
          ))}
        </PlainList>
      )
    case 'remittance':
      return (
        <PlainList>
          {document.entries.map((entry) => (
            <li key={entry.position.start}>
              {t('viewer.paidInvoice', { invoice: entry.invoiceNumber })}{' '}
              <Figure shown={amount(entry.paid)} position={entry.position} />
              {entry.adjustments.map((adjustment) => (
                <Muted as="div" key={adjustment.position.start}>
                  {t('viewer.reasonCode', { code: adjustment.reason })} {amount(adjustment.amount)}
                </Muted>
              ))}
            </li>
          ))}
        </PlainList>
      )
    case 'transport-status':
      return (
        <PlainList>
          {document.events.map((event) => (
            <li key={event.position.start}>
              <Figure shown={t(`transport.${event.meaning}`)} value={event.code} position={event.position} />{' '}
              {event.at ? writtenDate(event.at, t) : ''} {event.place ?? ''}
            </li>
          ))}
        </PlainList>
      )
    case 'other':
      return <Muted>{t('viewer.unknownSet', { set: document.set })}</Muted>
    default:
      return null
  }
}

function Errors({ errors }: { errors: StatedError[] }) {
  return (
    <>
      {errors.map((error) => (
        <Muted as="div" key={`${error.position.start} ${error.code}`}>
          <Figure shown={`${error.list} ${error.code}`} value={error.code} position={error.position} />{' '}
          {[error.text, error.segment, error.element, error.value].filter(Boolean).join(' · ')}
        </Muted>
      ))}
    </>
  )
}

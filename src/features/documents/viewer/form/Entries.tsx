import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import type { AnsweredReference, StatedError, TradeDocument } from '../../../../domain/trade/trade-document.ts'
import { useServices } from '../../../../services.tsx'
import { Muted, PlainList, Row } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import { Figure } from './Figure.tsx'
import { amountInWords, dateInWords } from './figure-words.ts'

const Item = styled.li`
  padding-block: 8px;
  border-top: 1px solid ${color('border.subtle')};
`

type Of<Kind extends TradeDocument['kind']> = { document: Extract<TradeDocument, { kind: Kind }> }

/** Documents without lines: what they state, entry by entry. */
export function Entries({ document }: { document: TradeDocument }) {
  switch (document.kind) {
    case 'acknowledgment':
      return <Acknowledged document={document} />
    case 'application-advice':
      return <Advised document={document} />
    case 'adjustment':
      return <Adjusted document={document} />
    case 'remittance':
      return <Remitted document={document} />
    case 'transport-status':
      return <Travelled document={document} />
    default:
      return null
  }
}

function Acknowledged({ document }: Of<'acknowledgment'>) {
  const { t } = useServices()
  const { position, status, statusCode, about, errors, transactions } = document
  return (
    <PlainList>
      <Item>
        <strong>
          <Figure shown={t(`ackStatus.${status}`)} source={{ position, value: statusCode }} />
        </strong>{' '}
        {inWords([about.groupCode, about.group ?? about.interchange])}
        <Errors errors={errors} />
      </Item>
      {transactions.map((one) => (
        <Item key={one.position.start}>
          <Figure shown={t(`ackStatus.${one.status}`)} source={{ position: one.position, value: one.statusCode }} />{' '}
          {aboutInWords(one.about)}
          <Errors errors={one.errors} />
        </Item>
      ))}
    </PlainList>
  )
}

function Advised({ document }: Of<'application-advice'>) {
  const { t } = useServices()
  return (
    <PlainList>
      {document.entries.map(({ position, status, code, about, errors }) => (
        <Item key={position.start}>
          <Figure shown={t(`adviceStatus.${status}`)} source={{ position, value: code }} /> {aboutInWords(about)}
          <Errors errors={errors} />
        </Item>
      ))}
    </PlainList>
  )
}

function Adjusted({ document }: Of<'adjustment'>) {
  const { t } = useServices()
  return (
    <PlainList>
      {document.entries.map(({ position, direction, reason, text, amount, quantity, unit, ids }) => (
        <Item key={`${position.start} ${amount}`}>
          <Beside
            end={
              amount === undefined ? null : (
                <Figure shown={amountInWords(amount, document.currency, t)} source={{ position, value: amount }} />
              )
            }
          >
            {t(`direction.${direction}`)} ·{' '}
            <Figure shown={t('viewer.reasonCode', { code: reason })} source={{ position, value: reason }} />
            <Muted as="div">
              {inWords([text, quantity && `${quantity} ${unit ?? ''}`, ...ids.map(({ value }) => value)])}
            </Muted>
          </Beside>
        </Item>
      ))}
    </PlainList>
  )
}

function Remitted({ document }: Of<'remittance'>) {
  const { t } = useServices()
  const amount = (value: string) => amountInWords(value, document.currency, t)
  return (
    <PlainList>
      {document.entries.map(({ position, invoiceNumber, paid, invoiced, discount, adjustments }) => (
        <Item key={position.start}>
          <Beside end={paid === undefined ? null : <Figure shown={amount(paid)} source={{ position, value: paid }} />}>
            {t('documentKind.invoice')} <Figure shown={invoiceNumber} source={{ position, value: invoiceNumber }} />
            {invoiced === undefined ? null : (
              <Muted as="div">
                {t('viewer.invoiced')} <Figure shown={amount(invoiced)} source={{ position, value: invoiced }} />
              </Muted>
            )}
            {discount === undefined ? null : (
              <Muted as="div">
                {t('viewer.discount')} <Figure shown={amount(discount)} source={{ position, value: discount }} />
              </Muted>
            )}
            {adjustments.map((adjustment) => (
              <Muted as="div" key={adjustment.position.start}>
                {t('viewer.reasonCode', { code: adjustment.reason })}{' '}
                <Figure
                  shown={amount(adjustment.amount)}
                  source={{ position: adjustment.position, value: adjustment.amount }}
                />
              </Muted>
            ))}
          </Beside>
        </Item>
      ))}
    </PlainList>
  )
}

function Travelled({ document }: Of<'transport-status'>) {
  const { t } = useServices()
  return (
    <PlainList>
      {document.events.map(({ position, meaning, code, at, place }) => (
        <Item key={position.start}>
          <Beside
            end={at === undefined ? null : <Figure shown={dateInWords(at, t)} source={{ position, value: at }} />}
          >
            <Figure shown={t(`transport.${meaning}`)} source={{ position, value: code }} /> {place ?? ''}
          </Beside>
        </Item>
      ))}
    </PlainList>
  )
}

function Beside({ children, end }: { children: ReactNode; end: ReactNode }) {
  return (
    <Row $justify="between">
      <div>{children}</div>
      <div>{end}</div>
    </Row>
  )
}

function Errors({ errors }: { errors: StatedError[] }) {
  return errors.map(({ position, list, code, text, segment, element, value }) => (
    <Muted as="div" key={`${position.start} ${list} ${code}`}>
      <Figure shown={`${list} ${code}`} source={{ position, value: code }} />{' '}
      {[text, segment, element, value].filter(Boolean).join(' · ')}
    </Muted>
  ))
}

function aboutInWords({ set, number, transaction }: AnsweredReference): string {
  return inWords([set, number ?? transaction])
}

function inWords(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

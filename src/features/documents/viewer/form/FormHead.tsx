import { Tag } from '@zendeskgarden/react-tags'
import { styled } from 'styled-components'
import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import type { Party } from '../../../../domain/trade/trade-facts.ts'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Row } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import { Fact } from './FactGrid.tsx'
import { Figure } from './Figure.tsx'
import { partyName } from './party-name.ts'

const Title = styled.p`
  margin: 0;
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
  overflow-wrap: anywhere;
`
const Between = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
  gap: 12px;
  align-items: center;
  margin: 0;
  padding-block: 12px;
  border-block: 1px solid ${color('border.subtle')};

  @container (max-width: 380px) {
    grid-template-columns: minmax(0, 1fr);
  }
`
const Arrow = styled.span`
  color: ${color('foreground.subtle')};

  @container (max-width: 380px) {
    display: none;
  }
`

/** Which document it is, and who sent it to whom. */
export function FormHead({ summary, document }: { summary: DocumentSummary; document: TradeDocument }) {
  const { t } = useServices()
  const { position, sender, receiver } = document
  const kind =
    document.kind === 'invoice' && document.sign < 0 ? t('viewer.creditNote') : t(`documentKind.${document.kind}`)
  const nameOf = (party: Party) => partyName(party, document, summary)
  // What is missing cannot be pointed at.
  const stated = (value: string, envelope?: 'sender' | 'receiver') =>
    value === '' ? '–' : <Figure shown={value} source={{ position, value, ...(envelope ? { envelope } : {}) }} />
  return (
    <>
      <Row $justify="between">
        <Title>
          {kind} {stated(document.number)}
        </Title>
        <Row $gap={1}>
          {document.purpose === 'original' || document.kind === 'other' ? null : (
            <Tag size="medium">{t(`purpose.${document.purpose}`)}</Tag>
          )}
          <Tag size="medium">
            {document.set} {document.version ?? ''}
          </Tag>
        </Row>
      </Row>
      <Between>
        <Fact name={t('viewer.from')}>
          <PartyName name={nameOf(sender)} />
          {stated(sender.id, 'sender')}
        </Fact>
        <Arrow aria-hidden>→</Arrow>
        <Fact name={t('viewer.to')}>
          <PartyName name={nameOf(receiver)} />
          {stated(receiver.id, 'receiver')}
        </Fact>
      </Between>
    </>
  )
}

function PartyName({ name }: { name: string | undefined }) {
  if (name === undefined) return null
  return (
    <div>
      <strong>
        <bdi>{name}</bdi>
      </strong>
    </div>
  )
}

import { styled } from 'styled-components'
import type { NamedParty } from '../../../../domain/trade/trade-facts.ts'
import { useServices } from '../../../../services.tsx'
import { Muted, PlainList } from '../../../../ui/layout.ts'
import { Figure } from './Figure.tsx'

const Cards = styled(PlainList)`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
  gap: 12px 16px;
`
const Address = styled.div`
  overflow-wrap: anywhere;
`

/** Who is named in the document, each with its address. */
export function Parties({ parties }: { parties: NamedParty[] }) {
  const { t } = useServices()
  if (parties.length === 0) return null
  return (
    <Cards aria-label={t('viewer.parties')}>
      {parties.map(({ position, code, role, id, name, address = [] }) => (
        <li key={`${position.start} ${code}`}>
          <Muted>{role === 'other' ? t('party.withCode', { code }) : t(`party.${role}`)}</Muted>
          <div>
            <Figure shown={name ?? id} source={{ position, value: name ?? id }} />
          </div>
          {address.map((line) => (
            <Address key={line}>
              <bdi>{line}</bdi>
            </Address>
          ))}
          {name === undefined || id === '' ? null : <Muted>{id}</Muted>}
        </li>
      ))}
    </Cards>
  )
}

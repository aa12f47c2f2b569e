import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import { color } from '../../../../ui/theme.ts'

/** Named facts in as many columns as fit. */
export const FactGrid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(160px, 100%), 1fr));
  gap: 12px 16px;
  margin: 0;

  @container (max-width: 340px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`
const Name = styled.dt`
  color: ${color('foreground.subtle')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`
const Value = styled.dd`
  margin: 0;
  overflow-wrap: anywhere;
`

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Name>{name}</Name>
      <Value>{children}</Value>
    </div>
  )
}

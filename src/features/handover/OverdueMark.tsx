import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import { color } from '../../ui/theme.ts'

const Mark = styled.span`
  padding: 0 6px;
  border-radius: 8px;
  background: ${color('background.danger')};
  color: ${color('foreground.danger')};
  font-size: 12px;
  font-weight: 600;
`

export function OverdueMark() {
  const { t } = useServices()
  return <Mark>{t('handover.late')}</Mark>
}

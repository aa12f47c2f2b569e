import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { VisuallyHidden } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { useTicketExceptions } from './use-ticket-exceptions.ts'

const MOST_SHOWN = 99

/** Its space is there before the number is, so that no tab moves when it comes. */
const Count = styled.span<{ $some: boolean }>`
  display: inline-block;
  min-width: 20px;
  margin-inline-start: 2px;
  border-radius: 9px;
  padding: 0 3px;
  font-size: 12px;
  font-weight: 600;
  line-height: 18px;
  text-align: center;
  vertical-align: top;
  background: ${({ $some, theme }) => ($some ? color('background.danger')({ theme }) : 'transparent')};
  color: ${({ $some, theme }) => color($some ? 'foreground.danger' : 'foreground.subtle')({ theme })};
`

/** How many exceptions are open, beside the tab's name. */
export function ExceptionCount({ overview }: { overview: Overview }) {
  const { t } = useServices()
  const { open } = useTicketExceptions(overview)
  if (open === undefined) return <Count $some={false}> </Count>
  return (
    <Count $some={open > 0}>
      <span aria-hidden="true">{open > MOST_SHOWN ? `${MOST_SHOWN}+` : open}</span>
      <VisuallyHidden>{t('tab.exceptionsCount', { count: open })}</VisuallyHidden>
    </Count>
  )
}

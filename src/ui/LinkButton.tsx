import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'

/** A button that reads like a link: its text starts where other text starts, on as many lines as it needs. */
export const LinkButton = styled(Button).attrs({ isLink: true, size: 'small' })`
  text-align: start;
  overflow-wrap: anywhere;
  font-size: inherit;
  line-height: inherit;
`

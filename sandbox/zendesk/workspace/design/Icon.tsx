import styled from 'styled-components'

/** One of Garden's icons, in the colour of the text around it. Always decoration: the control has the name. */
const Shape = styled.span<{ $source: string; $size: number }>`
  display: inline-block;
  flex: none;
  width: ${({ $size }) => $size}px;
  height: ${({ $size }) => $size}px;
  background-color: currentColor;
  mask: url("${({ $source }) => $source}") center / contain no-repeat;
`

export function Icon({ source, size = 16 }: { source: string; size?: number }) {
  return <Shape aria-hidden="true" $source={source} $size={size} />
}

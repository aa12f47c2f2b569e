import styled from 'styled-components'
import { color } from '../design/theme.ts'

export const Label = styled.label`
  display: block;
  margin-bottom: 4px;
  font-size: 14px;
  font-weight: 400;
  line-height: 20px;
`

export const Panel = styled.aside`
  display: flex;
  flex-direction: column;
  gap: 14px;
  flex: none;
  width: 300px;
  padding: 16px 20px 24px;
  overflow-y: auto;
  border-right: 1px solid ${color('border.default')};
  background: ${color('background.recessed')};
`

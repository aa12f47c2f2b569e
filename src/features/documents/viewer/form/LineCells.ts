import { styled } from 'styled-components'
import { color } from '../../../../ui/theme.ts'

// A table by its roles: its rows are placed one by one, which the browser's own tables do not allow.
export const Table = styled.div.attrs({ role: 'table' })``
export const Cell = styled.div.attrs({ role: 'cell' })``
export const ColumnHead = styled.div.attrs({ role: 'columnheader' })``
export const Rows = styled.div
  .attrs({ role: 'rowgroup' })
  .attrs<{ $heightPx: number | undefined }>(({ $heightPx }) =>
    $heightPx === undefined ? {} : { style: { height: $heightPx } },
  )`
  position: relative;
`

/** One row: its columns where there is room, else what it is above how many. */
export const LineCells = styled.div.attrs({ role: 'row' })<{ $priced: boolean; $lit?: boolean }>`
  display: grid;
  grid-template-columns: 40px minmax(0, 1fr) ${({ $priced }) => ($priced ? '88px 96px 104px' : '120px')};
  gap: 2px 12px;
  align-items: baseline;
  padding: 8px;
  border-bottom: 1px solid ${color('border.subtle')};
  background: ${({ $lit, theme }) => ($lit ? color('background.subtle')({ theme }) : 'none')};

  & > * {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  & > :nth-child(n + 3) {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @container (max-width: 520px) {
    grid-template-columns: 24px repeat(${({ $priced }) => ($priced ? 3 : 1)}, minmax(0, 1fr));

    & > :nth-child(2) {
      grid-column: 2 / -1;
    }

    & > :nth-child(3) {
      grid-column-start: 2;
    }

    & > :nth-child(n + 3) {
      text-align: start;
    }
  }

  @media print {
    break-inside: avoid;
  }
`
export const HeadCells = styled(LineCells)`
  position: sticky;
  top: 0;
  z-index: 1;
  padding-block: 6px;
  border-bottom-color: ${color('border.default')};
  background: ${color('background.raised')};
  color: ${color('foreground.subtle')};
  font-size: 12px;
  line-height: 16px;
`

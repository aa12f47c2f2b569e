import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import { styled } from 'styled-components'
import { type FileText, fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import { LinkButton } from '../../../../ui/LinkButton.tsx'
import { Muted, Stack } from '../../../../ui/layout.ts'
import { QueryView } from '../../../../ui/QueryView.tsx'
import { color } from '../../../../ui/theme.ts'

const ROWS_AT_ONCE = 200

const Scrolls = styled.div`
  overflow-x: auto;

  th,
  td {
    min-width: 80px;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`

/** A CSV file as a table; its first row names the columns. */
export function TableView({ file }: { file: FileText }) {
  const { compute, t } = useServices()
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const table = useQuery({ ...fileQueries.table(compute, file, most), placeholderData: keepPreviousData })
  return (
    <QueryView query={table} lines={10}>
      {({ head, rows, total }) => (
        <Stack>
          <Muted>{t('viewer.rows', { count: total })}</Muted>
          <Scrolls tabIndex={0} role="region" aria-label={t('viewer.rows', { count: total })}>
            <Table size="small">
              <Table.Head>
                <Table.HeaderRow>
                  {head.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity
                    <Table.HeaderCell key={column}>{cell}</Table.HeaderCell>
                  ))}
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {rows.map((row, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: neither has a row
                  <Table.Row key={line}>
                    {row.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor a cell
                      <Table.Cell key={column}>
                        <bdi>{cell}</bdi>
                      </Table.Cell>
                    ))}
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </Scrolls>
          {total > rows.length ? (
            <div>
              <LinkButton onClick={() => setMost(most + ROWS_AT_ONCE)}>{t('action.showMore')}</LinkButton>
            </div>
          ) : null}
        </Stack>
      )}
    </QueryView>
  )
}

import { Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import { readCsv } from '../../../domain/read-csv.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'

const ROWS_AT_ONCE = 200

/** A CSV file as a table; its first row names the columns. */
export function TableView({ text }: { text: string }) {
  const { t } = useServices()
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const [head = [], ...rows] = readCsv(text)
  return (
    <>
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
          {rows.slice(0, most).map((row, line) => (
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
      {rows.length > most ? (
        <LinkButton onClick={() => setMost(most + ROWS_AT_ONCE)}>{t('action.showMore')}</LinkButton>
      ) : null}
    </>
  )
}

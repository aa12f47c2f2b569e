import { useServices } from '../../../../services.tsx'
import { ColumnHead, HeadCells } from './LineCells.ts'

export function HeadRow({ priced }: { priced: boolean }) {
  const { t } = useServices()
  return (
    <HeadCells aria-rowindex={1} $priced={priced}>
      <ColumnHead>{t('viewer.column.line')}</ColumnHead>
      <ColumnHead>{t('viewer.item')}</ColumnHead>
      <ColumnHead>{t('viewer.column.quantity')}</ColumnHead>
      {priced ? (
        <>
          <ColumnHead>{t('viewer.column.price')}</ColumnHead>
          <ColumnHead>{t('viewer.column.amount')}</ColumnHead>
        </>
      ) : null}
    </HeadCells>
  )
}

import { styled } from 'styled-components'
import type { Bar } from '../../../domain/exceptions/at-a-glance.ts'
import { useServices } from '../../../services.tsx'
import { VisuallyHidden } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { countedWords } from '../../../ui/words/unit-words.ts'
import type { DocumentPlace } from '../../../worker/protocol.ts'

const ROW_PX = 24
const BAR_PX = 10

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 12px;
  line-height: 16px;

  th {
    padding: 0 8px 0 0;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }

  td {
    width: 100%;
    height: ${ROW_PX}px;
    padding: 0;
  }
`
const Filling = styled.span`
  display: flex;
  align-items: center;
  gap: 8px;
  width: 100%;
  height: ${ROW_PX}px;
  font-variant-numeric: tabular-nums;
`
const Opening = styled(Filling)`
  padding: 0;
  border: 0;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  font-variant-numeric: tabular-nums;
  cursor: pointer;

  &:hover {
    background: ${color('background.subtle')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -1px;
  }
`
const Drawing = styled.svg`
  flex: 1;
  min-width: 0;
  height: ${BAR_PX}px;
`
const Track = styled.rect`
  fill: ${color('border.subtle')};
`
const Filled = styled.rect<{ $broken: boolean }>`
  fill: ${({ $broken, theme }) => color($broken ? 'background.dangerEmphasis' : 'background.emphasis')({ theme })};

  @media (forced-colors: active) {
    fill: ${({ $broken }) => ($broken ? 'Highlight' : 'CanvasText')};
  }
`
const Quantity = styled.span<{ $broken: boolean }>`
  min-width: 5ch;
  text-align: end;
  font-weight: ${({ $broken }) => ($broken ? 600 : 400)};
  color: ${({ $broken, theme }) => color($broken ? 'foreground.danger' : 'foreground.default')({ theme })};
`

/** Five steps to one scale; each opens the document that states it, at its line. A table for whoever hears it. */
export function OrderPictureTable({
  caption,
  unit,
  bars,
}: {
  caption: string
  unit: string
  bars: Bar<DocumentPlace>[]
}) {
  const { t, open } = useServices()
  return (
    <Table>
      <VisuallyHidden as="caption">{caption}</VisuallyHidden>
      <tbody>
        {bars.map((bar) => {
          const newest = bar.statedAt.at(-1)
          const quantity = bar.quantity === undefined ? t('glance.unknown') : countedWords(bar.quantity, unit, t)
          return (
            <tr key={bar.step}>
              <th scope="row">{t(`glance.step.${bar.step}`)}</th>
              <td>
                {newest ? (
                  <Opening
                    as="button"
                    type="button"
                    aria-label={t(bar.broken ? 'glance.openBroken' : 'glance.open', {
                      quantity,
                      documents: bar.statedAt.length,
                    })}
                    title={t('glance.opens')}
                    onClick={() => open({ view: 'document', id: newest.document, position: newest.position })}
                  >
                    <Shown bar={bar} />
                  </Opening>
                ) : (
                  <Filling>
                    <VisuallyHidden>{quantity}</VisuallyHidden>
                    <Shown bar={bar} />
                  </Filling>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function Shown({ bar: { quantity, share, broken } }: { bar: Bar<DocumentPlace> }) {
  const { t } = useServices()
  return (
    <>
      <Drawing aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 100 ${BAR_PX}`}>
        <Track width="100" height={BAR_PX} rx="1" />
        <Filled $broken={broken} width={share * 100} height={BAR_PX} rx="1" />
      </Drawing>
      <Quantity aria-hidden="true" $broken={broken}>
        {quantity === undefined ? '–' : t.number(quantity)}
      </Quantity>
    </>
  )
}

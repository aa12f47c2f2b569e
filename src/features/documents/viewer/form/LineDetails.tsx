import type { ReactNode } from 'react'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import { useServices } from '../../../../services.tsx'
import { Muted } from '../../../../ui/layout.ts'
import type { FileLine } from '../../../../worker/file-work.ts'
import { Figure } from './Figure.tsx'
import { dateInWords, quantityInWords } from './figure-words.ts'

/** What an acknowledgment, a ship notice, a receipt or a stock list says of a line beyond its quantity. */
export function LineDetails({ line }: { line: FileLine }) {
  return (
    <>
      {'change' in line ? <Changed line={line} /> : null}
      {'answers' in line ? <Answered line={line} /> : null}
      {'sscc' in line ? <Shipped line={line} /> : null}
      {'conditions' in line ? <Received line={line} /> : null}
      {'quantities' in line ? <InStock line={line} /> : null}
      <Usual line={line} />
    </>
  )
}

function Detail({ children }: { children: ReactNode }) {
  return <Muted as="div">{children}</Muted>
}

function Changed({ line }: { line: Extract<FileLine, { change: unknown }> }) {
  const { t } = useServices()
  if (line.change === 'none') return null
  return (
    <Detail>
      <Figure shown={t(`lineChange.${line.change}`)} source={{ position: line.position, value: line.changeCode }} />
      {line.quantityChange === undefined ? '' : ` ${quantityInWords(line.quantityChange, line.unit, t)}`}
    </Detail>
  )
}

function Answered({ line }: { line: Extract<FileLine, { answers: unknown }> }) {
  const { t } = useServices()
  return (
    <>
      {line.answers.map(({ position, answer, code, quantity, unit = line.unit, date }) => (
        <Detail key={position.start}>
          <Figure shown={t(`lineAnswer.${answer}`)} source={{ position, value: code }} />
          {quantity === undefined ? null : (
            <>
              {' '}
              <Figure shown={quantityInWords(quantity, unit, t)} source={{ position, value: quantity }} />
            </>
          )}
          {date === undefined ? null : (
            <>
              {' · '}
              <Figure shown={dateInWords(date, t)} source={{ position, value: date }} />
            </>
          )}
        </Detail>
      ))}
    </>
  )
}

function Shipped({ line }: { line: Extract<FileLine, { sscc: unknown }> }) {
  const { t } = useServices()
  const { position, unit } = line
  const stated = (name: string, value: string, of: string, element?: string) => (
    <Detail>
      {name}{' '}
      <Figure
        shown={quantityInWords(value, of, t)}
        source={{ position, value, ...(element === undefined ? {} : { element }) }}
      />
    </Detail>
  )
  return (
    <>
      {'ordered' in line && line.ordered
        ? stated(t('viewer.ordered'), line.ordered.quantity, line.ordered.unit, 'SN1-05')
        : null}
      {'cumulative' in line && line.cumulative !== undefined
        ? stated(t('viewer.cumulative'), line.cumulative, unit, 'SN1-04')
        : null}
      {'backordered' in line && line.backordered !== undefined
        ? stated(t('viewer.backordered'), line.backordered, unit)
        : null}
      {'completion' in line && line.completion ? (
        <Detail>
          <Figure
            shown={t(`completion.${line.completion}`)}
            source={{ position, ...(line.completionCode === undefined ? {} : { value: line.completionCode }) }}
          />
        </Detail>
      ) : null}
      {line.sscc.length > 0 ? (
        <Detail>
          {t('referenceMeaning.sscc')} {t.list(line.sscc)}
        </Detail>
      ) : null}
      {'lot' in line && line.lot ? <Detail>{t('viewer.lot', { lot: line.lot })}</Detail> : null}
    </>
  )
}

function Received({ line }: { line: Extract<FileLine, { conditions: unknown }> }) {
  const { t } = useServices()
  return (
    <>
      {line.conditions.map(({ position, condition, quantity, unit = line.unit }) => (
        <Detail key={position.start}>
          {t(`condition.${condition}`)}{' '}
          <Figure shown={quantityInWords(quantity, unit, t)} source={{ position, value: quantity }} />
        </Detail>
      ))}
      {line.returned === undefined ? null : (
        <Detail>
          {t('viewer.returned')}{' '}
          <Figure
            shown={quantityInWords(line.returned, line.unit, t)}
            source={{ position: line.position, value: line.returned }}
          />
        </Detail>
      )}
    </>
  )
}

function InStock({ line }: { line: Extract<FileLine, { quantities: unknown }> }) {
  const { t } = useServices()
  return (
    <>
      {line.quantities.map(({ code, quantity, unit, position }) => (
        <Detail key={`${position.start} ${code}`}>
          {t('viewer.quantityCode', { code })}{' '}
          <Figure shown={quantityInWords(quantity, unit, t)} source={{ position, value: quantity }} />
        </Detail>
      ))}
    </>
  )
}

function Usual({ line }: { line: FileLine }) {
  const { t } = useServices()
  const dated = (key: string, at: string, position: Position, name: string) => (
    <Detail key={key}>
      {name} <Figure shown={dateInWords(at, t)} source={{ position, value: at }} />
    </Detail>
  )
  return (
    <>
      {'orderNumber' in line && line.orderNumber ? (
        <Detail>
          {t('referenceMeaning.order')}{' '}
          <Figure shown={line.orderNumber} source={{ position: line.position, value: line.orderNumber }} />
        </Detail>
      ) : null}
      {line.pack ? (
        <Detail>
          {t('viewer.pack', {
            quantity: quantityInWords(line.pack.quantity, line.pack.unit, t),
            of: line.pack.of ?? line.unit,
          })}
        </Detail>
      ) : null}
      {line.dates.map((date) =>
        dated(
          `${date.position.start} ${date.code}`,
          date.at,
          date.position,
          date.meaning === 'other' ? t('dateMeaning.other', { code: date.code }) : t(`dateMeaning.${date.meaning}`),
        ),
      )}
      {(line.schedule ?? []).map(({ position, quantity, unit = line.unit, date }) => (
        <Detail key={`${position.start} ${quantity}`}>
          <Figure shown={quantityInWords(quantity, unit, t)} source={{ position, value: quantity }} />
          {date === undefined ? null : (
            <>
              {' · '}
              <Figure shown={dateInWords(date, t)} source={{ position, value: date }} />
            </>
          )}
        </Detail>
      ))}
    </>
  )
}

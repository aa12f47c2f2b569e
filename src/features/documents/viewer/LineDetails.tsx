import { useServices } from '../../../services.tsx'
import { Muted } from '../../../ui/layout.ts'
import type { FileLine } from '../../../worker/protocol.ts'
import { Figure } from './Figure.tsx'
import { writtenDate } from './written-date.ts'

/** What an acknowledgment, a ship notice or a receipt says of a line beyond its quantity. */
export function LineDetails({ line }: { line: FileLine }) {
  const { t } = useServices()
  return (
    <>
      {'orderNumber' in line && line.orderNumber ? (
        <Muted>{t('viewer.ofOrder', { order: line.orderNumber })}</Muted>
      ) : null}
      {'answers' in line
        ? line.answers.map((answer) => (
            <Muted as="div" key={answer.position.start}>
              <Figure shown={t(`lineAnswer.${answer.answer}`)} value={answer.code} position={answer.position} />
              {answer.quantity === undefined ? '' : ` ${t.number(answer.quantity)} ${answer.unit ?? line.unit}`}
              {answer.date === undefined ? '' : ` · ${writtenDate(answer.date, t)}`}
            </Muted>
          ))
        : null}
      {'completion' in line && line.completion ? <Muted>{t(`completion.${line.completion}`)}</Muted> : null}
      {'cumulative' in line && line.cumulative !== undefined ? (
        <Muted>{t('viewer.cumulative', { quantity: t.number(line.cumulative), unit: line.unit })}</Muted>
      ) : null}
      {'conditions' in line
        ? line.conditions.map((condition) => (
            <Muted as="div" key={condition.position.start}>
              <Figure
                shown={`${t(`condition.${condition.condition}`)} ${t.number(condition.quantity)} ${condition.unit ?? line.unit}`}
                value={condition.quantity}
                position={condition.position}
              />
            </Muted>
          ))
        : null}
      {line.pack ? (
        <Muted>
          {t('viewer.pack', {
            quantity: line.pack.quantity,
            unit: line.pack.unit ?? '',
            of: line.pack.of ?? line.unit,
          })}
        </Muted>
      ) : null}
    </>
  )
}

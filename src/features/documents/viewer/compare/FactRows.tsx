import { Table } from '@zendeskgarden/react-tables'
import type { ComparedFact } from '../../../../domain/compare/compared-facts.ts'
import type { Purpose } from '../../../../domain/trade/trade-facts.ts'
import type { Translator } from '../../../../i18n/translator.ts'
import { useServices } from '../../../../services.tsx'
import { Muted } from '../../../../ui/layout.ts'
import { dateInWords, numberInWords } from '../form/figure-words.ts'
import { Changed } from './Changed.ts'

/** What differs above the lines. */
export function FactRows({ facts }: { facts: ComparedFact[] }) {
  const { t } = useServices()
  return facts.map((fact) => (
    <Table.Row key={`${fact.fact} ${nameOf(fact, t)}`}>
      <Table.Cell>{nameOf(fact, t)}</Table.Cell>
      <Table.Cell>{sideOf(fact, fact.before, t)}</Table.Cell>
      <Table.Cell>{sideOf(fact, fact.after, t)}</Table.Cell>
    </Table.Row>
  ))
}

function nameOf(fact: ComparedFact, t: Translator): string {
  switch (fact.fact) {
    case 'date':
      return t(`dateMeaning.${fact.meaning}`, { code: '' })
    case 'party':
      return t(`party.${fact.role}`)
    case 'number':
      return t('viewer.number')
    case 'purpose':
      return t('viewer.purpose')
    case 'sentAt':
      return t('viewer.sent')
    case 'currency':
      return t('viewer.currency')
    case 'total':
      return t('viewer.total')
  }
}

function sideOf({ fact }: ComparedFact, value: string | undefined, t: Translator) {
  if (value === undefined) return <Muted>{t('viewer.notThere')}</Muted>
  return (
    <Changed>
      <bdi>{inWords(fact, value, t)}</bdi>
    </Changed>
  )
}

function inWords(fact: ComparedFact['fact'], value: string, t: Translator): string {
  if (fact === 'date' || fact === 'sentAt') return dateInWords(value, t)
  if (fact === 'total') return numberInWords(value, t)
  return fact === 'purpose' && isPurpose(value) ? t(`purpose.${value}`) : value
}

const purposes: readonly Purpose[] = ['original', 'cancel', 'change', 'replace', 'copy', 'confirmation', 'other']
const isPurpose = (value: string): value is Purpose => purposes.some((one) => one === value)

import type { TradeException } from '../../../domain/exceptions/trade-exception.ts'
import { type AgreedSubject, isAgreed } from '../../../domain/trade/agreed-terms.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { useServices } from '../../../services.tsx'
import type { Partner } from '../../../trading-grid/contract/partner.ts'
import { Muted } from '../../../ui/layout.ts'
import { amountWords } from '../../../ui/words/exception-words.ts'

/** By which comparison it was found, what would have been let pass, and whether that was agreed or is the default. */
export function RuleUsed({ exception, partner }: { exception: TradeException; partner: Partner | undefined }) {
  const { t } = useServices()
  const limits = limitsOf(exception, t)
  const agreed = partner && limits.some(({ subject }) => isAgreed(partner.relationship.terms, subject))
  return (
    <>
      <dt>{t('exception.rule')}</dt>
      <dd>
        {t(`exceptionRule.${exception.rule}`)}
        {limits.length > 0 ? (
          <Muted as="div">
            {limits.map(({ words }) => words).join('. ')}
            {partner
              ? ` (${t(agreed ? 'exception.terms.agreed' : 'exception.terms.default', { partner: partner.name })})`
              : ''}
          </Muted>
        ) : null}
      </dd>
    </>
  )
}

type Limit = { subject: AgreedSubject; words: string }

function limitsOf({ tolerance, kind, currency, unit }: TradeException, t: Translator): Limit[] {
  if (!tolerance) return []
  const { quantity, value, percent, amount, businessHours, hours } = tolerance
  const limits: Limit[] = []
  if (quantity !== undefined)
    limits.push({
      subject: 'quantity',
      words: /^0*\.?0*$/.test(quantity)
        ? t('exception.tolerance.noQuantity')
        : t('exception.tolerance.quantity', { limit: t.number(quantity), unit: unit ?? '' }),
    })
  if (value !== undefined)
    limits.push({
      subject: 'quantityValue',
      words: t('exception.tolerance.value', { limit: amountWords(value, currency, t) }),
    })
  if (percent !== undefined && amount !== undefined)
    limits.push({
      subject: 'pricePercent',
      words: t('exception.tolerance.price', { percent: t.number(percent), limit: amountWords(amount, currency, t) }),
    })
  else if (percent !== undefined)
    limits.push({ subject: 'weightPercent', words: t('exception.tolerance.percent', { limit: t.number(percent) }) })
  else if (amount !== undefined)
    limits.push({
      subject: kind === 'unordered-charge' ? 'charges' : 'total',
      words: t('exception.tolerance.amount', { limit: amountWords(amount, currency, t) }),
    })
  if (businessHours !== undefined)
    limits.push({
      subject: kind === 'missing-order-response' ? 'orderResponse' : 'acknowledgment',
      words: t('exception.tolerance.businessHours', { hours: businessHours }),
    })
  if (hours !== undefined) limits.push({ subject: 'shipNotice', words: t('exception.tolerance.hours', { hours }) })
  return limits
}

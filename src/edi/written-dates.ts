import type { WrittenDate } from '../domain/trade-document.ts'

/**
 * `20260313` or `260313` with an optional `0900`, `090030` or `09003045`, and an optional offset.
 * Nothing when the date is none (`200`, `20261399`); a time that is none is left out.
 */
export function readDigits(date: string, time = '', offset = ''): WrittenDate | undefined {
  const day = readDay(date.trim())
  if (!day) return undefined
  const clock = readClock(time.trim())
  return clock ? `${day}T${clock}${offset}` : day
}

function readDay(digits: string): string | undefined {
  const [, century, year, month, day] = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const fullYear = Number((century ?? centuryOf(year)) + year)
  const longest = new Date(Date.UTC(fullYear, Number(month), 0)).getUTCDate()
  const exists = month >= '01' && month <= '12' && day >= '01' && Number(day) <= longest
  return exists ? `${String(fullYear).padStart(4, '0')}-${month}-${day}` : undefined
}

/** Two-digit years: trade documents are no older than 1970. */
function centuryOf(year: string): string {
  return year >= '70' ? '19' : '20'
}

function readClock(digits: string): string | undefined {
  const [, hour, minute, second] = /^(\d\d)(\d\d)(\d\d)?\d{0,2}$/.exec(digits) ?? []
  if (hour === undefined || minute === undefined || hour > '23' || minute > '59' || (second ?? '') > '59')
    return undefined
  return second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`
}

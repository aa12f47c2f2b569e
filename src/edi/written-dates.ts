import type { WrittenDate } from '../domain/trade/trade-facts.ts'

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
  if (!/^\d{6}(?:\d\d)?$/.test(digits)) return undefined
  const full = digits.length === 8 ? digits : centuryOf(digits) + digits
  const [year, month, day] = [full.slice(0, 4), full.slice(4, 6), full.slice(6)]
  const exists = day >= '01' && Number(day) <= daysIn(Number(month), Number(year))
  return exists ? `${year}-${month}-${day}` : undefined
}

const daysOfMonth = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** No days at all in a month that does not exist. */
function daysIn(month: number, year: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeapYear ? 29 : (daysOfMonth[month] ?? 0)
}

/** Two-digit years: trade documents are no older than 1970. */
function centuryOf(date: string): string {
  return date >= '70' ? '19' : '20'
}

function readClock(digits: string): string | undefined {
  const [, hour, minute, second] = /^(\d\d)(\d\d)(\d\d)?\d{0,2}$/.exec(digits) ?? []
  if (hour === undefined || minute === undefined || hour > '23' || minute > '59' || (second ?? '') > '59')
    return undefined
  return second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`
}

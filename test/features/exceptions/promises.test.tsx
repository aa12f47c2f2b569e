import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { openExceptions } from './open-exceptions.tsx'

const A_WEEK_MS = 7 * 24 * 3_600_000

it('shows what the partner promised beside what is still open', async () => {
  const { list } = await openExceptions(2)
  expect(await list.findByRole('button', { name: /^Northwind Traders said: Ship 40 CA of NW-RS-125/ })).toBeVisible()
  expect(list.getByText(/^Line 1: ordered 100 CA, shipped 60, 40 short/)).toBeVisible()
})

it('says that the day is over and no document settles it yet', async () => {
  const { list } = await openExceptions(2, { story: (now) => story(new Date(now.getTime() - A_WEEK_MS)) })
  const late = await list.findByRole('button', { name: /^Northwind Traders said .* no document settles it yet/ })
  expect(late).toBeVisible()
})

import { expect, test } from './support/world.ts'

test('every property of a ticket is chosen by mouse, again and again, and the workspace stays', async ({
  agent,
  page,
}) => {
  const broken: string[] = []
  page.on('pageerror', (error) => void broken.push(error.message))
  await agent.openTicket(1)
  const properties = page.getByRole('main').getByLabel('Properties')
  // The one that is searched by typing hides its text field behind what is chosen.
  const fields = await properties.locator('[data-garden-id="dropdowns.combobox.trigger"]').all()
  expect(fields.length).toBeGreaterThan(3)

  for (const [at, field] of fields.entries()) {
    for (let round = 0; round < 3; round += 1) {
      await field.click()
      const options = page.getByRole('option').and(page.locator(':visible'))
      await options.first().waitFor()
      const count = await options.count()
      const option = options.nth((round + 1) % count)
      const label = (await option.textContent())?.trim() ?? ''
      await option.click()
      expect(broken, `field ${at}, ${label}`).toEqual([])
      await expect(properties, `field ${at}, ${label}`).toBeVisible()
      await expect(field).toHaveText(label === '' ? /.*/ : new RegExp(label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    }
  }
})

test('Priority is set to Urgent by mouse in every ticket that is tried', async ({ agent, page, sandbox }) => {
  const broken: string[] = []
  page.on('pageerror', (error) => void broken.push(error.message))
  await agent.openTicket(1)
  for (const ticket of [1, 2, 5, 6, 11, 12, 17]) {
    await page.goto(`${sandbox.workspaceUrl}/agent/tickets/${ticket}`)
    const priority = page.getByRole('combobox', { name: 'Priority' }).and(page.locator(':visible'))
    await priority.click()
    await page.getByRole('option', { name: 'Urgent' }).click()
    await expect(priority, `ticket ${ticket}`).toHaveText('Urgent')
    expect(broken, `ticket ${ticket}`).toEqual([])
  }
})

test('an app hears that the tab of its ticket is switched and closed', async ({ agent, page, sandbox }) => {
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data }) => {
      const key = (typeof data === 'string' ? JSON.parse(data) : data)?.key
      if (!/^zaf\.app\.(activated|deactivated|willDestroy)$/.test(key)) return
      const heard: string[] = JSON.parse(window.localStorage.getItem('heard') ?? '[]')
      window.localStorage.setItem('heard', JSON.stringify([...heard, key]))
    })
  })
  await agent.openTicket(1)
  await expect(agent.sidebar.getByRole('tab', { name: 'Activity' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Close .*1/ })
    .first()
    .click()
  await expect(page.locator('iframe[src*="sidebar.html"]')).toHaveCount(0)
  const elsewhere = page.frames().find((frame) => frame.url().startsWith(sandbox.appUrl))
  if (!elsewhere) throw new Error('The background page is gone as well.')
  const heard = await elsewhere.evaluate(() => window.localStorage.getItem('heard') ?? '')
  expect(JSON.parse(heard)).toEqual(expect.arrayContaining(['zaf.app.activated']))
  expect(JSON.parse(heard).slice(-2)).toEqual(['zaf.app.deactivated', 'zaf.app.willDestroy'])
})

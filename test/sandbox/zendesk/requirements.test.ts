import { expect, it } from 'vitest'
import { openDatabase } from '../../../sandbox/database.ts'
import { loadZendeskStory } from '../../../sandbox/zendesk/load-story.ts'
import { openDesk } from '../../../sandbox/zendesk/store/desk.ts'
import { STATE_FIELD, smallStory } from './small-account.ts'

const requirements = {
  ticket_fields: {
    partner_state: { title: 'Partner state', type: 'tagger', custom_field_options: [{ name: 'New', value: 'tg_new' }] },
    partner_due: { title: 'Partner due', type: 'date' },
  },
  views: {
    replied: {
      title: 'Partner replied',
      all: [
        { field: 'status', operator: 'less_than', value: 'solved' },
        { field: 'current_tags', operator: 'includes', value: 'tg_partner_replied' },
      ],
    },
  },
}

it('an installed app gets its fields and views, and takes those that an admin made before', () => {
  const db = openDatabase(':memory:')
  loadZendeskStory(db, smallStory(), requirements)
  const desk = openDesk(db)
  const installed = desk.installation()?.requirements
  expect(installed?.partner_state).toEqual({ requirement_id: STATE_FIELD, requirement_type: 'ticket_fields' })
  const due = desk.fields.all().find(({ title }) => title === 'Partner due')
  expect(due?.type).toBe('date')
  expect(installed?.partner_due?.requirement_id).toBe(due?.id)
  const view = desk.views.get(installed?.replied?.requirement_id ?? 0)
  expect(view).toMatchObject({
    title: 'Partner replied',
    filter: { status: ['new', 'open', 'pending', 'hold'], tag: 'tg_partner_replied' },
  })
})

it('a story takes the place of the one before it', () => {
  const db = openDatabase(':memory:')
  loadZendeskStory(db, smallStory())
  loadZendeskStory(db, smallStory({ tickets: [] }))
  expect(openDesk(db).tickets.all()).toEqual([])
})

import { Anchor } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import styled from 'styled-components'
import { capitalized } from '../design/capitalized.ts'
import { useWorkspace } from '../workspace-context.ts'
import { assigneeChoices, assigneeFrom, assigneeValue } from './assignee-choices.ts'
import { CustomField } from './CustomField.tsx'
import { nothing, PropertySelect } from './PropertySelect.tsx'
import { Panel } from './property-styles.ts'
import { TagsField } from './TagsField.tsx'
import type { TicketDesk } from './ticket-desk.ts'
import type { Edits, FieldState, Properties, TicketState } from './ticket-state.ts'

const types = ['question', 'incident', 'problem', 'task'] as const
const priorities = ['low', 'normal', 'high', 'urgent'] as const

const asChoices = (values: readonly string[]) => [
  nothing,
  ...values.map((value) => ({ value, label: capitalized(value) })),
]

const TakeIt = styled.div`
  position: relative;

  > button,
  > a {
    position: absolute;
    top: 0;
    right: 0;
  }
`

const asItIs: FieldState = { hidden: false, disabled: false }

type Props = { desk: TicketDesk; state: TicketState; shown: Properties; disabled: boolean }

export function PropertiesPanel({ desk, state, shown, disabled }: Props) {
  const { start, agent } = useWorkspace()
  const edit = (edits: Edits) => desk.edit(edits)
  const field = (name: string) => state.fields[name] ?? asItIs
  const off = (name: string) => disabled || field(name).disabled
  const requester = state.saved?.people.get(state.saved.ticket.requester_id)
  const mine = shown.assigneeId === agent.id

  return (
    <Panel aria-label="Properties">
      {start.forms.length > 1 && !field('form').hidden && (
        <PropertySelect
          label="Form"
          value={String(shown.formId ?? '')}
          choices={start.forms.map(({ id, name }) => ({ value: String(id), label: name }))}
          disabled={off('form')}
          onChoose={(value) => edit({ formId: Number(value) })}
        />
      )}
      <Field>
        <Field.Label isRegular>Requester</Field.Label>
        <Input isCompact readOnly value={requester?.name ?? ''} title={requester?.email ?? undefined} />
      </Field>
      {!field('assignee').hidden && (
        <TakeIt>
          <PropertySelect
            label="Assignee"
            searchable
            value={assigneeValue(shown)}
            choices={assigneeChoices(start)}
            disabled={off('assignee')}
            onChoose={(value) => edit({ assignee: assigneeFrom(value) })}
          />
          {!mine && !off('assignee') && agent.role !== 'light' && (
            <Anchor
              href="#take-it"
              onClick={(event) => {
                event.preventDefault()
                const groupId = agent.groupIds.find((id) => id === shown.groupId) ?? agent.groupIds[0] ?? null
                edit({ assignee: { userId: agent.id, groupId } })
              }}
            >
              take it
            </Anchor>
          )}
        </TakeIt>
      )}
      {!field('tags').hidden && (
        <TagsField tags={shown.tags} disabled={off('tags')} onChange={(tags) => edit({ tags })} />
      )}
      {!field('type').hidden && (
        <PropertySelect
          label="Type"
          value={shown.type ?? ''}
          choices={asChoices(types)}
          disabled={off('type')}
          onChoose={(value) => edit({ type: types.find((type) => type === value) ?? null })}
        />
      )}
      {!field('priority').hidden && (
        <PropertySelect
          label="Priority"
          value={shown.priority ?? ''}
          choices={asChoices(priorities)}
          disabled={off('priority')}
          onChoose={(value) => edit({ priority: priorities.find((priority) => priority === value) ?? null })}
        />
      )}
      {start.ticketFields
        .filter(({ id }) => !field(`custom_field_${id}`).hidden)
        .map((definition) => (
          <CustomField
            key={definition.id}
            definition={definition}
            value={shown.customFields.get(definition.id) ?? null}
            disabled={off(`custom_field_${definition.id}`)}
            onChange={(value) =>
              edit({ customFields: new Map([...(state.edits.customFields ?? []), [definition.id, value]]) })
            }
          />
        ))}
    </Panel>
  )
}

import type { TicketChange, TicketTab } from '../../host-model.ts'
import { asEither } from './as-html.ts'
import type { FieldState, TicketState } from './ticket-state.ts'

/** What an app's `set` does to the draft. */
export function withChange(state: TicketState, { customField, composer, ...fields }: TicketChange): TicketState {
  const customFields =
    customField && new Map([...(state.edits.customFields ?? []), [customField.id, customField.value]])
  return {
    ...state,
    edits: { ...state.edits, ...fields, ...(customFields && { customFields }) },
    composer: {
      ...state.composer,
      ...(composer?.type && { type: composer.type }),
      ...(composer?.text !== undefined && { html: asEither(composer.text) }),
    },
  }
}

const asItIs: FieldState = { hidden: false, disabled: false }

export function changeField(state: TicketState, field: string, to: Parameters<TicketTab['showField']>[1]): TicketState {
  const before = state.fields[field] ?? asItIs
  const after: Record<typeof to, FieldState> = {
    shown: { ...before, hidden: false },
    hidden: { ...before, hidden: true },
    toggled: { ...before, hidden: !before.hidden },
    enabled: { ...before, disabled: false },
    disabled: { ...before, disabled: true },
  }
  return { ...state, fields: { ...state.fields, [field]: after[to] } }
}

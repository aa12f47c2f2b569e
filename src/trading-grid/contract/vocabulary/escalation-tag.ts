/**
 * A ticket with this tag, and nothing yet in the installation's field for the partner's state, is to be escalated by
 * itself: the trigger's webhook says so, and the sweep finds those whose webhook was lost.
 */
export const escalationTag = 'escalate_to_partner'

import type { CodeTable } from './code-table.ts'

/** What a translator found at a segment (AK304, IK304). */
export const segmentErrors = {
  '1': ['segment-unknown', 'resend-corrected'],
  '2': ['segment-unexpected', 'resend-corrected'],
  '3': ['segment-missing', 'resend-corrected'],
  '4': ['loop-too-often', 'resend-corrected'],
  '5': ['segment-too-often', 'resend-corrected'],
  '6': ['segment-not-in-set', 'resend-corrected'],
  '7': ['segment-out-of-order', 'resend-corrected'],
  '8': ['elements-in-error', 'see-details'],
} as const satisfies CodeTable

/** What it found at an element (AK403, IK403). */
export const elementErrors = {
  '1': ['element-missing', 'resend-corrected'],
  '2': ['element-missing-beside-another', 'resend-corrected'],
  '3': ['too-many-elements', 'resend-corrected'],
  '4': ['element-too-short', 'resend-corrected'],
  '5': ['element-too-long', 'resend-corrected'],
  '6': ['character-not-allowed', 'resend-corrected'],
  '7': ['code-not-allowed', 'resend-corrected'],
  '8': ['date-invalid', 'resend-corrected'],
  '9': ['time-invalid', 'resend-corrected'],
  '10': ['elements-exclude-each-other', 'resend-corrected'],
} as const satisfies CodeTable

/** What it found at a transaction set as a whole (AK502 and on). */
export const setErrors = {
  '1': ['set-not-supported', 'set-up-connection'],
  '2': ['set-trailer-missing', 'repair-envelope'],
  '3': ['set-control-numbers-differ', 'repair-envelope'],
  '4': ['segment-count-wrong', 'repair-envelope'],
  '5': ['segments-in-error', 'see-details'],
  '6': ['set-identifier-wrong', 'repair-envelope'],
  '7': ['set-control-number-wrong', 'repair-envelope'],
  '23': ['set-control-number-repeated', 'check-for-repeat'],
} as const satisfies CodeTable

/** What it found at a functional group (AK905 and on). */
export const groupErrors = {
  '1': ['group-not-supported', 'set-up-connection'],
  '2': ['version-not-supported', 'set-up-connection'],
  '3': ['group-trailer-missing', 'repair-envelope'],
  '4': ['group-control-numbers-differ', 'repair-envelope'],
  '5': ['set-count-wrong', 'repair-envelope'],
  '19': ['group-control-number-repeated', 'check-for-repeat'],
} as const satisfies CodeTable

const refused = {
  M: ['authentication-failed', 'renew-security'],
  W: ['assurance-failed', 'renew-security'],
  X: ['decryption-failed', 'renew-security'],
} as const satisfies CodeTable

/** The verdict on a set (AK501, IK501). */
export const setVerdicts = {
  A: ['set-accepted', 'nothing-to-do'],
  E: ['set-accepted-with-errors', 'correct-map-later'],
  R: ['set-rejected', 'see-details'],
  ...refused,
} as const satisfies CodeTable

/** The verdict on a group (AK901). */
export const groupVerdicts = {
  A: ['group-accepted', 'nothing-to-do'],
  E: ['group-accepted-with-errors', 'correct-map-later'],
  P: ['group-partly-accepted', 'see-details'],
  R: ['group-rejected', 'see-details'],
  ...refused,
} as const satisfies CodeTable

/** The verdict on an interchange (TA104). */
export const interchangeVerdicts = {
  A: ['interchange-accepted', 'nothing-to-do'],
  E: ['interchange-accepted-with-errors', 'correct-map-later'],
  R: ['interchange-rejected', 'see-details'],
} as const satisfies CodeTable

/** Why (TA105). */
export const interchangeErrors = {
  '000': ['no-error', 'nothing-to-do'],
  '001': ['interchange-control-numbers-differ', 'repair-envelope'],
  '002': ['standard-not-supported', 'set-up-connection'],
  '003': ['version-not-supported', 'set-up-connection'],
  '004': ['delimiter-invalid', 'repair-envelope'],
  '005': ['sender-qualifier-invalid', 'set-up-connection'],
  '006': ['sender-unknown', 'set-up-connection'],
  '007': ['receiver-qualifier-invalid', 'set-up-connection'],
  '008': ['receiver-invalid', 'set-up-connection'],
  '009': ['receiver-unknown', 'set-up-connection'],
  '010': ['authorisation-invalid', 'set-up-connection'],
  '011': ['authorisation-invalid', 'set-up-connection'],
  '012': ['password-invalid', 'set-up-connection'],
  '013': ['password-invalid', 'set-up-connection'],
  '014': ['envelope-date-invalid', 'repair-envelope'],
  '015': ['envelope-time-invalid', 'repair-envelope'],
  '016': ['standard-not-supported', 'repair-envelope'],
  '017': ['version-not-supported', 'repair-envelope'],
  '018': ['interchange-control-number-invalid', 'repair-envelope'],
  '019': ['acknowledgment-flag-invalid', 'repair-envelope'],
  '020': ['test-flag-invalid', 'repair-envelope'],
  '021': ['group-count-wrong', 'repair-envelope'],
  '022': ['envelope-structure-invalid', 'repair-envelope'],
  '023': ['file-cut-off', 'repair-envelope'],
  '024': ['interchange-content-invalid', 'repair-envelope'],
  '025': ['interchange-control-number-repeated', 'check-for-repeat'],
  '026': ['delimiter-invalid', 'repair-envelope'],
  '027': ['delimiter-invalid', 'repair-envelope'],
} as const satisfies CodeTable

/** EDIFACT's verdicts (0083 in UCI, UCF and UCM). */
export const controlVerdicts = {
  '1': ['message-accepted', 'nothing-to-do'],
  '4': ['message-rejected', 'see-details'],
  '7': ['message-accepted', 'nothing-to-do'],
  '8': ['interchange-received', 'wait'],
} as const satisfies CodeTable

/** EDIFACT's syntax errors (0085). */
export const controlErrors = {
  '2': ['syntax-not-supported', 'set-up-connection'],
  '7': ['receiver-unknown', 'set-up-connection'],
  '12': ['value-invalid', 'resend-corrected'],
  '13': ['element-missing', 'resend-corrected'],
  '14': ['code-not-allowed', 'resend-corrected'],
  '15': ['segment-unexpected', 'resend-corrected'],
  '16': ['too-many-elements', 'resend-corrected'],
  '17': ['no-agreement', 'set-up-connection'],
  '18': ['error-not-named', 'see-details'],
  '19': ['decimal-mark-invalid', 'resend-corrected'],
  '20': ['delimiter-invalid', 'repair-envelope'],
  '21': ['character-not-allowed', 'resend-corrected'],
  '22': ['delimiter-invalid', 'repair-envelope'],
  '23': ['sender-unknown', 'set-up-connection'],
  '24': ['too-old', 'check-for-repeat'],
  '25': ['test-flag-invalid', 'set-up-connection'],
  '26': ['message-repeated', 'check-for-repeat'],
  '28': ['control-references-differ', 'repair-envelope'],
  '29': ['control-count-wrong', 'repair-envelope'],
  '32': ['message-empty', 'resend-corrected'],
  '35': ['segment-too-often', 'resend-corrected'],
  '36': ['loop-too-often', 'resend-corrected'],
  '37': ['character-not-allowed', 'resend-corrected'],
  '38': ['decimal-mark-invalid', 'resend-corrected'],
  '39': ['element-too-long', 'resend-corrected'],
  '40': ['element-too-short', 'resend-corrected'],
} as const satisfies CodeTable

import { codeList } from '../../code-list.ts'

/** AK5 and AK9. */
const result715 = codeList<string>({
  A: 'accepted',
  E: 'accepted, but with errors',
  M: 'rejected, authentication failed',
  P: 'accepted in part',
  R: 'rejected',
  W: 'rejected, security check failed',
  X: 'rejected, could not be decrypted',
})

const segmentFault720 = codeList<string>({
  '1': 'segment not recognised',
  '2': 'unexpected segment',
  '3': 'required segment missing',
  '4': 'loop occurs too often',
  '5': 'segment occurs too often',
  '6': 'segment does not belong to this document',
  '7': 'segment out of order',
  '8': 'segment has faulty elements',
})

const elementFault723 = codeList<string>({
  '1': 'required element missing',
  '2': 'element required together with another is missing',
  '3': 'too many elements',
  '4': 'value too short',
  '5': 'value too long',
  '6': 'character not allowed',
  '7': 'code not in the list',
  '8': 'not a date',
  '9': 'not a time',
  '10': 'elements that exclude each other',
  '12': 'too many repetitions',
  '13': 'too many components',
})

const setFault718 = codeList<string>({
  '1': 'kind of document not supported',
  '2': 'trailer (SE) missing',
  '3': 'control numbers of header and trailer differ',
  '4': 'number of segments does not match',
  '5': 'one or more segments are faulty',
  '6': 'kind of document missing or invalid',
  '7': 'control number missing or invalid',
  '23': 'control number used twice',
})

const groupFault716 = codeList<string>({
  '1': 'kind of group not supported',
  '2': 'release not supported',
  '3': 'trailer (GE) missing',
  '4': 'control numbers of header and trailer differ',
  '5': 'number of documents does not match',
  '6': 'control number invalid',
  '19': 'control number used twice',
})

const interchangeFault = codeList<string>({
  '000': 'no error',
  '001': 'control numbers of header and trailer differ',
  '002': 'this version is not supported',
  '003': 'version not supported',
  '004': 'segment terminator invalid',
  '005': 'qualifier of the sender id invalid',
  '006': 'sender id invalid',
  '007': 'qualifier of the receiver id invalid',
  '008': 'receiver id invalid',
  '009': 'receiver id unknown',
  '014': 'date invalid',
  '015': 'time invalid',
  '016': 'interchange version invalid',
  '018': 'control number invalid',
  '020': 'test indicator invalid',
  '021': 'number of groups does not match',
  '022': 'control structure invalid',
  '023': 'file ended too soon',
  '024': 'content invalid',
  '025': 'control number used twice',
})

const adviceResult110 = codeList<string>({
  GA: 'group accepted',
  GE: 'group accepted with errors',
  GR: 'group rejected',
  IA: 'item accepted',
  IC: 'item accepted with changes',
  IE: 'item accepted with errors',
  IP: 'item accepted in part',
  IR: 'item rejected',
  TA: 'document accepted',
  TC: 'document accepted with changes',
  TE: 'document accepted with errors',
  TP: 'document accepted in part',
  TR: 'document rejected',
})

const adviceError647 = codeList<string>({
  '006': 'duplicate',
  '007': 'data missing',
  '008': 'out of range',
  '009': 'invalid date',
  '010': 'total does not add up',
  '011': 'not matching',
  '012': 'combination not allowed',
  '024': 'other error, see the text',
  MB: 'order number invalid or missing',
  MG: 'product code (UPC) invalid or missing',
  MN: 'unit price invalid or missing',
  P: 'quantity invalid or missing',
  Q: 'item number invalid or missing',
})

export const answerCodes = {
  result715,
  segmentFault720,
  elementFault723,
  setFault718,
  groupFault716,
  interchangeFault,
  adviceResult110,
  adviceError647,
}

import { writeX12 } from './write-edi.ts'

/** A ship notice of one line from the story's main partner, as the partner would upload it. */
export function shipNoticeFile(
  at: Date,
  { number, order, line, goods }: { number: string; order: string; line: string[]; goods: string[] },
): File {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '')
  const control = number.replace(/\D/g, '')
  const text = writeX12({
    sender: 'NORTHWIND',
    receiver: 'ACMERETAIL',
    control,
    date: day.slice(2),
    time: at.toISOString().slice(11, 16).replace(':', ''),
    groups: [
      {
        code: 'SH',
        control,
        sets: [
          {
            set: '856',
            segments: [
              ['BSN', '00', number, day, '0900', '0001'],
              ['HL', '1', '', 'S'],
              ['DTM', '011', day],
              ['HL', '2', '1', 'O'],
              ['PRF', order],
              ['HL', '3', '2', 'I'],
              ['LIN', ...goods],
              ['SN1', ...line],
              ['CTT', '3'],
            ],
          },
        ],
      },
    ],
  })
  return new File([text], `856-${number}.edi`, { type: 'application/edi-x12' })
}

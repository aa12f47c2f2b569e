/** What is written in the two documents of each sample, typed by hand from the file and the standard. */
export const edifactFacts: [file: string, first: object, second: object][] = [
  [
    'delfor-delivery-schedule.edi',
    {
      kind: 'schedule',
      number: 'DF1001',
      orderNumbers: ['PO8303'],
      lines: [
        {
          quantity: '350',
          orderLine: '10',
          description: 'Hinge',
          schedule: [{ quantity: '100', date: '2026-06-08', firmness: '1' }, { firmness: '4' }],
        },
        { quantity: '12.5', unit: 'KGM' },
      ],
    },
    { number: 'DF1002', purpose: 'replace', lines: [{ quantity: '7', orderNumber: 'PO8304' }] },
  ],
  [
    'deljit-just-in-time.edi',
    {
      kind: 'schedule',
      number: 'DJ2001',
      lines: [{ quantity: '24', schedule: [{ quantity: '24', date: '2026-06-03T06:00' }] }],
    },
    { number: 'DJ2002', lines: [{ quantity: '8' }] },
  ],
  [
    'iftmin-instruction.edi',
    {
      kind: 'transport-order',
      number: 'TI4001',
      orderNumbers: ['PO4001'],
      parties: [
        { role: 'ship-from' },
        { role: 'ship-to', name: 'Acme DC 2' },
        { role: 'carrier', name: 'Holden Haulage' },
      ],
      loads: [{ packages: '16', packaging: 'CT' }, { weight: { value: '900', unit: 'KGM' } }],
      notes: ['Tail lift needed', 'Widgets'],
    },
    { number: 'TI4002', purpose: 'cancel' },
  ],
  [
    'iftsta-transport-status.edi',
    {
      kind: 'transport-status',
      number: 'TS3001',
      orderNumbers: ['PO3001'],
      events: [
        { code: '13', meaning: 'picked-up', at: '2026-06-03T09:00', place: 'Hamburg' },
        { code: '21', meaning: 'delivered', at: '2026-06-04T15:10', place: 'Berlin' },
      ],
    },
    { number: 'TS3002', events: [{ code: '16', meaning: 'delayed', reason: '9', at: '2026-06-05' }] },
  ],
  [
    'invrpt-inventory.edi',
    {
      kind: 'inventory',
      number: 'IR5001',
      lines: [
        { quantity: '420', unit: 'PCE' },
        { quantity: '60', quantities: [{ code: '17', quantity: '65' }, { code: '145' }] },
      ],
    },
    { number: 'IR5002', lines: [{ quantity: '5', unit: 'CT' }] },
  ],
  [
    'pricat-price-list.edi',
    {
      kind: 'price-list',
      number: 'PL7001',
      currency: 'EUR',
      lines: [
        { price: '9.25', prices: [{ code: 'AAA' }, { code: 'AAE', price: '1.49' }] },
        { price: '150', priceBasis: { quantity: '100' } },
      ],
    },
    { number: 'PL7002', purpose: 'replace', lines: [{ prices: [] }] },
  ],
  [
    'slsrpt-sales.edi',
    {
      kind: 'sales-report',
      number: 'SR6001',
      lines: [
        { quantity: '18', price: '1.49', destinations: [{ id: '4012345000016' }] },
        { quantity: '7', destinations: [{ id: '4012345000023' }] },
      ],
    },
    { number: 'SR6002', lines: [{ quantity: '3' }] },
  ],
]

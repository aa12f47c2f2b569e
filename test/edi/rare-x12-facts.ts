/** What is written in the two documents of each sample, typed by hand from the file and the standard. */
export const x12Facts: [file: string, first: object, second: object][] = [
  [
    '204-load-tender.edi',
    {
      kind: 'transport-order',
      number: 'LOAD2041',
      purpose: 'original',
      stops: [
        {
          number: '1',
          reason: 'CL',
          dates: [{ meaning: 'promised-ship', at: '2026-06-08T08:00' }],
          parties: [{ id: 'DC1' }],
        },
        {
          number: '2',
          reason: 'CU',
          references: [{ meaning: 'order', value: 'PO2042' }],
          parties: [{ role: 'ship-to' }],
        },
      ],
    },
    { number: 'LOAD2042', purpose: 'cancel', stops: [{ dates: [{ meaning: 'ship-requested', at: '2026-06-10' }] }] },
  ],
  [
    '210-freight-invoice.edi',
    {
      kind: 'freight-invoice',
      number: 'FB2101',
      orderNumbers: ['PO2041'],
      total: '485.50',
      charges: [{ amount: '450.00' }, { amount: '35.50', code: '405', text: 'FUEL SURCHARGE' }],
    },
    { number: 'FB2102', purpose: 'replace', total: '99.00' },
  ],
  [
    '816-locations.edi',
    {
      kind: 'party-list',
      number: 'OR8161',
      parties: [{ id: 'HQ' }, { id: '0031', address: ['12 HARBOR STREET', 'SPRINGFIELD IL 62701 US'] }, { id: '0032' }],
    },
    { number: 'OR8162', purpose: 'replace', parties: [{ id: '0033' }] },
  ],
  [
    '830-planning-schedule.edi',
    {
      kind: 'schedule',
      number: 'PS1001',
      orderNumbers: ['PO8301', 'PO8302'],
      lines: [
        {
          quantity: '350',
          unit: 'EA',
          schedule: [
            { quantity: '100', date: '2026-06-08', firmness: 'C' },
            { quantity: '250', firmness: 'D' },
          ],
        },
        { quantity: '40', orderNumber: 'PO8302', ids: [{ value: 'HS-200' }] },
      ],
    },
    { number: 'R12', purpose: 'replace', lines: [{ quantity: '12.5', unit: 'KG' }] },
  ],
  [
    '832-price-catalog.edi',
    {
      kind: 'price-list',
      number: 'CAT8321',
      currency: 'USD',
      lines: [
        {
          description: 'SMALL WIDGET',
          price: '9.25',
          prices: [
            { code: 'NET', price: '9.25' },
            { code: 'MSR', price: '1.49' },
          ],
        },
        { price: '150', priceBasis: { quantity: '100', unit: 'EA' } },
      ],
    },
    { number: 'CAT8322', lines: [{ price: '3' }] },
  ],
  [
    '852-product-activity.edi',
    {
      kind: 'sales-report',
      number: '',
      dates: [{ at: '2026-05-25', until: '2026-05-31' }],
      lines: [
        { quantity: '18', quantities: [{ code: 'QS' }, { code: 'QA', quantity: '42' }] },
        {
          quantity: '7',
          destinations: [
            { id: '0031', quantity: '5' },
            { id: '0032', quantity: '2' },
          ],
        },
      ],
    },
    { number: '', lines: [{ quantity: '3', unit: 'CA' }] },
  ],
  [
    '862-shipping-schedule.edi',
    {
      kind: 'schedule',
      number: 'SS2001',
      orderNumbers: ['PO8621'],
      lines: [{ quantity: '60', schedule: [{ quantity: '24' }, { quantity: '36' }] }],
    },
    { number: 'SS2002', orderNumbers: ['PO8622'], lines: [{ quantity: '8', orderNumber: 'PO8622' }] },
  ],
  [
    '864-text-message.edi',
    {
      kind: 'message',
      number: 'MSG8641',
      notes: ['DOCK CLOSED ON JUNE 10', 'DC 2', 'The dock of DC 2 is closed on June 10.', 'Deliver to DC 3 that day.'],
    },
    { number: 'MSG8642', notes: ['TEST', 'This is a test.'] },
  ],
  [
    '867-resale-report.edi',
    {
      kind: 'sales-report',
      number: 'RP8671',
      lines: [{ quantity: '25', references: [{ meaning: 'invoice', value: '77120' }] }, { quantity: '4' }],
    },
    { number: 'RP8672', lines: [{ quantity: '1', unit: 'CA', quantities: [{ code: '76' }] }] },
  ],
  [
    '870-order-status.edi',
    {
      kind: 'order-status',
      number: 'ST8701',
      orderNumbers: ['PO8701'],
      lines: [
        { line: '1', quantity: '12', statuses: [{ code: 'IP', at: '2026-06-04' }] },
        { line: '2', orderNumber: 'PO8701', statuses: [{ code: 'BP', at: '2026-06-20' }] },
      ],
    },
    { number: 'ST8702', lines: [{ quantity: '6', unit: 'EA', statuses: [{ code: 'SS' }] }] },
  ],
  [
    '875-grocery-order.edi',
    {
      kind: 'order',
      number: 'PO8751',
      dates: [
        { meaning: 'order', at: '2026-06-02' },
        { meaning: 'delivery-requested', at: '2026-06-09' },
      ],
      charges: [{ kind: 'allowance', amount: '-30.00', line: '1' }],
      lines: [
        {
          quantity: '40',
          unit: 'CA',
          price: '12.5',
          description: 'TOMATO SOUP 24X400G',
          pack: { quantity: '24', of: 'CA' },
        },
        { quantity: '10' },
      ],
    },
    { number: 'PO8752', purpose: 'replace', lines: [{ quantity: '5', price: '4' }] },
  ],
  [
    '880-grocery-invoice.edi',
    {
      kind: 'invoice',
      number: 'GI8801',
      orderNumbers: ['PO8751'],
      total: '550.00',
      charges: [{ kind: 'allowance', amount: '-30.00', line: '1' }],
      lines: [{ quantity: '40', price: '12.5', orderNumber: 'PO8751' }, { quantity: '10' }],
    },
    { number: 'GI8802', total: '20.00', lines: [{ quantity: '5' }] },
  ],
  [
    '940-shipping-order.edi',
    {
      kind: 'warehouse',
      movement: 'ship-order',
      number: 'DO9401',
      orderNumbers: ['PO9401'],
      dates: [{ meaning: 'ship-requested', at: '2026-06-05' }],
      loads: [{ packages: '17', weight: { value: '140', unit: 'LB' } }],
      lines: [
        {
          line: '1',
          quantity: '12',
          unit: 'CA',
          description: 'SMALL WIDGET',
          ids: [{ value: '012345678905' }, { value: 'AB-1' }],
        },
        { line: '2', quantity: '5', ids: [{ scheme: 'gtin', value: '012345678912' }] },
      ],
    },
    { number: 'DO9402', purpose: 'cancel', lines: [{ quantity: '3' }] },
  ],
  [
    '943-stock-transfer.edi',
    {
      movement: 'transfer',
      number: 'DO9431',
      orderNumbers: ['PO9431'],
      lines: [{ quantity: '48', ids: [{ value: 'AB-1' }] }, { quantity: '20' }],
    },
    { number: 'DO9432', lines: [{ quantity: '6', unit: 'EA' }] },
  ],
  [
    '944-transfer-receipt.edi',
    {
      movement: 'received',
      number: 'WR9441',
      lines: [{ quantity: '48' }, { quantity: '18', faults: [{ condition: 'damaged', quantity: '2', unit: 'CA' }] }],
    },
    { number: 'WR9442', lines: [{ quantity: '6' }] },
  ],
  [
    '945-shipping-advice.edi',
    {
      movement: 'shipped',
      number: 'DO9401',
      purpose: 'original',
      orderNumbers: ['PO9401'],
      lines: [
        { line: '1', quantity: '12', ordered: { quantity: '12', unit: 'CA' }, reason: 'CC' },
        { line: '2', quantity: '4', ordered: { quantity: '5' }, reason: 'CP' },
      ],
    },
    { number: 'DO9403', lines: [{ quantity: '3' }] },
  ],
  [
    '947-inventory-adjustment.edi',
    {
      movement: 'adjusted',
      number: 'AD9471',
      lines: [
        { quantity: '-4', reason: '01' },
        { quantity: '2', reason: '07' },
      ],
    },
    { number: 'AD9472', lines: [{ quantity: '10', unit: 'EA' }] },
  ],
  [
    '990-tender-answer.edi',
    {
      kind: 'transport-order',
      number: 'LOAD2041',
      answer: { code: 'A', accepted: true },
      references: [{ meaning: 'pro', value: 'PRO-990' }],
    },
    { number: 'LOAD2042', answer: { code: 'D', accepted: false }, notes: ['NO TRUCK ON THAT DAY'] },
  ],
]

/**
 * What public sample files say, typed by hand from the file and the standard. The files are other people's and are not
 * part of this project: a file is known by its SHA-256, and every fact cites the segment that states it.
 */
export type SampleFact = [segment: string, path: string, value: string | number | boolean | null]
export type Sample = { sha256: string; facts: SampleFact[] }

const widgetOrder: SampleFact[] = [
  ['BEG*00*SA*08292233294**20101127*610385385', '0.number', '08292233294'],
  ['BEG*00*SA*08292233294**20101127*610385385', '0.purpose', 'original'],
  ['BEG*00*SA*08292233294**20101127*610385385', '0.dates.0.at', '2010-11-27'],
  ['DTM*002*20101214', '0.dates.1.meaning', 'delivery-requested'],
  ['DTM*002*20101214', '0.dates.1.at', '2010-12-14'],
  ['REF*DP*038', '0.references.1.meaning', 'department'],
  ['N1*ST*XYZ RETAIL*9*0003947268292', '0.parties.0.role', 'ship-to'],
  ['N1*ST*XYZ RETAIL*9*0003947268292', '0.parties.0.id', '0003947268292'],
  ['CTT*6', '0.lines.length', 6],
  ['PO1*1*120*EA*9.25*TE*CB*065322-117*PR*RO*VN*AB3542', '0.lines.0.quantity', '120'],
  ['PO1*1*120*EA*9.25*TE*CB*065322-117*PR*RO*VN*AB3542', '0.lines.0.price', '9.25'],
  ['PO1*1*120*EA*9.25*TE*CB*065322-117*PR*RO*VN*AB3542', '0.lines.0.ids.0.value', '065322-117'],
  ['PID*F****SMALL WIDGET', '0.lines.0.description', 'SMALL WIDGET'],
  ['PO1*6*696*EA*9.55*TE*CB*067504-118*PR*RO*VN*DX1875', '0.lines.5.quantity', '696'],
  ['PO1*6*696*EA*9.55*TE*CB*067504-118*PR*RO*VN*DX1875', '0.lines.5.price', '9.55'],
  ['AMT*1*13045.94', '0.total', '13045.94'],
]

const snackInvoices: SampleFact[] = [
  ['BIG*19971211*00001**A99999-01', '0.number', '00001'],
  ['BIG*19971211*00001**A99999-01', '0.orderNumbers.0', 'A99999-01'],
  ['BIG*19971211*00001**A99999-01', '0.dates.0.at', '1997-12-11'],
  ['CTT*7', '0.lines.length', 7],
  ['IT1**16*CA*12.34**UA*002840022222', '0.lines.0.quantity', '16'],
  ['IT1**16*CA*12.34**UA*002840022222', '0.lines.0.unit', 'CA'],
  ['IT1**16*CA*12.34**UA*002840022222', '0.lines.0.price', '12.34'],
  ['IT1**16*CA*12.34**UA*002840022222', '0.lines.0.ids.0.scheme', 'gtin'],
  ['TDS*255438', '0.total', '2554.38'],
  ['N1*RE*FOODSELLER*9*12345QQQQ', '0.parties.2.role', 'remit-to'],
  ['BIG*19971215*00001**A99999-04', '1.orderNumbers.0', 'A99999-04'],
  ['IT1**100*CA*12.34**UA*002840066666', '1.lines.1.quantity', '100'],
  ['ST*810*000000002', '1.controls.transaction', '000000002'],
]

const aerospaceAnswer = (status: string, response: string): SampleFact[] => [
  [`BAK*11*${status}*XX-1234*20170406***AE123`, '0.responseCode', status],
  [`BAK*11*${status}*XX-1234*20170406***AE123`, '0.response', response],
  [`BAK*11*${status}*XX-1234*20170406***AE123`, '0.orderNumbers.0', 'XX-1234'],
  ['CTT*0', '0.lines.length', 0],
]

const widgetNotice: SampleFact[] = [
  ['BSN*14*829716*20111206*142428*0002', '0.number', '829716'],
  ['BSN*14*829716*20111206*142428*0002', '0.structure', '0002'],
  ['PRF*99999817***20111205', '0.orderNumbers.0', '99999817'],
  ['DTM*011*20111206', '0.dates.1.meaning', 'shipped'],
  ['REF*BM*999999-001', '0.references.0.meaning', 'bill-of-lading'],
  ['REF*CN*5787970539', '0.references.1.value', '5787970539'],
  ['HL*4*2*I', '0.lines.length', 2],
  ['SN1*1*24*EA', '0.lines.0.quantity', '24'],
  ['LIN*1*VP*87787D*UP*999999310145', '0.lines.0.ids.0.value', '87787D'],
  ['LIN*2*VP*99887D*UP*999999311746', '0.lines.1.line', '2'],
  ['SN1*2*6*EA', '0.lines.1.quantity', '6'],
]

const claimAcknowledgment: SampleFact[] = [
  ['AK1*HC*000001', '0.about.group', '000001'],
  ['AK9*R*1*1*0', '0.status', 'rejected'],
  ['AK9*R*1*1*0', '0.counts.accepted', 0],
  ['AK2*837*0021', '0.transactions.0.about.transaction', '0021'],
  ['AK3*NM1*8**8', '0.transactions.0.errors.0.segmentPosition', 8],
  ['AK4*8*66*7*MI', '0.transactions.0.errors.1.value', 'MI'],
  ['AK5*R*5', '0.transactions.0.errors.2.code', '5'],
]

export const x12Samples: Sample[] = [
  {
    sha256: 'f6fb0192ecaf90ed8791535b5529fc0478f6bd6bb8a291e74807fee469cfb6b2',
    facts: [
      ['BAK*00*AD*POTEST1112*20201015**60169126***20201015', '0.number', 'POTEST1112'],
      ['BAK*00*AD*POTEST1112*20201015**60169126***20201015', '0.response', 'accepted'],
      ['CTT*4*5', '0.lines.length', 4],
      ['ACK*IA*3*UN************************BI*ACK*AC', '0.lines.0.answers.0.answer', 'accepted'],
      ['ACK*IA*3*UN************************BI*ACK*AC', '0.lines.0.answers.0.quantity', '3'],
      ['ACK*IR*0*UN************************BI*ACK*CW', '0.lines.1.answers.0.answer', 'rejected'],
      ['SCH*3*UN*WH*MO*080*20041231*****000', '0.lines.0.answers.0.date', '2004-12-31'],
      ['PO1*4*2*UN*4.5*PE*EN*9780446360272*B6*NOT APPLICABLE*B3*00*B4*P', '0.lines.3.ids.0.scheme', 'gtin'],
    ],
  },
  {
    sha256: 'c5196784170ac1c72bea43c60fd97ad0512ff237b506ff0b72947491167dfd05',
    facts: [
      ...widgetOrder,
      [
        'ISA*01*0000000000*01*0000000000*ZZ*ABCDEFGHIJKLMNO*ZZ*123456789012345*101127*1719*U*00400*000003438*0*P*>',
        '0.sender.id',
        'ABCDEFGHIJKLMNO',
      ],
    ],
  },
  {
    sha256: '71034c6e7543e4897afa4e9fe22bd2eb62a49ceb582b4bec99cda966bbe93117',
    facts: [...widgetOrder, ['ST*850*000000010', '0.controls.transaction', '000000010']],
  },
  {
    sha256: 'abbc55349ca768f01fc00d393a8ec72bcf02af82e9f4409f8be84e023130eee1',
    facts: [...widgetOrder, ['GS*PO*4405197800*999999999*20101127*1719*1421*X*004010VICS', '0.version', '004010VICS']],
  },
  {
    sha256: 'a30cc374e9aac84391ba42005d57f4ca4c0b539166fb884f0abb381d3bdffdb8',
    facts: [
      ['PO1*1*120*EA*9.25*TE*CB**PR*RO*VN*AB3542', '0.lines.0.ids.length', 2],
      ['PO1*1*120*EA*9.25*TE*CB**PR*RO*VN*AB3542', 'problems.0.message', 'PO106 needs PO107, which is empty.'],
      ['PO4*6*6*EA*PLT94*X**LR*10*CT', 'problems.1.message', 'PO405 needs PO406, which is empty.'],
    ],
  },
  {
    sha256: '6ebe046e42b261f5105661ac115b3052f560cf584509ad2f7329becd1d07008f',
    facts: [
      ['BEG*00*SA*08292233294**20101127*610385385', '0.number', '08292233294'],
      ['CTT*2', '0.lines.length', 2],
      ['PO1*5*72*EA*7.5*TE*CB*065374-118*PR*RO*VN*RV0524', '0.lines.0.line', '5'],
      ['PO1*5*72*EA*7.5*TE*CB*065374-118*PR*RO*VN*RV0524', '0.lines.0.quantity', '72'],
      ['SE*33*000000010', 'problems.0.message', 'SE01 says 33 segments, but there are 21.'],
    ],
  },
  {
    sha256: 'f0c1aac19f240b24e81d5cb73b430f267ca1f267f289c230900b519102a4213c',
    facts: [
      ['BEG*00*SA*1000012**20090827', '0.number', '1000012'],
      ['PO1*1*1*EA*19.95**VN*0054321', '0.lines.0.price', '19.95'],
      ['PO1*1*1*EA*19.95**VN*0054321', '0.lines.0.ids.0.value', '0054321'],
      ['N1*ST*John Doe', '0.parties.0.name', 'John Doe'],
      ['IEA*1*000000001', 'problems.0.code', 'control-number-differs'],
    ],
  },
  {
    sha256: 'd3a9ea4c8c6a9db51491869f0cc191b5d55f5d220d1d893732802d3a84bd91b4',
    facts: [
      ['BEG*00*SA*4600000406**20140724', '0.number', '4600000406'],
      ['CUR*BY*USD', '0.currency', 'USD'],
      ['CTT*3', '0.lines.length', 3],
      ['PO1*000100001*2500*YD*2.53*WE***BP*A_QU001-BLK*VN*SINGLE LINE DIAMOND PATTERN', '0.lines.0.line', '000100001'],
      [
        'PO1*000100001*2500*YD*2.53*WE***BP*A_QU001-BLK*VN*SINGLE LINE DIAMOND PATTERN',
        '0.lines.0.ids.0.value',
        'A_QU001-BLK',
      ],
      ['DTM*067*20140804', '0.lines.0.dates.1.meaning', 'promised-delivery'],
      ['N1*SU*Supplier Name*92*0000600396', '0.parties.4.role', 'supplier'],
    ],
  },
  {
    sha256: '2f96efaa2e6d512f1c102a53896e37b90b1be60a10395869a9b1181de2aa0b7f',
    facts: [
      ['BEG*00*SA*NP00001234**010614', '0.number', 'NP00001234'],
      ['BEG*00*SA*NP00001234**010614', '0.dates.0.at', '2001-06-14'],
      ['PO1*1*3*EA*1.21**BP*12345', '0.lines.0.price', '1.21'],
      ['DTM*002*010808***20', '0.lines.0.dates.0.at', '2001-08-08'],
      ['NTE*ADD*This order is a follow-up', '0.notes.0', 'This order is a follow-up'],
    ],
  },
  {
    sha256: '7169a2b6035aac1520a9b41b546cce05e058dc8e6293bb8ac88cc41134fe33fb',
    facts: [
      ['BEG*00*RL*508517*1001*20000506**NA*IEL', '0.number', '508517'],
      ['BEG*00*RL*508517*1001*20000506**NA*IEL', '0.typeCode', 'RL'],
      ['PO1*1*48*EA*3*PE*MG*R5656-2', '0.lines.0.quantity', '48'],
      ['PO1*1*48*EA*3*PE*MG*R5656-2', '0.lines.0.ids.0.scheme', 'manufacturer'],
      ['AMT*TT*144', '0.total', '144'],
    ],
  },
  {
    sha256: 'a7cd0d120ded5372c5472f80df0d40e95c9d93683fe4cce4817dde241325c20d',
    facts: aerospaceAnswer('AT', 'accepted'),
  },
  {
    sha256: '4d8ae32b0234095bebc7c5ef254b036f2ad3373fbe6f2512e18be0803f746b57',
    facts: aerospaceAnswer('RJ', 'rejected'),
  },
  {
    sha256: '3d1993c7c23c562a9852194182206497ba19dd55cc61428c2e49a6f926de5778',
    facts: [...widgetNotice, ['GS*SH*4405197800*999999999*20111206*1045*49*X*004060', '0.controls.group', '49']],
  },
  {
    sha256: '7ac3b4ae3b9e404d1c69a4371609b46de0e862ebe8597e3780c69cbc63dd1019',
    facts: [...widgetNotice, ['IEA*1*000000049', 'problems.0.code', 'control-number-differs']],
  },
  { sha256: '8f1a7356e8b116e46ed59f543d615dbe67ac568b29d6eaf93051998b6d54c6ee', facts: snackInvoices },
  {
    sha256: '73f7e6b643a6af319306f3d88fb6cd9b33fa8053be28c972a44bf7c61ef20399',
    facts: [
      ...snackInvoices,
      ['BEG*00*NE*S115921858*1017760*040317', '2.number', 'S115921858'],
      ['BEG*00*NE*S115921858*1017760*040317', '2.dates.0.at', '2004-03-17'],
      ['GS*PO*9994935230*5566778899*020906*0809*165*X*003010', '2.version', '003010'],
      ['PO1*1*150*EA***IN*02006', '2.lines.0.quantity', '150'],
      ['PO1*1*150*EA***IN*02006', '2.lines.0.price', null],
      ['CTT*4*250', '2.lines.length', 4],
    ],
  },
  {
    sha256: '57c80833d26032d0284b26030706c084ed90c142a1f995926cbd64f6ebcc1f00',
    facts: [
      ['BIG*20030310*DO091003TESTINV01*20030910*DO091003***DI*00', '0.number', 'DO091003TESTINV01'],
      ['BIG*20030310*DO091003TESTINV01*20030910*DO091003***DI*00', '0.sign', 1],
      ['TDS*36596', '0.total', '365.96'],
      ['AMT*1*359.96', '0.lineTotal', '359.96'],
      ['SAC*C*G830***600', '0.charges.0.amount', '6.00'],
      ['IT1*2*2*EA*79.99**VP*ID002', '0.lines.1.price', '79.99'],
      ['CTT*2', '0.lines.length', 2],
      ['ISA*00* *00* *ZZ*ABCMUSICSUPPLY *ZZ*ARIBAEDI*030910*1059*U*00401*000000001*0*T*>', '0.test', true],
    ],
  },
  {
    sha256: 'c54445f3044ded6e4728b3f720f363c311d7bebf6ec7ff3034faf87d3553947d',
    facts: [
      ['BIG*20000513*39876980601170600*20000506*767124*6543214666601234**CI*00', '0.orderNumbers.0', '767124'],
      ['BIG*20000513*39876980601170600*20000506*767124*6543214666601234**CI*00', '0.typeCode', 'CI'],
      ['IT1*1*1*EA*170.6**VX*654321234002345', '0.lines.0.price', '170.6'],
      ['TDS*17060', '0.total', '170.60'],
      ['ITD*05*3*****14', '0.terms.netDays', '14'],
    ],
  },
  { sha256: 'cc07cb1cbfa110a2171d13a6dc6063c14fa52ff3497ddad614bfe5d551409685', facts: claimAcknowledgment },
  {
    sha256: '4849cd085c3ec501663f99efe2b4105c4b0939ea3c4ae10cca28f52bc24cfa51',
    facts: [
      ['AK1*HC*17456*005010X222', '0.about.group', '17456'],
      ['AK9*P*3*3*1', '0.status', 'partially-accepted'],
      ['AK9*P*3*3*1', '0.counts.received', 3],
      ['AK2*837*0001', '0.transactions.0.status', 'accepted'],
      ['IK3*CLM*22**8', '0.transactions.1.errors.0.segment', 'CLM'],
      ['IK4*2*782*1', '0.transactions.1.errors.1.element', '2'],
      ['IK3*REF*57**3', '0.transactions.2.errors.0.segmentPosition', 57],
    ],
  },
  {
    sha256: '05064d8d0368b394033f6dae9a8eaf808646977df132be209dba4e62f018b486',
    facts: [
      ['BGN*11*12345*20040831*150057**0123**RU', '0.number', '12345'],
      ['OTI*TA*TN*NA***20040812*1253*1000001*0021*837*005010X222A1', '0.entries.0.about.transaction', '0021'],
      ['OTI*IR*IX*NA***20040812*1253*1000001*0021*837*005010X222A1', '0.entries.4.status', 'rejected'],
      ['TED*024**N4*54*3**73076', '0.entries.4.errors.0.value', '73076'],
    ],
  },
  {
    sha256: 'ea6965decb10270338fecdf42b678c2ddb4c16e2a4d6c105e3e1bc6b3969595c',
    facts: [
      ['ST*940*0001', '0.kind', 'warehouse'],
      ['SE*5*0002', 'problems.1.message', 'SE02 says control number 0002, but ST02 says 0001.'],
      ['GE*1*3315', 'problems.2.message', 'GE02 says control number 3315, but GS06 says 3314.'],
    ],
  },
]

import type { Sample } from './sample-facts.ts'

/** The EDIFACT files among the public samples. */
export const edifactSamples: Sample[] = [
  {
    sha256: 'c215b0aa7ca372060f19612c781118d0cbbe17134fe2b5f997f37bcb4eea774f',
    facts: [
      ['BGM+27+APERAK001+9', '0.number', 'APERAK001'],
      ['RFF+ACW:PO123456', '0.entries.0.about.number', 'PO123456'],
      ['FTX+AAI+++Message accepted without errors', '0.entries.0.status', 'accepted'],
      ['UNT+8+1', 'problems.0.message', 'UNT01 says 8 segments, but there are 7.'],
    ],
  },
  {
    sha256: '80e83596528369519b70737c57833fc13b1a4f80f1aca6a5f4762a629eb7480d',
    facts: [
      ['BGM+351+20171229', '0.number', '20171229'],
      ['DTM+11:201801241027:203', '0.dates.1.at', '2018-01-24T10:27'],
      ['RFF+ON:5500011089:00010', '0.orderNumbers.0', '5500011089'],
      ['RFF+ON:5500011089:00010', '0.lines.0.orderLine', '00010'],
      ['QTY+12:600:PCE', '0.lines.0.quantity', '600'],
      ['QTY+12:300:PCE', '0.lines.1.quantity', '300'],
      ['LIN+++197.536-21:IN', '0.lines.0.ids.0.value', '197.536-21'],
      ['UNH+2266+DESADV:D:07A:UN:GMI021', '0.version', 'D07A'],
    ],
  },
  {
    sha256: 'f949d92c97752bc17b1e93e9df8ee9f9286e3317580e7f8dc223c9b1c983a5f9',
    facts: [
      ['BGM+381+1060113800026+9', '0.sign', -1],
      ['QTY+12:54:PCE', '0.lines.0.quantity', '54'],
      ['PRI+AAA:3630.1724::NTP:100:C62', '0.lines.0.price', '3630.1724'],
      ['PRI+AAA:3630.1724::NTP:100:C62', '0.lines.0.priceBasis.quantity', '100'],
      ['RFF+ON:X18V00003', '0.orderNumbers.0', 'X18V00003'],
      ['MOA+77:1960.29', '0.total', '1960.29'],
      ['DTM+140:19991031:102', '0.dates.1.meaning', 'due'],
    ],
  },
  {
    sha256: '848ad6f04f6da733d609be494783fbc052fe9f12bdb9ccfbee1cf7f979ce5a47',
    facts: [
      ['BGM+380+342459+9', '0.number', '342459'],
      ['RFF+ON:521052', '0.orderNumbers.0', '521052'],
      ['QTY+47:20:EA', '0.lines.1.quantity', '20'],
      ['PRI+INV:20.5', '0.lines.1.price', '20.5'],
      ['QTY+47:1020A:EA', 'problems.0.code', 'number-unreadable'],
      ['PRI+INV:$1.179', 'problems.1.code', 'number-unreadable'],
    ],
  },
  {
    sha256: '6c620304ad3cce66417f63020696364ddb8b5bbd5051e1db2f7db3fe359d757d',
    facts: [
      ['BGM+220+2738662+9', '0.number', '2738662'],
      ['LIN+25++8712100000034:EN', '0.lines.3.line', '25'],
      ['PIA+5+ABC1234:SA', '0.lines.0.ids.1.scheme', 'supplier'],
      ['QTY+21:7:EA', '0.lines.3.quantity', '7'],
      ['MOA+203:117.84', '0.lines.0.amount', '117.84'],
      ['UNB+UNOC:3+8716106053841:14+8712199999999:14+200625:1645+3++++0++0', '0.sentAt', '2020-06-25T16:45'],
    ],
  },
  {
    sha256: '5ea4073b894bf2ee2ac03921e34c162d484feab65b75f23e64b890cc59493340',
    facts: [
      ['BGM+220::9+801715918011+9+NA', '0.number', '801715918011'],
      ['BGM+220::9+801715918011+9+NA', '0.acknowledgmentWanted', 'NA'],
      ['DTM+2:201508060000:203', '0.dates.1.at', '2015-08-06T00:00'],
      ['LIN+2++5020436373108:EN', '0.lines.length', 2],
      ['QTY+21:8', '0.lines.0.quantity', '8'],
    ],
  },
  {
    sha256: '627fd818541e50090965d9143df9e944eaa7fc239a8809c56dbfec16c49dea4a',
    facts: [
      ['BGM+220+1AA1TEST+9', '0.number', '1AA1TEST'],
      ['DTM+64:20140414:102', '0.dates.2.meaning', 'deliver-not-before'],
      ['CNT+2:3', '0.lines.length', 3],
      ['PRI+AAA:10.87', '0.lines.1.price', '10.87'],
      ['PIA+5+3899408268X-39:SA', '0.lines.2.ids.0.value', '3899408268X-39'],
      ['CUX+2:EUR:9', '0.currency', 'EUR'],
    ],
  },
]

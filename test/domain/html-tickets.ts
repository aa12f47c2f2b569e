/** Tickets as mail clients and other programs write them, trimmed to what matters, with the numbers a person finds in them. */
export const htmlTickets: { from: string; html: string; numbers: string[]; lines?: string[] }[] = [
  {
    from: 'Outlook, a table in Word HTML',
    html: `<div class="WordSection1"><p class="MsoNormal"><span lang="EN-US">Hello,<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<table class="MsoTableGrid" border="1" cellspacing="0" style="border-collapse:collapse"><tbody>
<tr><td width="120" style="padding:0cm 5.4pt"><p class="MsoNormal"><b>Purchase
 order<o:p></o:p></b></p></td><td width="80"><p class="MsoNormal"><b>Item<o:p></o:p></b></p></td><td><p class="MsoNormal"><b>Qty<o:p></o:p></b></p></td></tr>
<tr><td><p class="MsoNormal">4500061001<o:p></o:p></p></td><td><p class="MsoNormal">KB-220<o:p></o:p></p></td><td><p class="MsoNormal">144<o:p></o:p></p></td></tr>
<tr><td><p class="MsoNormal">4500061002<o:p></o:p></p></td><td><p class="MsoNormal">KB-221<o:p></o:p></p></td><td><p class="MsoNormal">36<o:p></o:p></p></td></tr>
</tbody></table></div>`,
    numbers: ['order 4500061001', 'order 4500061002'],
    lines: ['Purchase order\tItem\tQty', '4500061001\tKB-220\t144'],
  },
  {
    from: 'Outlook, words wrapped in the source',
    html: '<p class="MsoNormal">Your invoice\r\n 7741002 bills freight that purchase\r\norder 4500061010 does not have.</p>',
    numbers: ['invoice 7741002', 'order 4500061010'],
  },
  {
    from: 'Gmail, lines in div and a quotation',
    html: '<div dir="ltr"><div>Hi,</div><div><br></div><div>ASN SHP61020 is missing two cartons.</div></div><br><div class="gmail_quote"><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>PO 4500061020<wbr> was shipped.</div></blockquote></div>',
    numbers: ['ship-notice SHP61020', 'order 4500061020'],
    lines: ['ASN SHP61020 is missing two cartons.'],
  },
  {
    from: 'Gmail, a sheet pasted',
    html: '<div dir="ltr"><google-sheets-html-origin><table cellspacing="0" dir="ltr" border="1"><colgroup><col width="100"><col width="100"></colgroup><tbody><tr style="height:21px"><td style="overflow:hidden">Invoice</td><td>PO</td><td>Amount</td></tr><tr><td data-sheets-value="{}">7741030</td><td>4500061030</td><td>1,204.50</td></tr></tbody></table></google-sheets-html-origin></div>',
    numbers: ['invoice 7741030', 'order 4500061030'],
    lines: ['7741030\t4500061030\t1,204.50'],
  },
  {
    from: 'Apple Mail, with blanks that do not break and a soft hyphen',
    html: '<div>Please check&nbsp;order&nbsp;45000\u00ad61040 and BOL&nbsp;7781040.</div><div><br class="Apple-interchange-newline"></div>',
    numbers: ['order 4500061040', 'bill-of-lading 7781040'],
  },
  {
    from: 'Apple Mail, a list',
    html: '<div>Missing:<ul class="Apple-dash-list"><li>PO 4500061050</li><li>PO 4500061051</li></ul></div>',
    numbers: ['order 4500061050', 'order 4500061051'],
    lines: ['PO 4500061050', 'PO 4500061051'],
  },
  {
    from: 'SAP, a smart form sent as HTML',
    html: '<table><tr><td colspan="2"><font size="2">Bestellung</font></td><td>4500061060</td></tr></table><table width="100%"><tr><th>Position</th><th>Material</th><th>Bestellmenge</th></tr><tr><td>00010</td><td>10023944</td><td>20&nbsp;ST</td></tr><tr><td>00020</td><td>10023950</td><td>8&nbsp;ST</td></tr></table>',
    numbers: ['order 4500061060'],
    lines: ['00010\t10023944\t20 ST'],
  },
  {
    from: 'SAP, fixed columns',
    html: '<pre>Bestellung   4500061070\nLieferant    Pine Mill\nPos  Material    Menge\n0010 10023944       20\n</pre>',
    numbers: ['order 4500061070'],
  },
  {
    from: 'Excel, cells pasted',
    html: '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-style-parent:style0}</style></head><body><table border=0 cellpadding=0><!--StartFragment--><col width=87><tr height=20><td class=xl65>PO number</td><td>Delivery note</td><td>Short</td></tr><tr height=20><td align=right x:num>4500061080</td><td>DN-61080</td><td align=right x:num>12</td></tr><!--EndFragment--></table></body></html>',
    numbers: ['order 4500061080', 'ship-notice DN-61080'],
    lines: ['4500061080\tDN-61080\t12'],
  },
  {
    from: 'a mail whose layout is a table',
    html: `<table><tbody><tr><td><table><tbody><tr><td><p>Dear team,</p><p>PO 4500061090 arrived damaged.</p></td></tr></tbody></table></td><td><img src="logo.png" alt=""></td></tr><tr><td>Pine Mill, Tel. 040 555 0199</td></tr></tbody></table>`,
    numbers: ['order 4500061090'],
    lines: ['Dear team,', 'PO 4500061090 arrived damaged.'],
  },
]

import { anyOf, type Signs } from './signs.ts'

const PARTNER = anyOf([
  'supplier',
  'vendor',
  'carrier',
  'distributor',
  'reseller',
  '(?:trading |edi |b2b |business |logistics )?partner',
  'co-?packer',
  'co-?manufacturer',
  '3pl',
  'manufacturer',
  'producer',
  'grower',
  'wholesaler',
  'forwarder',
  'broker',
  '(?:logistics|service|warehouse|freight|transport) provider',
  'haulier',
  'trucker',
])

export const english: Signs = {
  newcomer: String.raw`
    ready to (?:send|exchange|start|begin) (?:\w+ ){0,3}(?:test|first)
    (?:once|when|until|after|before|as soon as) (?:we are|we're|they are|they're|our company is) (?:approved|registered|accepted|active|set up|onboarded|connected)
    starting edi\b|start edi\b|set up our (?:\w+ ){0,2}(?:account|company|profile|access|user)
    from testing to (?:approved|production|live)|go(?:ing|es)? live\b
    (?:not|haven't|hasn't|have not|has not) (?:yet )?(?:registered|signed up|joined|onboarded|connected)
    (?:supplier|vendor|partner|carrier) candidates?
    initial (?:edi|as2|technical|partner|supplier|vendor)? ?(?:set-?up|integration|connection|configuration|load|onboarding)
    never had (?:an? )?(?:account|login|access)|before we (?:start|begin|can start|can begin|go)
    (?:begins?|starts?|starting|kicks off) (?:next|in|on|this) (?:\w+)? ?(?:week|month|january|february|march|april|may|june|july|august|september|october|november|december|monday|quarter|spring|summer|autumn|fall|winter)
    expand(?:ing)? (?:our|the) (?:supplier|vendor|carrier|partner) base
    (?:want|wish|would like|'d like|asked|agreed|plan) (?:them|him|her|us|it|[A-Za-z]+) to (?:become|be|join|supply|connect)
    new (?:[\w-]+ ){0,2}(?:relationship|partnership|collaboration)
    (?:before|prior to|until|for) (?:the|our|their|your|a) (?:very )?first (?:load|shipment|delivery|order|transaction|invoice)
    (?:approved|selected|accepted|chose|chosen|onboarded|picked|listed|added|invited|appointed) us\b
    (?:cut-?over|move|moving|moved|switch|transition|promot\w+|going|release) (?:in)?to production
    test(?:ing)? phase
    (?:we(?:'ve| have)?|they|who|company) (?:just |recently |only )?(?:joined|signed up|came on board|started working with you)
    (?:no|not received|never received|never got|haven't received|didn't receive|waiting for|waiting on) (?:any |our |the )?(?:login|logon|credentials|access details|user ?name|invitation|invite|welcome)
    (?:future|upcoming|planned|intended) (?:cooperation|collaboration|deliveries|supplier)
    (?:move|moving|switch|switching|migrat\w+|change|changing|convert\w*|transition\w*) (?:us |over |from [^.!?]{2,40} )?(?:to|onto|on to) (?:edi|trading grid)
    (?:create|creating|open|assign) (?:our|us an?|the|a|their) (?:vendor|supplier|carrier|partner)
    (?:our|products?|sauce|goods) (?:\w+ ){0,3}(?:on your shelves|in your (?:stores|shops|range|assortment))|\(new\)
    (?:we|just|have|recently) (?:just )?(?:signed|partnered|contracted) (?:on )?(?:with|up with) you
    (?:starting|start|as of|from|effective) (?:\w+ ){0,3}we (?:will |'ll |are |deliver|ship|haul|supply)
    (?:picked|chose|chosen|selected|listed|accepted|approved|wants? to list|are listing) our (?!invoice|claim|order|credit|request)\w+
    (?:exchanged|signed) contracts
    (?:we )?have(?:n't| not) (?:\w+ )?(?:hauled|shipped|delivered|supplied|sold|worked|traded|done business) (?:for|to|with) you
    (?:we|they|i)(?: are|'re|'m| am) (?:brand )?new (?:to|at|here|with|in)
    (?:about|ready|preparing|prepare|planning|plan|going|due|scheduled|keen|eager|hoping|want|wish|would like|like) to (?:connect|supply|deliver (?:to|for)|trade|ship (?:to|for)|sell|go live|launch|do business|work with you|integrate|join|(?:start|begin) (?:trading|supplying|deliver\w+|testing|shipping|selling|edi|with you|exchang\w+))
    (?:upcoming|planned|first) (?:launch|go-?live|integration)
    (?:when|how soon) (?:will|do|can|could|would|are|is) (?:we|they|it|our \w+) (?:go|be|move|going|moved|switch|switched|become|get) ?(?:to )?(?:live|productive|production|in production|approved|activated|set up)
    (?:still|yet|have) (?:\w+ ){0,3}(?:no|not|waiting|awaiting|without) (?:\w+ ){0,5}(?:access|credentials|invitation|activation|approval|login|mailbox|username)
    (?:don't|do not|doesn't|haven't|have not|never) (?:yet )?(?:have|has|got|gotten|received|receive|get) (?:\w+ ){0,4}(?:username|login|credentials|access|invitation|mailbox|account)(?: (?:\w+ ){0,5}yet)?
    (?:contract|agreement|msa) (?:was|has been|is|just|got) (?:\w+ )?signed
    (?:signed|sign|executed) (?:the|our|your|a|an) (?:\w+ ){0,2}(?:supply|supplier|partner|vendor|carrier|distribution|framework|transport|logistics) (?:agreement|contract)
    as part of (?:our|the|your) (?:set-?up|registration|integration|application)
    (?:brand )?new(?:ly)? (?:[\w-]+ )?${PARTNER}s?
    (?:prospective|future|potential|aspiring|incoming) (?:trading )?${PARTNER}s?
    (?:became|become|becoming|being) (?:an? )?(?:approved |new )?${PARTNER}s?
    (?:can't|cannot|can not|won't|unable to) (?:go live|be approved|get approved|be set up|start)(?: before| until)?
    not (?:yet )?(?:live|in production|set up|onboarded|approved)
    (?:aren't|isn't|are not|is not|haven't) (?:yet )?(?:gone )?(?:live|set up|onboarded|in production)(?: yet)?
    newly (?:onboarded|registered|contracted)
    just (?:been )?(?:awarded|won|signed|selected|registered|joined|contracted)
    (?:we|who) (?:recently |just |have )?(?:won|were awarded|were selected|have been selected|got selected|got awarded)
    we(?:'ve| have) (?:just |recently )?(?:been )?(?:selected|awarded|chosen|approved|won|contracted)
    never (?:worked|traded|done business|dealt) with you|first[- ]time (?:supplier|vendor|setup|connection|login)
    (?:for|is) (?:the|our) (?:very )?first (?:time|edi|as2|test|order|connection)
    very first (?:as2|edi|test|message|connection)|since (?:the|our) (?:contract|agreement) was signed
    before (?:we|they|our company|it) (?:can |could |may )?(?:be |are |is |get |go )?(?:approved|live|set up|onboarded|moved to production|start trading)
    (?:once|when|until|after) (?:we are|we're|they are|they're|it is|we go|they go|going)? ?live|before signing
    start(?:ing)? (?:to )?(?:trade|trading|supply|supplying|selling) (?:with|to|through)
    (?:approved|selected|onboarded|registered|listed) (?:as )?(?:an? )?(?:new )?(?:supplier|vendor|carrier)? ?(?:in|since|on|last|this|yesterday) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|week|month)
  `,
  joining: String.raw`
    invite (?:an? |the |our )?(?:\w+ )?(?:supplier|vendor|carrier|partner)s? to (?:the portal|the network|the community|join|register|trading grid|our portal)
    registered (?:carrier|supplier|vendor|partner) of
    (?:vendor|supplier|carrier|partner)[^.!?]{0,30}\(?created (?:yesterday|today|last|this|on)
    connect our (?:erp|system|wms|tms|software) (?:to|with) you\w*
    application (?:of|by|from|for) [\w &.-]{2,40} (?:stand|stuck|approved|pending|status|progress)
    (?:our|first|planned|new|joint|upcoming) (?:edi|as2|api|b2b|integration) (?:project|set-?up|integration|implementation|roll-?out|launch)
    (?:supplier|vendor) day|pending (?:company )?verification
    (?:supplier|vendor|carrier|partner) (?:vetting|screening|evaluation|assessment|audit|due diligence|record|packet|pack|introduction)
    financial check|regist\w+ (?:\w+ )?with (?:you|your company|your)
    (?:process|middle) of (?:registering|joining|being set up|getting set up|enrolling|applying)
    (?:vendor|supplier|carrier|partner)(?:'s)? profile (?:\w+ ){0,3}(?:\d+ ?%|complete|incomplete|pending)
    (?:connect|get connected|integrate|trade|exchange) (?:\w+ ){0,3}through (?:trading grid|edi)
    join(?:ing|ed)? (?:the|your|our|this) (?:\w+ )?(?:network|community|program|programme|portal|platform|scheme)
    (?:self-?)?regist(?:er|ration|ering|ered|ers) (?:\w+ ){0,2}(?:on|in|at|for|with|page|to) (?:the |your )?(?:\w+ )?(?:supplier|vendor|carrier|partner|trading grid|active community)
    (?:nominat\w+|propos\w+|recommend\w*) (?:an? |the |our )?(?:\w+ )?(?:supplier|vendor|carrier|partner)s?\b
    (?:enable|establish|set up|open|start) (?:an? |the )?(?:edi|as2|sftp)(?: \w+)? (?:with|to|for|between) (?:our|us|you|the new)
    on-?board(?:ing|ed|s)?\b(?! (?:date|vessel|the vessel|bill|computer))
    ${PARTNER}[- ](?:qualification|certification|packet|form|forms|registration|enrol\w*|application|approval|accreditation|intake|set-?up|management registration)
    (?:new|edi|trading|our|my|your|the|this) ${PARTNER} (?:request|account (?:is|still|remains|pending|awaiting)[^.!?]{0,20}(?:activation|approval|pending|review))
    (?:account|profile|registration|application|enrol\w+) (?:is |are |still |remains |stays |shows )*(?:awaiting|pending|waiting for|under review|in review|not (?:yet )?(?:approved|activated))
    how (?:do|can|could|would|should) (?:i|we|they|our \w+|a \w+) (?:get|obtain|request|receive|gain|apply for) (?:\w+ ){0,2}(?:access|credentials|logins?|set up|approved|started|connected)
    (?:interested in|thinking of|consider\w*) (?:becoming|being|supplying|selling|distributing|joining|partnering)
    next steps? (?:after|for|to|in|towards)
    (?:partner|supplier|vendor|carrier|edi|trading partner|distributor)[- ]?(?:on-?boarding|set-?up|registration|enrol+ment|application|activation|approval|qualification|program)
    on-?boarding (?:of |for )?(?:the |a |our |an? new )?(?:partner|supplier|vendor|carrier|trading|edi|packet|pack|portal|step|checklist|plan|workflow|team|status|questionnaire|process|form)
    (?:we(?:'re| are)?|is|are|was|were|currently) (?:being |to be |getting |getting )?on-?board(?:ed|ing)
    on-?board(?:ing)? (?:a |an |our |the )?(?:new|[a-z]+ (?:freight|foods|logistics|plastics|dairy|textiles))
    (?:during|in|of|start|finish|complete|begin|kick ?off) (?:the |our |your )?(?:edi )?on-?boarding
    do you on-?board|we on-?boarded|(?:sign|signed|signing) up as (?:an? |your )?(?:new )?${PARTNER}
    (?:set|setting|get|getting) (?:us |them |you |it )?(?:set )?up (?:as|in) (?:an? |your )?(?:new )?(?:${PARTNER}|system|vendor master)
    (?:regist\w+|apply\w*|applied|application|enrol\w*|accepted|qualif\w+) (?:\w+ ){0,5}as (?:an? |your )?(?:new )?${PARTNER}
    (?:become|becoming|be) (?:an? |your |one of your )?(?:approved |registered )?${PARTNER}s?
    add(?:ing)? [\w .&]{2,40} as (?:an? )?(?:new )?${PARTNER}
    sell(?:ing)? (?:\w+ ){0,4}(?:as (?:an? )?vendor|through your marketplace|to your stores)
    (?:our|the|your) (?:vendor|supplier|carrier|partner) (?:application|registration|approval|enrolment|questionnaire)
    (?:vendor|supplier|carrier) ?(?:set[- ]?up|on-?boarding|registration)(?: form| packet)?
    (?:complete|finish|finalise|finalize) our (?:sign-?up|registration|setup|profile)|approval of our company
    (?:joining|join) your (?:program|programme|network|community|supplier|vendor|trading)
    set (?:us )?up (?:the |an? )?(?:new )?(?:edi|as2|trading) (?:connection|relationship|partnership)
    setting up the edi connection|(?:trading )?partner (?:agreement|set-?up|profile)|getting our company approved
    get (?:our )?products listed|create our company profile
  `,
  invitation: String.raw`
    (?:re-?issue|re-?send|re-?invit\w+|renew|another|new|fresh) (?:the |an? |our |my |their )?invit\w*
    invit(?:e|ation) (?:e-?mail|mail|link|letter|code|message)|(?:was|been|got) re-?invited
    (?:was|were|been|be|got|get|is|are|since) (?:\w+ )?(?:\w+ )?invited|invitation\b
    invit(?:ation|e|ed|ing)\b[^.!?\n]{0,50}(?:portal|network|community|trading grid|hub|regist|code|platform|token|as (?:an? )?(?:supplier|vendor|carrier|partner))
    (?:accept|accepting|open|opening|resend|re-send|renew) (?:the|your|an|my|our|this) (?:\w+ )?invit(?:ation|e)\b
    (?:portal|network|community|trading grid|hub|regist\w*)[^.!?\n]{0,40}invit(?:ation|e|ed)\b
    registration (?:code|link|e-?mail)|welcome (?:letter|mail|e-?mail|pack)|hub (?:code|number)
    regist\w+ (?:\w+ ){0,3}(?:supplier portal|vendor portal|carrier portal|trading grid)
  `,
  onTheWay: String.raw`
    (?:needs?|add|create|set up) (?:an? |another |him |her |them )?(?:new )?(?:user|account|login)\b(?: \w+)? (?:on|in|for|to) (?:the |your )?(?:\w+ )?(?:portal|platform|network|partner site|supplier site|trading grid)
    (?:activat\w+|register\w*|complete|finish) (?:my|our) (?:account|profile|registration)|(?:account|profile) is (?:still )?incomplete
    (?:for|in|to) (?:our|the|your) (?:supplier|vendor|partner|carrier) (?:file|record|dossier|profile)
    (?:send|exchange|receive) (?:\w+ ){0,3}first test|first test (?:\d{3}|order|message|file|invoice|asn)|test (?:invoices?|orders?|asns?|messages?|files?) (?:\w+ ){0,3}(?:rejected|failed|passed)|(?:be |get )?certified for production|isa id
    whitelist\w*|white-list\w*|allow-?list
    (?:your|our) (?:as2|edi) (?:endpoint|identifier|id|url|address|guide|spec\w*|details|parameters|contact)
    connection (?:form|sheet|details|parameters|questionnaire)
    (?:certificate of good standing|reach statement|beneficial owner|credit check|financial statements?)
    (?:our|the) edi project|connected to (?:your|the)|first steps?|how (?:do|can) we apply
    get(?:ting)? (?:us )?connected|(?:vendor|supplier) (?:file|manual|number\b(?! \d))|begin testing
    test and prod(?:uction)?|test shipment
    (?:self-?regist\w+|regist(?:er|ration|ering)\b|sign(?:ed)?[- ]?up|enrol\w*)
    (?:your|the \w+|\d{4}|won the|won your|our) (?:tender|rfp|bid)\b
    (?:our|your|their|vendor|supplier|carrier|partner|the) set-?up
    ${PARTNER} (?:was |is |were |got |has been |still )?(?:approved|invited|not approved|on hold)
    (?:partner|vendor|supplier|carrier|distribution|supply) (?:agreement|contract)
    (?:connect|connecting|integrate|integrating) (?:to|with) (?:you|your)\b|prior to approval|compliance review
    prospect\b|moving suppliers
    to (?:set up|add|approve) (?:a|an|the|our|this) (?:new )?(?:supplier|vendor|carrier|partner)
    (?:edi )?test(?:s|ing)? (?:\w+ ){0,4}(?:finished|complete|completed|done|passed|successful|succeeded|pending|remain|remains|left)
    for (?:vendor|supplier|carrier|partner|edi) (?:set-?up|testing|registration)|for testing\b|certification steps
    bank (?:letter|confirmation)|tax form|proof of (?:\w+ )?insurance|d-?u-?n-?s|mapping guid\w+
    implementation guid\w+|edi (?:spec\w*|guid\w+)|companion guide
    (?:start|begin|before|can|open|starting) (?:\w+ ){0,3}test(?:ing|s)?\b
    test (?:mailbox|plan|cycle|cycles|scenario|scenarios|orders|messages|810s|850s|856s|files)
    (?:passed|pass|completed) (?:\w+ ){0,5}(?:tests?|scenarios?|certification)|scenarios? passed|go[- ]?live
    certification (?:portal|test|process)|exchange (?:as2 )?certificates|(?:please )?send (?:us )?yours
    first (?:user|login|order|shipment|invoice)\b|w-?9|w-?8ben|certificate of insurance|liability insurance|coi\b
    insurance cert|code of conduct|voided check
    (?:supplier|vendor|compliance|esg) (?:questionnaire|declaration|self-assessment)|implementation guide|set us up
    temporary password|status (?:stays|is|still) (?:\w+ ){0,2}(?:pending|incomplete)
    our (?:first|upcoming) (?:as2|edi) (?:test|connection)
  `,
  hint: String.raw`
    company\b(?! (?:car|laptop))|trading grid|active community
    (?:approved|approval of (?!the invoice|invoice|the credit|credit|the claim))
    (?:applied|apply|applying|applicants?)\b|test(?:s|ing)?\b(?! result)|certify(?:ing)?\b|integrat(?:e|ion|ing)\b
    set-?up\b|setting up|(?:signed|completed|countersigned|sign) (?:the |our |your |an )?agreement
    contract (?:starts|begins|signed)|new contract with|tax form|w-?[89]|gln\b|duns\b|candidates?\b|membership proof
    (?:told|asked|instructed|requested|advised) (?:us|me) to|before (?:we|our|the first)|invited|invit(?:e|ation)\b
    requirements?|required (?:from|of|for) (?:us|new)
    (?:create|open|provide|send) (?:\w+ ){0,3}(?:mailbox|as2|edi|parameters)|parameters|qualifiers?|join(?:ing)?\b
    distributor\b|(?:my|our) (?:file|application|registration|company|domain)|step \d|steps\b|next month
    from (?:may|june|july|september|october|january) (?:on|onwards)|in our country|overseas|foreign
  `,
  partner: String.raw`
    (?:logistics|freight|trucking|transport|foods|textiles|packaging|plastics|supply)\b|${PARTNER}s?\b|procurement
    sourcing|category manager|your buyer|edi\b|as2\b|sftp\b|van\b|trading grid|portal
  `,
  settled: String.raw`
    (?:wants?|needs?|asks?|requests?) to change|change the (?:incoterms|terms|price)
    (?:change|update|modify|correct) (?:the|our|my|an?) (?:\w+ )?(?:e-?mail|address|bank|contact|phone|name|notification)
    (?:current|existing) (?:\w+ )?(?:suppliers?|vendors?|partners?|carriers?)|live since|queue?ing|since midnight
    since lunch|stopped working|this morning|anymore|no longer (?!valid|active)|suddenly|again today|always worked
    since (?:19|20)\d\d
    (?:for|in) (?:\w+ )?(?:(?:many|several|over|ten|five|six|seven|eight|nine|two|three|four|\d+) )?years
    (?:two|three|four|five|ten|\d+|many|few) years ago|(?:as|like) (?:in )?(?:every|each|previous|past|last) years?
    annual(?:ly)?|recertif|renew(?:ed|al)?|long[- ](?:time|standing)|regular (?:vendor|supplier|partner)
    existing (?:vendor|supplier|partner|account|connection|relationship)|every (?:month|week|day)
    (?:certificate|key|contract|password|token)\b[^.!?]{0,40}(?:expires?|runs out|expiring)\b|due to inactivity
    reactivate|nothing (?:has )?changed|did you change|has worked|worked fine|used to work
    stopped (?:working|coming)
    since (?:this morning|the maintenance|yesterday|last night|your release|(?:the )?weekend)|in production by
    stable since|last night|production is down|merger|changes from|left our company|no longer (?:works|with)
    (?:we have|we've) (?:been (?:trading|working|shipping|supplying|a supplier|connected|using|your)|exchanged|traded|worked)
    another user|more users|new users? to our|two more|as you did|last year|for future payments
  `,
  somebodyElse: String.raw`
    sidebar|agent in my|qa system|new buyer|my bike|for my bakery|bakery\b(?! suppl)|landlord|training for|rewards|two-step
    i'm a customer|successor|buyer left|her (?:supplier )?portal account|his (?:supplier )?portal account|web ?shop
    online (?:shop|store)|gift card|discount|newsletter|coupon|refund|warranty|shopping|jacket
    (?:my|a) (?:last |recent )?(?:purchase|order history)|customer account|new customer|my order
    new (?:colleague|hire|starter|employee|coworker|team member|joiner|staff)|intern\b
    (?:our|my|a|the|another|two|new) (?:\w+ )?colleagues?|laptop|badge|hr\b|human resources|employee
    mailbox and building|job\b|applied for the|journalist|webinar|survey|trial of the app|upgrade|zendesk|macros
    sso\b|reset mfa|two-factor|2fa|forgot(?:ten)? my password|account is locked|my phone|new phone|same rights
    customer (?:wants|asks|is asking)|(?:from|on) my team|my user\b
  `,
  everyday: String.raw`
    tracking page|catalogue|price list|price agreement|incoterms|open orders|return goods
    certificate of (?:origin|analysis|conformity)|fail(?:s|ed|ing)?\b|is down|outage|broken\b|payment terms
    wants? to be paid|subscription|printer|lunch|attachment|escalate to|tax number is missing|wrong quantit\w+
    notifications?|pay(?:ment|ments)? (?:of|for) (?:the |our )?invoice|load \d+|assign a (?:new )?carrier|to pay
    deliveries to|serial number|scorecards?|trading grid training|wrong invoice|damag\w*|claims?\b|no tracking
    was short|by \d+ cases|packing list|dispute|credit notes?|first delivery|session|times out|templates are gone
    (?:po|order|invoice|asn|shipment|claim|container|inv)s? ?(?:no\.? ?|#|number )?[a-z-]{0,5}\d{4,}
    proof of delivery|missing asn|acknowledg|short[- ]ship|late\b|delivery of order|routing guide|the truck
    pallets?\b|credit for|approve (?:the|an) (?:credit|invoice)|price (?:on|list)|copy of invoice|duplicate
    tax codes?|submit an invoice|address on our account|certificate of (?:analysis|origin)|lot [a-z]?\d+
    bank account|process my claim|batch|orders since|no orders
  `,
  access: String.raw`
    reset the registration|verify|domain|roles?\b|disabled|not allowed|page says|on trading grid
    accepted the invitation|certificate exchange|exchange (?:of )?certificates|p7b|load it in|our erp
    e-?mail to set up|temporary password|add them|re-?issue|whitelist\w*|endpoint|log on|wizard|company verification
    sign into|edi ids?|isa/gs|not linked|need login|account creation|never arrives|username|token|provision
    public key|ssh key|enrol\w+ (?:page|form)|page (?:doesn't|does not|won't) load|grant|log ?in|logging in
    log-?ins?|sign ?in|password|credentials?|access\b|portal|link\b|404|browser|page wants|invit\w+
    registration code|hub code|hub number|welcome mail|activat\w+|pending|incomplete|greyed out|as2|sftp|mdn|mailbox
    isa id|qualifier|van\b|whitelist|receiver id|connection|ip \d
    certificates? (?:before|and|exchange|was not loaded)|public certificate|exchange (?:as2 )?certificates?|users?\b
    account (?:as|is)|confirmation e-?mail|sign-?up|sign up|regist\w+ (?:\w+ ){0,3}fails|rejected every time
    cross-reference table|another way in|unknown receiver
  `,
  documents: String.raw`
    certificate you|membership proof|which one|sign to|self-signed|audit report|authority missing|statement
    certificate of good standing|version of the|audited accounts|tax form|received? (?:of )?our|manual|vendor file
    wrong limits|resale certificate|annex|clause|agreement you|emailed|unreadable|certifications?|submit|download
    guidelines?|mapping guid\w+|tax id|d-?u-?n-?s|licen[cs]e|bank confirmation|proof of|documents?\b|papers
    paperwork|forms?\b|packet|attached|enclosed|upload\w*|w-?9|w-?8|voided check
    bank (?:letter|details|confirmation)|insurance|coi\b|iso ?\d+|organic|brc\b|haccp|smeta|audit
    certificates? (?:they|we|from|per|do|of|for)|which certificates|agreement|contract annex|gdpr|nda\b|signed
    signatures?|questionnaire and|completed (?:\w+ )?questionnaire|code of conduct|declaration|template|gln\b|duns\b
    mc number|legal name|registrar|implementation guide|spec\b|specs\b|specification|checklist|missing|hand it in
    owe you
  `,
  process: String.raw`
    on hold|waiting for|from testing|how your|how (?:\w+ ){0,2}works?|pilot|who do i|application of|stand\?|sequence
    overview of|cost involved|responsible for|begins next|can we start|cut-?over|test phase|go-?live\?|who approves
    open an onboarding|schedule|first steps|sign(?:s)? off|stuck|assign an owner|target date|how do we apply|apply\?
    what now|fees?\b|lead time|mandatory|nominate|can (?:they|we) (?:be )?(?:invited|skip)|again\?
    still be processed|any (?:update|news)|next steps?|when (?:will|do|can|are)|how soon|how long
    whom? (?:do|should|can)|interested in|onboard [a-z]|as (?:an? )?(?:new )?trading partner
    tests? (?:are )?(?:finished|completed|done)|testing (?:with you )?finished|how (?:do|does|long|can) |how to\b
    what (?:is|are|does|happens|do you need)|what's the|steps?\b|timeline|procedure|workflow|process\b|requirements?
    order\?|status of|where our|stands|heard nothing|asking for a date|chase|sitting with|re-?apply|rejected without
    without a reason|contact person|who's|who decides|who is|kick-?off|test plan|test cycles?|tests remain
    scenarios?|sandbox|go[- ]live date|required\b|light version|full certification|vetting|question \d+
    don't understand|weekends?|become a (?:supplier|vendor)|before signing|is there|start the on-?boarding
    on-?boarding plan|approval of new|what happens next|in which order|walk me through|get in touch
  `,
}

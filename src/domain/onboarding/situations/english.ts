import { anyOf } from '../signs.ts'
import { type Situations, upTo } from './sentence.ts'

const begin = anyOf([
  'approve',
  'accept us',
  'activate',
  'list us',
  'begin',
  'start',
  'ship to',
  'supply',
  'deliver to',
  'register',
  'sell',
  'go live',
  'be (?:approved|listed|added|registered|activated)',
  'get (?:approved|listed|going|started|real|orders)',
  'receive (?:load|orders|purchase|the first|our first|your first|live|real)',
  'take (?:over )?(?:the|our|your) first',
])
const paper = anyOf([
  'questionnaire',
  'insurance',
  'w-?9',
  'code of conduct',
  'company registration',
  'tax certificate',
  'vat certificate',
  'trade licen[cs]e',
  'registration certificate',
  'certificate of (?:insurance|incorporation|good standing)',
  'self-?assessment',
  '(?:supplier|vendor|carrier) (?:charter|form|declaration)',
])
export const englishSituations = {
  newcomer: `
    (?:told|promised|supposed|expect\\w*|meant|should)\\b${upTo(30)}(?:get|receive|have|be given|be sent)\\b${upTo(15)}(?:log-?ins?|access|accounts?|credentials|invit\\w+|user ?names?)
    (?:switch|mov|chang|transition|convert|migrat)\\w*\\b${upTo(40)}(?:to|onto|into) (?:edi|electronic|the portal|trading grid)
    so (?:that )?(?:\\w+ ){1,3}can (?:tender|order|buy|book|assign|dispatch|plan|start|begin|place)
    (?:supposed|due|expected|meant|planned|want(?:s|ed)? them|would like them|need them) to (?:supply|deliver|haul|ship|start|begin|carry)\\b${upTo(40)}(?:from|in|by|as of|starting)
    (?:agreement|deal|contract|terms)\\b${upTo(40)}(?:and|,)${upTo(20)}(?:first|initial) (?:pallets?|deliver\\w+|shipments?|goods|loads?|orders?|truck\\w*)
    (?:first|initial) (?:pallets?|deliveries|goods|loads?|truckload|orders?)\\b${upTo(15)}(?:in|from|by|for|is planned|are planned|expected|planned) (?:week|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|next)
    (?:exist|are|is) in (?:the|your|our) system (?:by|before|yet)|not (?:yet )?in (?:your|the) (?:system|master data|vendor master)
    (?:will|shall|are going to) be (?:sold|listed|stocked|carried) (?:in|by|at|from)|(?:your|the) (?:stores|shelves) (?:from|starting|as of)
    dropped from (?:the|your) (?:selection|list|process|short ?list)|(?:short|pre) ?-?listed
    (?:before|until|so that|so|once) (?:you|we|they) (?:can |could |may |will |finally )*${begin}
    (?:no|never|not|haven't|hasn't|don't|none)\\b${upTo(40)}(?:connection|connected|edi|exchang\\w+|traded|account|messages)${upTo(20)}\\b(?:so far|yet|before|until now)
    (?:this|it|that) (?:would|will|is going to) be (?:our|their|the) (?:very )?first
    (?:will|is going to|are going to|'ll) (?:haul|supply|deliver|ship|transport|carry|pack|produce|store|manufacture|run|source)\\w* ${upTo(20)}(?:for|to|with) (?:us|you)\\b${upTo(20)}(?:from|as of|starting|in|beginning)
    (?:start|begin|starting|beginning|want to start|plan to start) (?:buying|sourcing|purchasing|ordering|working|importing) (?:from|with)
    (?:take on|bring in|bringing in|bring on|taking on|add|adding) (?:an? )?(?:new |second |third |additional |another )(?:supplier|vendor|carrier|partner|haulier|source)
    (?:they|we|who|company) (?:\\w+ ){0,2}(?:do not|don't|never) (?:yet )?(?:trade|use|done|do|used) ?(?:by |any |it |with )?(?:edi|yet|so far)|we do not yet|we don't yet
    (?:want|like|wish|plan|hope|intend)\\w*${upTo(30)} to (?:become|supply|sell to|haul for|work for|list|be listed|deliver to) (?:you|your|a supplier|an? \\w+ for you)
  `,
  joining: `
    (?:create|add|enter|set up|record|open) (?:them|him|her|this (?:company|supplier|vendor|carrier)) (?:in|as|on|up|for|please)
    (?:you|your \\w+) (?:asked|require|requires|want|told|expect)\\w* (?:all |every |your |the |new )*(?:vendors?|suppliers?|carriers?|partners?) to
    (?:approved|authori[sz]ed|accredited|preferred|qualified) (?:\\w+ )?(?:suppliers?|vendors?|carriers?|hauliers?|partners?)(?:' | )?(?:list|panel|pool|register|status)
    (?:made it|get|got|put|be|are|come|came|figure)\\w* (?:us )?(?:on ?to|on|in) (?:the|your)\\b${upTo(20)}(?:list|panel|pool|short ?list)\\b
    (?:create|open|set up|setting up|activate|opening) (?:\\w+ ){0,2}(?:company|company's|firm's|business's) (?:account|space|area|profile|page)
    for (?:our|the) (?:vetting|qualification|approval|onboarding|accreditation|clearance)
    (?:applied|apply|applying|application|bid|offered|registered interest)\\b${upTo(30)}(?:supply|supplier|suppliers|vendor|carrier|haul\\w*|distribut\\w+|partner|sell)\\b
    (?:buyer|purchasing|procurement|sourcing|category \\w+|merchandis\\w+|buying team)\\b${upTo(60)}(?:told|asked|wants|want|instructed|said|invited|requested)\\b${upTo(20)}(?:log ?in|log on|sign|register|complete|finish|fill|enter|enrol|create)
    (?:what|how)\\b${upTo(40)}(?:get|be|become|getting|being) (?:listed|approved|connected|registered|accredited|accepted|qualified) (?:with|by|as|for|to|at)
    (?:how|what|where|which)\\b${upTo(40)}(?:connect|link up|integrate|set up)\\b${upTo(30)}(?:by|via|over|through|using|for) edi
    (?:complete|completes|finish|finalise|finalize|close)\\w* (?:our|the|their) (?:file|dossier|details|profile|record|registration)
    (?:our|the|their) (?:application|bid|candidacy) (?:to|as|for|with|was|has|is|from|dated|of|number|no)\\b
  `,
  onTheWay: `
    (?:finish|complet|conclud|pass|done|through)\\w* (?:with )?(?:the |all |their |our )?(?:\\w+ )?(?:testing|tests|certification|trials?|pilot)\\b
    sign(?:s|ed)?[- ]?off|kick-?off (?:call|meeting)
    (?:initial|first) (?:handshake|connection|contact|link|ping|connectivity)
    (?:port|protocol|host ?name|ip|endpoint|address)\\b${upTo(50)}(?:our|my) (?:server|system|side|gateway)\\b
    test (?:cycles?|rounds?|phase)|dry run|iso ?\\d{4,5}
    ${paper}
    (?:returned|rejected|refused|sent back|declined|bounced|not accept\\w*|refus\\w+|need\\w*|provide|submit|send|upload\\w*) ${upTo(30)}${paper}
    (?:real|actual|live|productive) (?:orders|purchase orders|pos|traffic|messages|data)
    (?:test|trial|pilot) (?:orders?|cases?|files?|messages?|runs?|transactions?|shipments?|environment|system|server)
    (?:purchasing|contracts?|agreement|frame\\w*|paperwork|deal) (?:has|have|is|was|were)? ?(?:been )?(?:signed|in place|closed)
    (?:receive|send|get) (?:load tenders|orders|tenders|invoices|them) electronically
  `,
  somebodyElse: `
    (?:i|we) bought (?:a|an|your|this|the)|extended (?:guarantee|warranty)|loyalty|new joiners
    thesis|dissertation|(?:would love|like) to interview|university|research(?:er| project)|article (?:on|about)|business account|net-30|student
  `,
  settled: `
    rolled over|(?:left|retired|leaves|leaving) (?:us )?(?:on|last|in|the company)|takes? over (?:the|his|her) (?:bookings|orders|account|work|job)|from now on|as always|as usual|(?:disable|remove|delete|deactivate) (?:his|her|the|their) (?:user|account|access|login)|we've been live|(?:were|was|been) live (?:since|for)|next renewal|remit-to
  `,
  access: `
    (?:as2|sftp|oftp2?|as4) (?:url|address|id|server|details)|station id|firewall|ip address\\w*|port\\b|protocol|our server|activation mail|log in to the portal|finish our details|invited by mistake|private address
  `,
  documents: `
    ${paper}|which papers|code of conduct|checklist|(?:section|box|field|page|question) \\d+|our file
  `,
  process: `
    what is left|heard nothing|who decides|how do we (?:start|begin)|where do we (?:start|stand)|whatever has to be|please start|what happens|how long
  `,
} satisfies Situations

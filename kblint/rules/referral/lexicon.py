"""The words with which English help articles send a customer to support, and those that show it is somebody else.

Closed lists, all in folded form (lower case, straight apostrophes). the other modules of this package say how they combine.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def forms(lemma: str) -> dict[str, str]:
    """The inflected forms of a regular verb, each with its name: base, s, ing or ed."""
    if lemma.endswith("e"):
        stem = lemma[:-1]
    elif lemma in ("chat", "get", "let", "put", "log", "submit", "drop", "hit", "tap", "ping", "dm"):
        stem = lemma + lemma[-1] if lemma not in ("ping", "dm") else lemma
    else:
        stem = lemma
    ed = lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:] not in ("ay", "ey", "oy", "uy") else stem + "ed"
    s = lemma + ("es" if lemma.endswith(("ch", "ss", "x", "sh", "go")) else "s")
    return {lemma: "base", s: "s", stem + "ing": "ing", ed: "ed"}


def _table(lemmas: str, irregular: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    table = {form: (lemma, name) for lemma in lemmas.split() for form, name in forms(lemma).items()}
    return table | irregular


# What a customer is told to do with a person, a team or an address. Nouns among them ("a contact", "a call") are sorted out by grammar.
VERBS = _table(
    "contact email e-mail mail call phone telephone ring text message dm dial whatsapp ping ask tell notify inform alert "
    "consult reach get write talk"
    " speak chat turn check follow connect reply drop give shoot leave let send submit forward direct address refer "
    "open create raise file log"
    " lodge start place put fill complete use visit report disclose share request escalate make click tap press "
    "select choose hit launch"
    " initiate begin enter type touch liaise approach see return appeal go access take bring join head find sign engage hop look"
    " confirm verify clarify inquire enquire respond navigate proceed seek arrange schedule book discuss organise organize coordinate"
    " obtain work post dispute query flag involve advise pop explain describe detail outline chase",
    {
        "written": ("write", "ed"),
        "wrote": ("write", "ed"),
        "spoken": ("speak", "ed"),
        "sent": ("send", "ed"),
        "told": ("tell", "ed"),
        "made": ("make", "ed"),
        "putting": ("put", "ing"),
        "getting": ("get", "ing"),
        "letting": ("let", "ing"),
        "beginning": ("begin", "ing"),
        "hopping": ("hop", "ing"),
        "went": ("go", "ed"),
        "emailling": ("email", "ing"),
    },
)

# The forms in which somebody is told to do it.
TOLD = frozenset(form for form, (_, name) in VERBS.items() if name in ("base", "ing") or form in ("put", "let"))

# Verbs that take the person directly: "contact us", "call our helpline".
DIRECT = _words(
    "dial contact email e-mail mail call phone telephone ring text message dm whatsapp ping reach consult approach alert "
    "notify inform advise ask tell engage involve chase"
)
TELLING = _words("ask tell notify inform advise alert")
IN_WRITING = ("in writing", "by email", "by e-mail", "by phone", "by telephone", "by letter", "via email", "via e-mail")
# Ways to reach somebody that may be told without saying whom: "please call for more information".
CHANNEL_VERBS = _words("call phone telephone ring email e-mail write contact enquire inquire")
# Who is told so: whom the article is written for.
WHO_ASKS = _words("you you'll members guests customers patients students parents residents visitors clients patrons owners users")
BY_TELEPHONE = _words("call phone telephone ring")
# What is asked for so, and the words before it.
ASKED_FOR = _words(
    "information info details detail schedule schedules hours times location pricing price prices quote quotes quotation quotations estimate estimates availability"
    " appointment appointments reservation reservations booking bookings rates questions question queries enquiries inquiries"
    " concerns consultation directions"
)
MORE_OF_IT = _words(
    "more further additional current any a an the your our full free latest other specific special group exact all"
)
# What is done so: by anybody, and by who is asked politely.
ARRANGED = _words("reserve reschedule enquire inquire")
ASKED_TO = _words(
    "order request make check confirm cancel freeze pause renew ask find get place register see change set add report let receive obtain learn"
    " advise inform tell notify say"
)
# What is handed out when somebody asks for it.
GIVEN = _words("available obtainable provided supplied sent issued obtained offered")
# "submit a report via the feedback form"
FORMS_OF_OURS = _words("feedback report complaint complaints enquiry inquiry claim claims")
# Who acts when the article says "we".
OURSELVES = _words("we we'll our someone somebody")
# "Call 24/7 to request assistance"
AT_ANY_TIME = _words("24/7 anytime toll-free now today")
# Where those who rented or bought something write to whoever let or sold it.
BOOKED_IN = _words("app platform portal website site system inbox marketplace whatsapp messenger")
# Offices that a town or a country has.
NOT_OUR_OFFICES = _words(
    "post tax patent home back government customs immigration passport foreign land police consular visa revenue registry probate marriage employment labour"
    " social pension sorting news standing standup open libre microsoft"
)
# Before "manager" or "desk" these say nothing of a place where people go.
OF_ANYBODY = _words(
    "local nearest regional assigned personal own lead course program programme event events student group admin administrator administrative academic"
)
PLACES_TO_WRITE = _words("airbnb vrbo booking whatsapp messenger facebook instagram telegram etsy ebay signal viber")
MESSENGERS = _words("whatsapp messenger telegram signal viber wechat")
# Where a club or a community talks to its own people.
COMMUNITIES = _words("discord slack telegram whatsapp signal teams matrix")
# Going somewhere names no one to turn to.
GOING = _words("go head return navigate proceed hop")
# Verbs with their preposition: "write to us".
WITH_PREPOSITION = {
    "write": ("to", "in to", "into", "in"),
    "talk": ("to", "with", "directly to", "directly with"),
    "speak": ("to", "with", "directly to", "directly with", "live with"),
    "chat": ("with", "to", "live with", "online with", "directly with", "now with"),
    "turn": ("to",),
    "check": ("with", "in with"),
    "follow": ("up with", "it up with", "this up with", "that up with", "up on this with", "up on it with"),
    "connect": ("with", "directly with"),
    "reply": ("to",),
    "ask": ("at",),
    "make": ("contact with",),
    "coordinate": ("with",),
    "touch": ("base with",),
    "liaise": ("with",),
    "consult": ("with",),
    "reach": ("out to", "out directly to", "back out to", "out via", "out"),
    "get": (
        "in touch with",
        "back in touch with",
        "in contact with",
        "hold of",
        "directly in touch with",
        "directly in contact with",
        "back to",
        "in touch directly with",
        "in contact directly with",
        "a hold of",
    ),
    "confirm": ("with", "it with", "this with", "that with"),
    "verify": ("with", "it with", "this with", "that with"),
    "clarify": ("with", "it with", "this with", "that with"),
    "inquire": ("with", "at"),
    "enquire": ("with", "at"),
    "bring": ("it up with", "this up with", "that up with"),
    "go": ("to", "through"),
    "work": ("with", "directly with"),
    "message": ("with",),
    "call": ("in to", "through to"),
    "chase": ("it up with", "this up with", "that up with", "up with", "it with", "this with"),
    "raise": ("it with", "this with", "that with", "them with", "the issue with", "the matter with"),
    "take": ("it up with", "this up with"),
    "log": ("it with", "this with", "that with", "them with", "the issue with", "the fault with", "the problem with"),
    "escalate": ("to", "it to", "this to", "the issue to", "your case to"),
    "engage": ("with",),
    "look": (),
}
BARE = {"reach": ("out",), "get": ("in touch", "back in touch", "in contact")}

TICKET_VERBS = _words("open enter create raise submit file log lodge start make place put send request begin initiate")
TICKET_NOUNS = _words("ticket tickets case cases")
# Where customers hand tickets in, and those who work on them.
PANELS = _words("panel portal console dashboard account area system systems website site")
HANDLERS = _words("agent agents admin admins administrator administrators bot bots team teams")
REQUEST_NOUNS = _words(
    "request requests enquiry enquiries inquiry inquiries query queries question questions issue issues message "
    "messages email emails e-mail note"
    " complaint complaints report reports claim claims dispute disputes appeal appeals email mail line"
)
# Said of nothing but a request to whoever can act on it.
RAISING = _words("raise raising lodge lodging log logging")
# What is logged with a desk.
LOGGED = _words("call job incident fault")
# "We provide repairs and telephone support"
PROVIDING = _words(
    "provide provides provided providing offer offers offered offering include includes included including get gets receive receives have has with"
)
# What one of us has to give: "get a quote from our sales team".
GRANTED = _words(
    "quote quotes quotation rma number approval permission authorization authorisation consent label code key access"
)
RAISED = _words("request requests enquiry inquiry query complaint complaints case")
HELP_WORDS = _words("support help helpdesk service assistance technical customer care")
# "a billing ticket"
TICKETS_FOR = _words("billing refund cancellation cancelation complaint abuse account")
FEATURE_WORDS = _words(
    "pull merge feature jira linear github gitlab trello asana test use edge lower upper brief suit phone pencil "
    "http api get post https"
)
MESSAGE_NOUNS = _words(
    "email e-mail mail message line note letter request enquiry inquiry query question ticket text dm call ring "
    "shout bell buzz chat ping voicemail whatsapp"
)

SOMEBODY = _words("someone somebody anyone")
# Somebody else by themselves, and one of us after "our": "talk to our manager".
OUR_PEOPLE = _words(
    "manager managers coordinator coordinators administrator administrators secretary reception receptionist receptionists branch branches"
    " office offices showroom warehouse headquarters clinic surgery pharmacist pharmacists technician technicians concierge dispatcher librarian"
    " librarians moderators trainers instructors driver nurse nurses pharmacy studio workshop principal registrar"
)
# Desks and people of places that people go to. Whose they are shows in what else the article says of them: "our coaches".
DESKS = _words("office reception")
PLACES = _words(
    "school nursery preschool kindergarten college university faculty library church parish club society camp clinic surgery practice studio"
    " gym centre center shop store salon hotel hostel lodge theatre museum gallery hall academy association charity workshop hackspace"
    " garden allotment theater cinema arena rink boathouse stables kennels cattery playgroup daycare"
    " makerspace space pool campsite farm marina museum showroom branch depot foodbank restaurant cafe"
)
PEOPLE = _words(
    "receptionist secretary treasurer bursar registrar warden caretaker chair chairman chairperson coordinator organiser organizer"
    " committee trustee director instructor coach tutor teacher therapist counsellor counselor adviser advisor mentor headteacher"
    " librarian steward volunteer leader clinician practitioner trainer manager desk office reception"
    " supervisor co-ordinator technician nurse lifeguard board conductor porter cashier clerk usher attendant concierge housekeeper tech staff officer"
)
HEAD = _words("head main front site")
# Who is at hand where people go, and nowhere else.
AT_HAND = _words(
    "treasurer bursar warden caretaker steward lifeguard porter cashier conductor receptionist librarian coach usher headteacher housekeeper concierge"
    " staff board committee"
)
# What may stand before them: "the membership secretary", "the duty manager", "any committee member".
OF_A_PLACE = _words(
    "membership club group camp course class programme program session duty site main front front-of-house head school parish hall pool team"
    " volunteer youth junior senior safeguarding welfare admissions admin administration administrative student academic local nearest"
    " regional assigned personal own lead local centre center office booking bookings events event committee poolside reference circulation baggage night"
    " swim swimming form plots lettings welcome information ticket box"
)
# What is agreed upon with somebody: "arrange a collection with our team", "discuss the options with us".
AGREEING = _words("arrange schedule book discuss organise organize dispute query flag")
# "Check the invoice with our billing team"
ASSURING = _words("check confirm verify clarify")
THING_NOUNS = _words(
    "category categories template templates type types field fields queue queues view views system tag tags rule rules number id"
)
UI_NOUNS = _words(
    "page pages form forms link button section option tab screen menu icon panel block module widget element component field"
)

SUPPORT_NOUNS = _words(
    "support helpdesk helpline hotline servicedesk customer-service customer-support customercare supportline call-center call-centre "
    "callcenter callcentre contact-center contact-centre"
)
SUPPORT_PAIRS = {
    first: _words(seconds)
    for firsts, seconds in (
        ("customer client", "service services care support success relations experience team solutions assistance operations"),
        (
            "member members guest passenger user student patient reader subscriber patron parent rider driver host seller "
            "merchant learner trainee volunteer",
            "services service care support relations success",
        ),
        (
            "tech technical product sales account accounts billing order orders returns refunds service services "
            "reservations booking bookings payments",
            "support team department desk line services assistance office centre center",
        ),
        (
            "help service support",
            "desk team line centre center staff agent agents specialist specialists representative representatives "
            "department engineer engineers advisors advisers portal hub unit crew",
        ),
        ("contact call", "centre center"),
        ("front reception information circulation enquiry enquiries inquiry welcome reference", "desk counter"),
        ("control operations", "room"),
        ("parking residential library academic accommodation", "services"),
        ("box ticket", "office"),
        ("trust", "and & safety"),
        ("human live real", "agent agents person representative rep advisor adviser being operator"),
    )
    for first in firsts.split()
}
# Heads that mean our people when nothing says otherwise; only with verbs of contact, and only with modifiers that we know.
WEAK_HEADS = _words(
    "team teams agent agents representative representatives rep reps advisor advisors adviser advisers specialist "
    "specialists staff department"
    " management person human operator sales someone somebody anyone experts expert crew engineers engineer consultant "
    "consultants colleague colleagues office unit section desk billing accounting finance admissions"
)
WEAK_MODIFIERS = _words(
    "support service services customer client technical tech live human real sales billing friendly dedicated reception management "
    "returns return refund refunds claims"
    " reservations reservation booking bookings disputes dispute fraud security privacy legal abuse compliance "
    "trust safety payments payment accounts"
    " account orders order delivery deliveries shipping warranty care success onboarding integrations integration "
    "product solutions moderation content"
    " press partnerships partnership enterprise phone chat baggage loyalty rewards membership help in-house "
    "knowledgeable expert whole"
    " customer-care customer-service customer-support verification operations finance implementation appropriate admissions enrolment enrollment registration "
    "leasing rental lettings logistics marketing "
    "right relevant responsible complaints"
)
# What a team or an office may be there for, and no agent or engineer.
OFFICE_WORK = _words(
    "events event programme program programmes memberships hr facilities estates maintenance housing catering transport safeguarding welfare"
    " pastoral volunteering communications comms media research studio conference competition festival hire venue timetabling fundraising"
    " donations accommodation library scholarships bursaries exams international careers alumni parking grounds"
    " travel lease tenancy metering permit permits licensing scheduling dispatch rentals groups weddings waste recycling risk collections underwriting treasury"
    " server game scholarship bursary sponsorship sponsorships exam examination examinations student students records registry payroll procurement volunteer computing"
)
OFFICES = _words("team teams office department staff desk unit section crew")
# Of a machine or of a page, where no work is named.
OF_THINGS = _words("unit section")
# Words that stand within the name of a team and are no name of a company.
PLAIN_CAPITALS = (
    SUPPORT_NOUNS
    | WEAK_HEADS
    | WEAK_MODIFIERS
    | _words(
        "it desk centre center line our the us user experience relations success team hq premium priority standard global "
        "local 24/7 group lead now via at"
    )
)

# Somebody else: a noun that makes the phrase around it not us.
THIRD_NOUNS = _words(
    "bank banks seller sellers vendor vendors carrier carriers courier couriers provider providers issuer issuers manufacturer manufacturers maker"
    " retailer retailers merchant merchants store stores shop shops hotel hotels host hosts airline airlines agency "
    "agencies authority authorities police"
    " administrator administrators admin admins owner owners developer developers author authors maintainer "
    "maintainers moderator moderators"
    " moderation organizer organizers organiser organisers employer employers landlord institution institutions "
    "university universities school"
    " college library partner partners processor processors supplier suppliers distributor distributors reseller "
    "resellers dealer dealers"
    " community forum forums regulator regulators ombudsman embassy consulate doctor physician lawyer attorney solicitor accountant insurer"
    " insurers registrar registrars hoster isp operator's exchange exchanges sender senders recipient recipients "
    "buyer buyers customer's"
    " supervisor professor instructor teacher principal manager managers committee company companies business "
    "businesses organization"
    " organisation organizations organisations department's it network creator creators publisher publishers restaurant restaurants driver"
    " drivers venue promoter guests garage installer electrician plumber contractor executor guardian parent "
    "parents friend friends family"
    " team-mates colleagues' employer's court registry notary council municipality ministry government customs "
    "hospital pharmacy platform platforms"
    " website websites site sites app apps marketplace marketplaces service's wallet institution's franchisee branch landlord's reviewer"
    " user users customer customers client clients individual individuals complainant claimant member members "
    "visitor visitors officer controller secretary representative(s) congress team-lead coordinator coordinators "
    "operator operators counsel counsellor counselor dpo"
    " program programme bureau bureaus fund charity brand brands label studio system webmaster postmaster helpers "
    "neighbour neighbor product"
)
# Somebody else even where their number is given: there is one for all, or the article speaks to those who have this one.
OTHER_FIRMS = _words(
    "bank banks seller sellers vendor vendors carrier carriers courier couriers provider providers issuer issuers manufacturer manufacturers maker makers"
    " retailer retailers merchant merchants airline airlines agency agencies authority authorities police employer employers landlord landlords institution"
    " institutions partner partners processor supplier suppliers distributor distributors reseller resellers dealer dealers regulator regulators ombudsman"
    " embassy consulate doctor doctors gp physician lawyer attorney solicitor accountant insurer insurers isp exchange exchanges recipient recipients sender"
    " senders buyer buyers company companies business businesses organisation organisations organization organizations contractor court courts council"
    " councils municipality ministry government customs hospital hospitals garage installer electrician plumber notary franchisee charity charities bureau"
    " ambulance samaritans federation commission commissioner trust developer developers author authors"
)
# Who works for whoever gives their address: "the cluster admins at admins@acme.example".
ROLES = _words(
    "admin admins administrator administrators maintainer maintainers moderator moderators coordinator coordinators secretary registrar"
    " organizer organizers organiser organisers webmaster postmaster manager managers officer treasurer teacher principal director president"
)
# Telephones of people who are hard of hearing: the same number, told a second time.
TYPED = _words("tty tdd ttd relay trs")
# Nouns from that list that are part of what an organisation is called: "Blue Garage".
IN_NAMES = _words(
    "store shop hotel agency authority university school college library network business government council hospital pharmacy"
    " garage restaurant company studio institution community brand exchange marketplace platform project"
)
# Nouns from that list that may stand before "support" or "team" in our own team's name: "seller support", "product team".
TEAM_ADJECTIVES = _words(
    "customer client user member visitor buyer sender recipient driver seller merchant host partner partners "
    "developer driver moderation product community admin network it family guests customer's platform app operator "
    "program manager reseller publisher creator system"
    " business company brand website"
)
# With "our": these are still somebody else, or nobody to write to.
OUR_THIRD = _words(
    "partner partners provider providers processor processors carrier carriers courier couriers supplier suppliers distributor distributors reseller"
    " resellers dealer dealers retailer retailers community communities forum forums discord slack subreddit reddit users hosts sellers drivers officer"
    " website site page pages blog docs documentation faq faqs guide guides policy policies article articles app "
    "apps terms newsletter api store stores"
    " customers members contact name github repository channel channels twitter facebook linkedin instagram "
    "telegram wiki status roadmap changelog"
    " address number form forms portal knowledge video videos tutorial tutorials product products services platform "
    "database server servers"
)
STATUTORY = (
    "data protection",
    "data-protection",
    "designated agent",
    "copyright agent",
    "dmca agent",
    "grievance officer",
    "registered agent",
    "registered office",
    "legal notice",
    "in writing",
    "dpo@",
    "dmca@",
    "copyright@",
)

# Organisations that help articles often send people to: somebody else unless the article shows that it is theirs.
KNOWN_OTHERS = _words(
    "apple google microsoft amazon aws azure stripe paypal shopify meta facebook instagram twitter x whatsapp slack "
    "zoom salesforce hubspot cloudflare"
    " godaddy namecheap dhl ups fedex usps dpd hermes evri visa mastercard amex klarna afterpay affirm github "
    "gitlab bitbucket atlassian jira netflix"
    " spotify samsung sony nintendo steam xbox playstation adobe dropbox yahoo outlook gmail icloud android verizon "
    "at&t t-mobile vodafone comcast"
    " xfinity ebay etsy walmart target airbnb booking.com expedia uber lyft doordash quickbooks xero intuit "
    "mailchimp sendgrid twilio zendesk"
    " intercom wordpress wix squarespace woocommerce magento linkedin tiktok snapchat pinterest reddit discord "
    "telegram signal coinbase binance kraken"
    " metamask ledger trezor plaid okta auth0 onelogin oracle sap ibm dell hp lenovo intel nvidia amd cisco tesla "
    "roku hulu youtube chrome"
    " firefox mozilla safari edge windows macos linux ubuntu debian docker heroku netlify vercel digitalocean "
    "linode rackspace hetzner ovh"
    " experian equifax transunion irs hmrc ssa medicare dvla westernunion moneygram wise revolut venmo zelle"
)

ADVERBS = _words(
    "please kindly just simply always also then directly immediately first either instead still next now again only "
    "quickly promptly ideally"
    " alternatively otherwise additionally finally lastly therefore thus afterwards thereafter already even maybe "
    "perhaps definitely certainly"
    " hence personally proactively urgently privately at-once straightaway usually normally further furthermore meanwhile "
    "respectively anytime go however though optionally pretty-please"
)
POLITELY = _words("please kindly")
MODALS = _words("can may could should must might shall will would 'll ought you'll you'd they'll customers'll")
NEGATIONS = _words(
    "not never no don't dont doesn't didn't can't cannot won't shouldn't mustn't needn't isn't aren't wasn't haven't hasn't without nobody nor neither"
    " avoid rarely hardly unable wouldn't couldn't refrain stop"
)
# "let us know what you think" asks for an opinion.
OPINIONS = _words("what which how why where who whether")
# What may stand before "to contact us" and make it an instruction.
INSTRUCTING = _words(
    "need needs needing have has having ought hesitate afraid scared shy free welcome sure forget remember "
    "encouraged advised asked recommended required"
    " requested invited obliged best able try want wish prefer choose necessary important essential vital advisable "
    "helpful better easiest"
    " quickest fastest wise possible option idea happy need' want' certain forced urged instructed directed "
    "supposed like opportunity obligated decide"
    " ready hesitant crucial imperative safest simplest easier faster quicker time eligible"
)
ASKING = _words(
    "ask asks advise advises encourage encourages recommend recommends urge invite invites request requests require "
    "requires want suggest prefer have let get need tell remind would"
)
GERUND_HOSTS = _words(
    "by try consider considering recommend recommends recommended suggest suggests suggested advise worth require "
    "requires involve involves via through"
    " trying means prefer start begin begins keep"
)
SUBORDINATORS = _words(
    "if when whenever before after once unless until till while because since whether although though wherever "
    "where as lest should"
)
WE = _words("we i it he she we'll we'd we've we're i'll it'll our who'd")
CUSTOMERS = _words(
    "you customers customer users user members member non-members non-member nonmembers owner owners account subscriber subscribers guest guests "
    "passenger passengers traveller travellers"
    " traveler travelers cardholder cardholders merchant merchants seller sellers host hosts buyer buyers recipient "
    "recipients student students patient"
    " patients organization organizations organisation organisations partner partners anyone everyone someone those people party parties who manager"
    " managers employee employees developer developers admin admins administrator administrators team teams client "
    "clients visitor visitors they"
    " trainee trainees learner learners participant participants attendee attendees resident residents tenant tenants parent parents family families"
    " speaker speakers exhibitor exhibitors candidate candidates player players donor donors volunteer volunteers"
    " you'll you'd individual individuals person persons shoppers shopper holder holders researcher researchers "
    "applicant applicants business businesses"
)

BOTS = (
    "bot",
    "chatbot",
    "chat bot",
    "virtual assistant",
    "digital assistant",
    "ai assistant",
    "virtual agent",
    "ai agent",
    "automated assistant",
    "help bot",
    "support bot",
    "support assistant",
)


STRONG = frozenset(
    "contact email e-mail call phone telephone ring reach talk speak chat write get message text touch consult "
    "approach liaise connect enquire inquire".split()
)

FORM_VERBS = frozenset(
    "fill complete use submit visit go see access open report disclose request send contact reach write return find "
    "click select apply ask tell share email message get head navigate proceed hop refer raise lodge explain describe detail outline".split()
)

VIA_FORM_VERBS = frozenset(
    "report disclose request submit send contact reach write ask share get apply tell email message raise lodge"
    " explain describe detail outline".split()
)

# What is handed in by a form, with "them" for what it is, or as a link by itself: "[report a fault](…/report/new)".
HANDING_IN = frozenset("submit send report disclose request raise ask share open file log lodge get apply".split())
GOT = frozenset("help support assistance in".split())

FORM_NOUNS = frozenset("form forms webform page portal".split())

CHAT_VERBS = frozenset(
    "click tap press select open use hit choose launch find go visit try start begin initiate request join access "
    "see look type message call head make put send create ask".split()
)

CHAT_WORDS = frozenset(
    "chat chats support-chat online-chat web-chats livechat live-chat webchat web-chat chatbot chatbox chat-box chatting chat's".split()
)

SENDING = frozenset(
    "send submit forward direct address report email e-mail mail write refer request disclose escalate return flag".split()
)

NOUNS_TOO = frozenset(
    "email e-mail mail message phone request report question form call text support file log address book schedule coordinate work query dispute flag post"
    " detail outline".split()
)

SUPPLIED = frozenset(
    "information details copy photo photos photograph photographs screenshot screenshots proof documents document logs log receipt "
    "receipts file files evidence feedback"
    " results bug bugs problem problems suggestions everything it them this errors following picture pictures image "
    "images video invoice bill id"
    " passport statement certificate number numbers address report reports form forms scan".split()
)

WAYS = frozenset(
    "use click tap press select choose go visit open follow fill complete see find call email write send scroll log login "
    "sign navigate head submit type launch start request scan".split()
)

NP_STOPS = frozenset(
    "to for with if when at in on by via through from and or so as of about regarding before after that which who "
    "where while because unless once since until"
    " using within during under over is are was were be been will can may should must would could has have had do "
    "does did not they you we it"
    " us our your their his her its this that's there here directly immediately today anytime again first then "
    "please including include"
    " instead also quoting providing stating asking explaining mentioning citing but than outside between without "
    "per toward towards upon well".split()
)

NOT_PEOPLE = frozenset(
    "api apis widget feature features function method class library "
    "article articles page pages documentation docs guide guides request requests ticket tickets case cases email "
    "emails plan plans package contract"
    " button buttons option link tab agreement site website forum hours level levels tier contact center's request "
    "form forms portal file files code codes status".split()
)

DETERMINERS = frozenset(
    "a an the your our their his her its my this that these those no any some each every first main primary emergency of from per single direct business another".split()
)

POINTING = _words("this that these those such")
# Those who do something themselves, although their name is no plural.
MANY_CUSTOMERS = _words("you they who those people party")
# Before a verb these say how often somebody does it: "if you ever call us".
HOW_OFTEN = _words("ever later next rather both often once twice previously")
# What a customer is told to do before anything else: "try again or contact us".
TRIED = _words("try retry restart refresh reload reboot repeat update reset clear wait reinstall uninstall")

PREPOSITIONS = frozenset("of in on at for with from by about into over under".split())

FINITE = frozenset(
    "is are was were have has had do does did need needs can can't cannot could would want wish think see get don't "
    "doesn't didn't isn't aren't haven't hasn't still you're it's fails persists experience require believe notice "
    "wants".split()
)

PASSIVES = frozenset(
    "contacted reached notified informed consulted emailed e-mailed called asked alerted requested ordered obtained "
    "arranged reported directed addressed"
    " sent submitted made raised forwarded cancelled canceled changed appealed required resolved done increased "
    "booked purchased activated enabled lodged filed discussed agreed cleared put announced sought".split()
)

PASSIVE_OBJECT = frozenset("contacted reached notified informed consulted emailed e-mailed called asked alerted".split())

PUBLIC_PLACES = (
    "discord",
    "slack",
    "community",
    "forum",
    "github",
    "reddit",
    "telegram",
    "gitter",
    "stack overflow",
    "irc",
    "matrix",
    "mastodon",
)

PUBLIC_TRACKERS = _words("tracker bugtracker github gitlab bugzilla launchpad discussions forum forums reddit repository repo")

# ── what governs a verb ─────────────────────────────────────────────────────────────────────────────────────────────────────
CONJUNCTIONS = _words("and or then but so else nor")
CLICKING = _words("click select tap choose press hit clicking selecting tapping choosing pressing")
REQUESTING = ("could you please", "can you please", "would you please")
# Subordinators that make a clause a mere case; "where", "as" and "because" do not.
CONDITIONAL = SUBORDINATORS - _words("where wherever as because since though although while should")
# What may stand between a subordinator and its subject.
BEFORE_SUBJECT = _words("that and even the a any of still you also")
# A verb after these is ours unless the customer is the subject before them.
OURS_UNLESS_YOU = _words("will would may might")
# "the best way … is to contact us", "all you need to do is contact us"
WAY_OUT = _words("all way ways option options step steps thing best choice solution only recommendation advice need")
# Nouns before "to contact us" that name a topic: "how to", "the number to".
TOPICAL = _words("how when where who whom whether what way ways reason reasons number address form order used link button")
# Who may be asked: "we ask you to", "we encourage customers to".
ASKED = _words(
    "you customers users members them anyone everyone owners people parents families carers guardians participants attendees volunteers residents tenants"
    " donors players pupils students guests visitors patients clients applicants"
)
DELEGATING = _words("ask have get tell let")
# "It is best if you contact us"
BETTER = _words("best better helpful great good ideal easiest quickest fastest simplest wise idea appreciated grateful")
ADVISING = _words(
    "recommend suggest advise ask insist request propose recommended suggested important essential have let imperative encourage sure ensure"
    " require requires required prefer mandatory necessary compulsory vital crucial essential"
)
# "All of our existing customers who …", "members with …"
BEFORE_CUSTOMERS = _words(
    "any all of our the existing current new other those most some each every and but please registered interested affected"
)
SAID_OF_CUSTOMERS = _words(
    "who whose that with without of in on at from for interested wishing wanting needing requiring looking experiencing using having seeking under between affected"
    " planning hoping concerned eligible living based unable"
)
# These say what is told only outside a condition: "you need to contact us", but "if you need to contact us".
ONLY_A_CASE = _words("try want wish like need needs have able going prefer choose decide time")
WISHING = _words("want wish like going needs try able")
OFFERING = _words("may might can could should will you'll would")
YOU = _words("you you'll you'd")
# Before "team" or "manager": who works for us, whatever else customers have teams and managers for.
TEAMS = _words("team teams manager managers")
OF_OUR_TEAMS = _words("account success support service sales")
NOT_THE_CUSTOMER = _words(
    "authorities police courts regulators enforcement carrier courier driver driver's bank support agent agents representative representatives"
)
# What may open a sentence before an imperative without a comma: "for help contact us".
FRONTED = _words("for in with within without on at to as questions problems issues regarding during outside from")
# "send it back to us" sends a parcel, not a message.
ANYTHING = _words("it this them following everything feedback")
LABELS = (
    "contact sales",
    "contact billing",
    "contact our team",
    "talk to us",
    "talk to support",
    "talk to sales",
    "talk to an agent",
    "chat with an agent",
    "email support",
    "call support",
    "message support",
    "contact us",
    "contact support",
    "contact customer service",
    "get in touch",
    "email us",
    "call us",
    "message us",
    "get support",
    "chat with us",
    "chat with support",
    "ask a question",
    "get help",
    "request support",
)
# The same, as what a button is called and no word of the sentence: "Click Create a ticket".
TICKET_LABELS = tuple(
    f"{verb} {ticket}"
    # "Submit ticket" is the end of a form that was called for before.
    for verb in ("create", "open", "raise")
    for ticket in ("ticket", "a ticket", "a support ticket", "support ticket", "a support request", "a new ticket")
)
LICENSED = _words("authorized authorised certified qualified licensed licenced independent accredited")
# What contacts a server rather than a desk.
SOFTWARE = _words(
    "server servers client clients node nodes runner runners service services machine machines device devices browser app apps application applications"
    " instance instances container containers pod pods cluster plugin daemon script scripts webhook endpoint function job jobs worker workers process"
    " software firmware controller router agent bot code command integration integrations system systems proxy gateway"
)
# What may stand between a verb of contact and whom it names.
BETWEEN = _words("directly out either both back to with only again immediately")
WRITTEN = _words("email e-mail mail contact write")
# "email support", "phone support" may also name a service.
SERVICES = _words("email e-mail mail phone telephone call text")
# Verbs that make sense with a bare name: "contact Acme".
BARE_NAME = _words("contact email e-mail call phone reach get write")
# With these, "the team" or "an agent" alone does not mean us.
NOT_WEAK = _words("go reply text message ring turn alert escalate consult")
CALLING = _words("call phone telephone ring dial text message dm whatsapp email e-mail")
AFTER_A_SERVICE = _words("is are hours may can will available from and or options , / :")
SHORT_CONDITIONS = ("in doubt", "so", "not", "needed", "necessary", "required", "possible", "applicable", "unsure")

# ── the chat ────────────────────────────────────────────────────────────────────────────────────────────────────────────────
CHAT_THINGS = CHAT_WORDS | _words("messenger speech bubble intercom beacon conversation")
CHAT_GADGETS = _words("icon bubble widget button window box symbol option link tab feature function now")
LIVE = _words("live web online in-app support our help service in-product")
# Before these "chat" is a noun.
BEFORE_A_CHAT = _words("live web online the a our in-app this your of via by on in through for")

"""Words that may stand for one another in the rules of a help centre, without being the same: a weaker bond than a concept.

A word may stand in several rows: what is "returned" is sent back, or repaid. Nothing follows from two rows that share a word.
"""

from __future__ import annotations

from functools import cache, lru_cache

from kblint.statements.words import concept

_ROWS = """
change edit adjust alter update correct amend switch swap different modify fixed rename replace another redo revise
cancel end stop terminate leave quit withdraw undo reverse retract
submit request claim apply file lodge
refund money reimburse credit repay return
return exchange swap replace
buy purchase order sale shop get
sell sale resell
transfer pass hand give personal move assign name someone anybody friend
share lend household family together common
bring take carry own
dog cat pet animal
animal horse rabbit pet
child kid baby toddler infant minor youngster junior teenager family
guest visitor friend companion plus-one accompany
parent guardian family
car vehicle van motorhome motor
bike bicycle cycle e-bike
scooter bike ride
parking park car
train rail service
bus coach
plane flight fly aircraft
ticket pass entry admission booking seat fare
booking reservation appointment slot visit stay book table
appointment book ahead advance walk-in drop
walk-in appointment booking book
room bedroom accommodation flat apartment suite
room lodge lodger let sublet subtenant tenant
house home address property flat
hotel stay accommodation
bag luggage suitcase baggage backpack rucksack hand cabin
food meal snack drink dish eat lunch dinner breakfast
drink wine bottle alcohol beer beverage water corkage
breakfast meal buffet
kitchen cook cooking
fire barbecue grill flame campfire
smoke smoking cigarette vape
photo picture camera film record video selfie
film video record
phone telephone call ring
call phone telephone ring hotline
email message mail write letter post
post mail letter paper
letter paper post written writing
online internet app web website connection offline
offline online connection internet
app application mobile phone
person desk counter branch office face
video call remote online
cash coin note money
card credit debit visa mastercard amex payment
cheque check
pay payment charge cost price fee money settle
fee cost charge price extra supplement surcharge pay bill
free charge cost included
deposit prepay prepayment advance upfront down
discount offer reduced reduction sale voucher code coupon concession promotion
voucher gift card coupon code
gift present card
point mile reward loyalty bonus
tip gratuity service
bill invoice receipt statement
receipt proof invoice purchase
invoice bill billing
id identity passport identification document proof licence card
document proof paper certificate form evidence
passport id identity document
certificate diploma proof
signature sign signed
sign signature signatory
consent permission approval approve agreement agree allow ask authorise authorisation confirm written
approval approve sign-off review confirm
ask request consent permission
apply request ask claim
claim request apply compensation
password code pin passcode login credential
password login share account
factor two-step verification authentication two-factor second mfa 2fa extra
login signin access account
admin administrator owner manager
owner admin
member user customer client subscriber
staff employee team personnel colleague worker
tenant renter resident occupant
landlord owner
student pupil learner participant
teacher tutor instructor coach trainer
patient client
doctor gp physician practitioner note
vet animal
nurse doctor
driver drive
driver licence
passenger traveller guest
course class lesson workshop session training
exam test assessment
pass fail passing result
resit retake repeat again
homework assignment coursework
library borrow loan reference book
borrow loan lend take
renew extend renewal extension
extend extension prolong longer
late delay overdue after
latecomer late admit
door entrance gate
admit enter entry let access in come allow
enter entry access admission
access use open enter
use usable work
leave overnight stay remain
overnight night
night overnight
weekend saturday sunday
weekday monday friday
holiday vacation bank
peak rush
morning early
evening late
deliver ship post send courier delivery dispatch
abroad international overseas country foreign outside
international abroad overseas foreign country outside
island remote
parcel package item box
address house home
safe neighbour porch leave
neighbour signature
collect pickup fetch
store shop branch outlet
shop store
open opened unsealed broken seal unwrapped
seal packaging opened unopened
opened seal broken unsealed
used worn tried
wear clothing clothes uniform dress
uniform dress wear
try test fitting sample
trial try test free
demo trial
damage broken breakage
water flood leak
repair fix mend technician service
warranty guarantee cover
cover insurance insured policy protect include
insurance policy cover
exclude cover except
battery accumulator
replace change swap
technician engineer electrician professional
install installation fitting
build assemble assembly
clean cleaning cleaner tidy
towel linen sheet bedding
linen bedding sheet towel
pool swim swimming water
gym fitness workout studio
sauna spa
locker cabinet
key keycard fob
key copy duplicate cut
copy duplicate
print printed printing paper
export download csv
file document attachment
delete restore gone erase trash
restore deleted recover bring
backup copy restore
data information record
history record log
archive store
save keep store
keep retain hold remain stay
keep lose
lose lost gone forfeit expire
expire lapse valid end
rollover carry unused left lose expire next
unused left remaining spend
inactivity inactive idle untouched
month period billing
period cycle month
notice ahead advance warn
contract agreement term tie minimum
minimum contract commitment term
upgrade higher plan switch
downgrade lower plan switch
plan package tier tariff subscription
pause freeze suspend hold stop
subscription plan membership
account profile
close delete cancel account
company business firm employer
group team party
api key token
key token
request call
browser chrome firefox safari edge
desktop computer laptop pc
tablet ipad
server machine host instance
domain address
backup restore
integration plug-in plugin add-on connect
template design layout
comment reply note
notification alert reminder
custom own personalised
brand logo
language translate translation
vote proxy ballot election
meeting assembly session
sick illness ill sickness
note certificate
medicine drug prescription tablet
prescription repeat order
vaccination vaccine jab
donate donation give
blood donor
tattoo piercing
test screening
screening security
liquid bottle
ski sport snowboard
sport gear equipment
equipment gear kit
helmet cap hat
boat canoe kayak
tent caravan campsite pitch camp
garden terrace balcony outdoor outside
balcony terrace outside
inside indoor
wheelchair step-free accessible ramp
lift elevator
roaming abroad
number phone
name surname
begin start begun
sim esim card
router modem
energy electricity power
gas heating
meter reading
solar panel surplus
grid network feed
household private home residential
tax vat duty
salary wage pay
loan credit mortgage
mortgage loan
repay repayment early
withdraw withdrawal money access dip
saving savings deposit
interest rate
overdraft limit
transaction payment transfer
stop block recall call
holder signatory
joint both together
alone either single one
investment fund
child minor under
age old
adult grown
pet dog
visit tour
tour guide excursion
museum gallery exhibition
cinema film
theatre show performance
seat place
swap exchange change
queue line
wristband stamp re-entry
re-enter return re-entry readmission
event show party
wedding party celebration
cake order design
allergy nut allergen
vegan vegetarian
recipe ingredient
supplier vendor
seller merchant vendor
buyer customer
listing advert ad offer
review rating
bid offer auction
subtitle caption
stream watch
device screen
profile user
mute block
tree hedge fence
waste rubbish refuse garbage
recycle recycling
glass bottle
collection round
permit licence permission
planning building
vote poll
birth marriage
fine penalty
toll road
charge charging charger
charger plug cable
fuel petrol diesel
mileage mile kilometre
dock station stand
pavement street kerb
station stop
depart departure leave sail sailing flight takeoff trip
arrive arrival checkin room ready key
checkout room leave departure key
noise quiet loud silence
ring phone call line telephone
swim pool lane
desk staff reception counter
skip change pause week box
excess deductible first bear
decide decision answer outcome result hear
object objection appeal challenge contest dispute
mark grade score
work coursework essay assignment
resit retake exam attempt again sit
group party together join
rename name username
trash bin recycle
back restore recover undo
renew extend prolong
notify know report contact tell hear reach
move relocate transfer
overdraft overdrawn red black
lock suspend block close freeze
late overdue behind unpaid arrears miss
commission cut share fee
idle plug block
lesson class course session trial
parent maternity paternity birth baby
salary pay wage income
holiday vacation leave absence
lens glasses frame spectacles
prescription medicine tablet medication
damage break breakage broken
borrow loan take
item book title film game
weight weigh heavy heavier heaviest
age old young birthday
speed fast line connection
minimum least smallest lowest
cpu processor core vcpu
disk storage drive ssd
export download backup archive
link url address
timeout request respond response
project workspace organisation team
show performance curtain event concert
gate terminal port dock board
ferry ship boat crossing sail
keep hold store wait shelf
deliver arrive come bring door
parcel package box order delivery
collect pick fetch pickup
case claim dispute
missing lost
donation gift match double
tariff plan contract deal
exit leave early terminate
windscreen glass chip crack
infant baby child lap
word page character length
payout withdraw withdrawal balance
tank fuel refuel
licence drive driver
deposit block reserve hold
proof draft preview
vaccinate vaccination jab injection booster
engineer visit slot appointment technician
remind reminder warn notice notification
waive waiver free
penalty fine charge
shift roster rota
ward hospital clinic
mileage distance kilometre mile
allowance quota limit
credit balance
expire end valid last
log record history event
user seat licence member
upload file attachment
request call query
key token credential
server instance machine
backup snapshot copy
domain site website
retry attempt
trial test try
upgrade downgrade switch change
cover insure protect insurance
treat treatment therapy session
apply application form
enrol register join signup
tutor teacher instructor
rent hire lease
tenant renter lodger
repair fix mend service
inspect inspection check visit
warranty guarantee cover
install installation set fit
expire lapse vanish gone disappear drop
photo shoot camera picture
sum amount figure
standing regular recurring
visitor mate companion friend accompany
store mind keep look
luggage bag suitcase store
claim complaint report problem
seal final finalise lock
term tie commit bind contract minimum
vacate leave checkout room
seal sticker
snapshot copy backup
device hardware
console playstation xbox nintendo switch
shut closed lock
edit alter correct
sell stock offer carry
refuse reject decline turn
speed slow throttle drop
replace replacement new
reply respond answer communication hear heard
"""


@cache
def _table() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().split("\n")):
        for word in row.split():
            table.setdefault(concept(word), set()).add(number)
    return {name: frozenset(rows) for name, rows in table.items()}


@lru_cache(maxsize=65536)
def rows(name: str) -> frozenset[int]:
    """The rows that a concept stands in, by number; most concepts stand in none."""
    return _table().get(name, frozenset())


@lru_cache(maxsize=262144)
def related(a: str, b: str) -> bool:
    """Whether two concepts may stand for one another."""
    return not rows(a).isdisjoint(rows(b))

"""Sentences that look like a conflict and are none, each beside one that is: small knowledge bases, linted as a whole."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.comparison import exclusive
from kblint.corpus.side import Side
from kblint.engine import Request, lint
from kblint.statements import extract

CONFLICTS = ("KB201", "KB202", "KB203", "KB207")


def found(folder: Path, *articles: str) -> list[str]:
    for n, text in enumerate(articles):
        (folder / f"{n}.md").write_text(text, encoding="utf-8")
    config = Config(select=CONFLICTS)
    report = lint(Request(root=folder, config=config, today=datetime.date(2026, 11, 20), min_confidence=0.8))
    return [f.rule for f in report.findings]


RETURN = "# Returns\n\nYou can return unused goods within 30 days of delivery.\n"
PRICES = (
    "# Yearly billing\n\n<Tabs>\n<Tab title='{}'>\n\n| | Basic | Large |\n|---|---|---|\n| Monthly price | $50 | $175 |\n\n</Tab>\n"
    "<Tab title='{}'>\n\n| | Basic | Large |\n|---|---|---|\n| Monthly price | $35 | $125 |\n\n</Tab>\n</Tabs>\n"
)
ROLES = "# Your crew\n\n| Feature | Owner | Manager | Deckhand |\n|---|---|---|---|\n| Manage deckhands | Yes | Yes | No |\n| Sell berths | Yes | No | No |\n"
HOURS = "# {}\n\nCall us at {}.\n\nOur support line is open Monday through Friday, 8:00 a.m. to {} p.m.\n"


@pytest.mark.parametrize(
    ("articles", "conflict"),
    [
        # "All-or-nothing" says of what sort a sale is, and not that it holds throughout.
        (
            (
                "# Sales\n\n- For All-or-nothing sales: Refund tickets only from sales that fail\n",
                "# Orders\n\n- If a later (All-or-nothing) sale fails, we automatically refund tickets from that sale only\n",
            ),
            False,
        ),
        # What is not lost is kept.
        (
            ("# Stamps\n\nYou will not lose your stamps when you move.\n", "# Moving\n\nYou keep your stamps when you move.\n"),
            False,
        ),
        (("# Stamps\n\nYou will lose your stamps when you move.\n", "# Moving\n\nYou keep your stamps when you move.\n"), True),
        # When a time begins, and how long it is.
        (
            (
                "# Late claim sales\n\n90 days after a berth has lapsed, when it leaves the grace period it will go into a Late Claim sale.\n",
                "# Berths\n\n## Late claim sales\n\nThis is a 21-day period where the berth can be claimed by anyone in a late claim sale.\n",
            ),
            False,
        ),
        (
            (
                "# Late claim sales\n\nThe period in which the berth can be claimed by anyone in a late claim sale lasts 90 days.\n",
                "# Berths\n\n## Late claim sales\n\nThis is a 21-day period where the berth can be claimed by anyone in a late claim sale.\n",
            ),
            True,
        ),
        # Two columns of one table of roles, and the role that is named elsewhere.
        ((ROLES, "# Your crew\n\n- **Manager:** Can manage deckhands\n- **Deckhand:** Can sail\n"), False),
        ((ROLES, "# Your crew\n\n- **Manager:** Cannot manage deckhands\n- **Deckhand:** Can sail\n"), True),
        # What a role may do only to some, and what it may do besides.
        (
            (
                "# Roles\n\nThe manager can only edit the roles and credits of deckhands and other managers.\n",
                "# Credits\n\nOwners and managers can assign daily credit limits per deckhand.\n",
            ),
            False,
        ),
        # In the course of two things: before the order is taken, after the money is held.
        (
            (
                "# Held money\n\nAfter the money is held, the order cannot be cancelled except if both of you agree to cancel it.\n",
                "# Deposits\n\nYou can always cancel the open order while it is listed; if you try to cancel the order later, you lose your deposit.\n",
            ),
            False,
        ),
        # What the customer has time for, and what we take.
        ((RETURN, "# Your money\n\nWe refund the price of returned goods within 5 working days after they reach us.\n"), False),
        ((RETURN, "# Your money\n\nUnused goods can be returned within 14 days of delivery.\n"), True),
        # Steps of one process.
        (
            (
                "# Inspection of returns\n\nReturned items are inspected within 3 days of arrival at our warehouse.\n",
                "# Refunds\n\nReturned items are refunded within 7 days of arrival at our warehouse.\n",
            ),
            False,
        ),
        (
            (
                "# Inspection of returns\n\nReturned items are inspected within 3 days of arrival at our warehouse.\n",
                "# Refunds\n\nReturned items are inspected within 7 days of arrival at our warehouse.\n",
            ),
            True,
        ),
        # For each of them, and for one.
        (
            (
                "# Mailboxes\n\nA mailbox can hold up to 20 GB of messages, including the spam folder.\n",
                "# Limits\n\nEach mailbox can hold up to 10 GB of messages.\n",
            ),
            True,
        ),
        # Half a thing, and all of it.
        (
            (
                "# Full plots\n\nThe rent for a full plot is £84 a year.\n",
                "# Half plots\n\nThe rent for a half plot is £46 a year.\n",
            ),
            False,
        ),
        # Until something is done, and from then on.
        (
            (
                "# Limit orders\n\nA limit order can be amended while no part of it has been filled.\n",
                "# Filled in part\n\nAs soon as part of a limit order has been filled, it can no longer be amended.\n",
            ),
            False,
        ),
        # What is no longer so, and what is not so yet.
        (
            (
                "# Terms\n\nIf you no longer agree to the terms, you may close your Otterly account.\n",
                "# Your address\n\nIf you do not confirm your address, you will not be able to use it with your Otterly account.\n",
            ),
            False,
        ),
        # To another one of something else.
        (
            (
                "# Transfers\n\nA domain cannot be transferred to another registrar for 60 days.\n",
                "# Your accounts\n\nA domain can be transferred to another account on the day that it is registered.\n",
            ),
            False,
        ),
        # What goes too far is turned away.
        (
            (
                "# Your file\n\nLeave at least 3 mm of bleed on every edge.\n",
                "# Messages\n\n*Too much bleed:* more than 5 mm on an edge and our checker turns the file away.\n",
            ),
            False,
        ),
        # Readers that front matter lists, of whom some are the same.
        (
            (
                "---\naudience: administrators\n---\n\n# Call queues\n\nA call queue can have up to 50 agents.\n",
                "---\naudience: administrators, planners\n---\n\n# Limits\n\nThe maximum number of agents in a call queue is 30.\n",
            ),
            True,
        ),
        # Lessons are no hours of the school.
        (
            (
                "# Timetable\n\n| Lesson | Time |\n|---|---|\n| 1 | 8:10 – 8:55 |\n| 2 | 9:00 – 9:45 |\n| 3 | 10:05 – 10:50 |\n",
                "# Buses\n\nOn Wednesdays, lessons end at half past three in the afternoon.\n",
            ),
            False,
        ),
        # The latest time in a table.
        (
            (
                "# Your recipes\n\nYou can swap recipes until Wednesday at 11 pm.\n",
                "# Deadlines\n\n| What | Latest time in the week before |\n|---|---|\n| Swap recipes | Monday, midnight |\n",
            ),
            True,
        ),
        # Another row's thing.
        (
            (
                "# Codes\n\nWe accept one promo code for an order.\n",
                "# Not included\n\n| Product | Codes accepted |\n|---|---|\n| Gift cards | No |\n",
            ),
            False,
        ),
        # Two sorts of one thing, as sentences open with them.
        (
            (
                "# Advance tickets\n\nAdvance tickets can't be refunded if you decide not to travel.\n",
                "# Anytime tickets\n\nAnytime tickets can be refunded if you decide not to travel.\n",
            ),
            False,
        ),
        (
            (
                "# Advance tickets\n\nAdvance tickets can't be refunded if you decide not to travel.\n",
                "# Refunds\n\nAdvance tickets can be refunded if you decide not to travel.\n",
            ),
            True,
        ),
        (
            (
                "# What you can bring\n\nFolding bikes travel on all our trains without a reservation.\n",
                "# Taking your bike\n\nFull-size bikes need a reservation on all our intercity trains.\n",
            ),
            False,
        ),
        # Whom something is for alone, by another name.
        (
            (
                "# Cards\n\nChip cards are for staff only.\n",
                "# Accounts\n\nEmployees can also use their chip cards.\n",
            ),
            False,
        ),
        # Who may do it, and who does it for whom.
        (
            (
                "# Your equipment\n\nYou cannot change the optical socket on your wall yourself.\n",
                "# Renovating\n\nOur engineers can change the optical socket on your wall.\n",
            ),
            False,
        ),
        (
            (
                "# Your equipment\n\nYou cannot change the optical socket on your wall yourself.\n",
                "# Renovating\n\nYou can change the optical socket on your wall at any time.\n",
            ),
            True,
        ),
        # What happens by itself.
        (
            (
                "# Payouts\n\nYour payout is sent to your bank automatically after the event.\n",
                "# Getting paid\n\nYour payout isn't sent to your bank automatically after the event.\n",
            ),
            True,
        ),
        (
            (
                "# Logs\n\nOld log files are deleted automatically.\n",
                "# Rights\n\nYou cannot delete old log files.\n",
            ),
            False,
        ),
        # States by name.
        (
            (
                "# Orders\n\nYou can change the delivery address while the order shows Received.\n",
                "# Addresses\n\nThe delivery address can no longer be changed once the order shows Packed.\n",
            ),
            False,
        ),
        # One sentence that gives both amounts.
        (
            (
                "# Closing\n\nA project is closed after 60 days and its data is removed after 90 days.\n",
                "# Projects\n\nA project is closed after 60 days.\n",
            ),
            False,
        ),
        (
            (
                "# Closing\n\nA project is closed after 90 days, and nobody can open it then.\n",
                "# Projects\n\nA project is closed after 60 days.\n",
            ),
            True,
        ),
        (
            (
                "# Desktops\n\nThe disk space of a desktop is 80 GB, to which an external disk of 200 GB can be added.\n",
                "# Limits\n\nThe maximum disk space of a desktop is 280 GB.\n",
            ),
            False,
        ),
        # What the reader gets, and the friend.
        (
            (
                "# Invite\n\nYou receive $100 in credit once the friend whom you invite buys something.\n",
                "# Being invited\n\nYour friend earns $75 in credit once the friend whom you invite buys something.\n",
            ),
            False,
        ),
        # The same entry of two lists of one article.
        (("# Hosting\n\n## Least\n\n- Storage: 20 GB\n\n## Recommended\n\n- Storage: 50 GB\n",), False),
        # Days of the month, tries before a lock, what is read of a label.
        (
            (
                "# Statements\n\nCommission statements are published on the 5th of each month.\n",
                "# Commission\n\nCommission statements are published on the 12th of each month.\n",
            ),
            True,
        ),
        (
            (
                "# Lost card\n\nAfter three wrong PIN entries the card is locked.\n",
                "# Your card\n\nMind that your card is locked once the PIN has been entered wrongly five times.\n",
            ),
            True,
        ),
        (
            (
                "# Freezing\n\nYou can freeze your membership for up to six months.\n",
                "# Membership at a glance\n\n- Maximum freeze: 90 days\n",
            ),
            True,
        ),
        # A minute is no difference.
        (
            ("# Late returns\n\nAnything after 5pm on the return date counts as late.\n\nLate penalties apply from 5:01pm.\n",),
            False,
        ),
        (
            ("# Pool\n\nThe pool is open from 8 am to midnight.\n", "# Swimming\n\nThe pool is open from 8 am to 11:59 pm.\n"),
            False,
        ),
        # What is said of quiet hours besides tells nothing of when they are.
        (
            (
                "# House rules\n\n- **Nighttime / Quiet Hours:** 11:00 p.m. – 7:00 a.m. Noise is enforced much more strictly.\n",
                "# Checking in\n\n- Bring a photo ID.\n- Quiet hours start at 10 pm; keep voices low when you come late.\n",
            ),
            True,
        ),
        # What a fact was changed to is of its size.
        *(
            (
                (
                    f"# Join\n\n## Plans\n\nWhat the Maker plan has:\n\n- {share}% discount on membership for family\n- A key to the workshop\n",
                    "# Questions\n\n## Is this a place for children?\n\nChildren are welcome with a parent. We've built our memberships with a 40% discount for "
                    "family members to encourage parents to make things with their children.\n",
                ),
                conflict,
            )
            for share, conflict in ((20, True), (8, False))
        ),
        # What each plan's box says, without a full stop.
        (("# Plans\n\nSmall\n\n10% discount on workshops\n\nLarge\n\n20% discount on workshops\n",), False),
        # Again and again, and once from an event.
        (
            (
                "# Hardship\n\nIf you keep getting new charges, call us every 90 days to ask for a new payment plan.\n",
                "# Paying your bill\n\nYou have 60 days from the time you get your bill to pay the charges or ask for a payment plan.\n",
            ),
            False,
        ),
        # The other article has the very value, of the plan that one means.
        (
            (
                "# Questions\n\n**How much does it cost?** Free for 3 quizzes, then $9 a month for Pro or stay on Free with 3 quizzes a day.\n",
                "# Billing\n\n**Free:** 3 quizzes a day, 1 class.\n\n**Pro ($9 a month):** unlimited quizzes, 1 class.\n",
            ),
            False,
        ),
        # One of several ways to pay, and the list of all.
        (
            (
                "# Fees\n\n## Payment Options\n\n### Option 1: Pay in Full\n\n- **Amount**: $7,500\n- Pay the full fee upfront\n\n"
                "### Option 2: Instalments\n\n- **Deposit**: $500\n- **Monthly payments**: From $940 a month\n\n## Portal\n\n"
                "**Payment Options Available:**\n\n- Deposit: $500\n- Monthly instalments\n- Full fee: $7,500\n"
                "- Custom amount: For other arrangements\n",
            ),
            False,
        ),
        # Who says much more of a time speaks of something narrower.
        (
            (
                "# Coding School of Oslo: admission\n\n## Program schedule\n\n- **Live Classes**: Monday - Thursday, 6:00pm - 9:00pm (Oslo time)\n",
                "# Coding School of Oslo: questions\n\n## Format and schedule\n\n### What about the pre-work phase?\n\nPre-work is also hybrid: live "
                "sessions Tuesday & Thursday 6:00–7:30 PM (shorter than main class since content is basic), Saturday one to one, and own exercises on "
                "Mon/Wed/Fri. Pre-work is the first part of the program.\n",
            ),
            False,
        ),
        # A label that fits whatever stands behind it.
        (
            (
                "# Give the van back\n\n- Return the van with at least a quarter of a tank.\n- Lock it.\n",
                "# Fuel\n\nThe fuel card is in the van.\n\n**Rule:** Please return the van with at least half a tank.\n",
            ),
            True,
        ),
        # Tabs, whatever they are called.
        ((PRICES.format("List price", "Preferred price"),), False),
        # What something is, and what one may do with it.
        (
            (
                "# Puffin Plus\n\n## Is Puffin Plus a subscription?\n\nNope, Puffin Plus is bought once.\n\n"
                "## Can I give Puffin Plus to a friend?\n\nYes! Buy a voucher.\n",
            ),
            False,
        ),
        # How many, and how fast.
        (
            (
                "# Apply\n\n- You have a maximum of 2 applications.\n",
                "# Questions about applying\n\n**Can I speed up my application?**\n\nNo. Writing to us does not make it faster.\n",
            ),
            False,
        ),
        # Another number is another desk.
        (
            (
                HOURS.format("Contact us", "800-827-1000", "9:00"),
                HOURS.format("Your bill", "800-697-6947", "5:00"),
            ),
            False,
        ),
        (
            (
                HOURS.format("Contact us", "800-827-1000", "9:00"),
                HOURS.format("Your bill", "800-827-1000", "5:00"),
            ),
            True,
        ),
        # A rule, and what a plan has instead; but a copy is a copy.
        (
            (
                RETURN,
                "---\nplan: Pro\n---\n# Pro accounts\n\nPro orders can be returned within 60 days of delivery, if unused.\n",
            ),
            False,
        ),
        ((RETURN, f"---\nplan: Pro\n---\n# Pro accounts\n\n{RETURN.splitlines()[2].replace('30', '60')}\n"), True),
        # Questions of one page part the cases among them.
        (
            (
                "# Exchanges\n\n**Can I swap an item for another size?**\nYes. Send it back unused.\n\n"
                "**Can I exchange outlet items?**\nNo, outlet items cannot be exchanged.\n",
            ),
            False,
        ),
        # Not in every case is in some.
        (
            (
                "# Disputes\n\n## Do I get a temporary credit in every case?\n\nNo. Not where the letter is missing.\n\n"
                "## If we need longer\n\nYou get a temporary credit.\n",
            ),
            False,
        ),
        # What it is bought with.
        (
            (
                "# Buying gift cards\n\nYou can buy gift cards for up to $1,000 per day.\n",
                "# Using gift cards\n\n**Can I buy another gift card with it?**\nNo.\n",
            ),
            False,
        ),
        # How long it is valid, and what cannot be done with it.
        (
            (
                "# Gift cards\n\nGift cards are valid for 24 months from purchase.\n",
                "# Returns\n\nGift cards are not refundable.\n",
            ),
            False,
        ),
        # Free is free, whichever way it is asked.
        (
            (
                "# Guests\n\n## Do guests cost anything?\n\nNo, they are free.\n",
                "# Billing questions\n\n**Do you charge for guests?**\nNo, guests are free.\n",
            ),
            False,
        ),
        # To import is not to upload.
        (
            (
                "# Roles\n\n- Guests can comment on tasks and can upload attachments.\n",
                "# Importing\n\n**Can guests import?** No. Importing takes the role of member.\n",
            ),
            False,
        ),
        # The same condition, and what follows from it sooner and later.
        (
            (
                "# Disputes\n\nIf we do not receive your dispute within 90 days, we may withhold other benefits.\n\n"
                "If we do not receive your dispute within 120 days, we may pass the debt to the Treasury.\n",
            ),
            False,
        ),
        # What an article says once more in a summary; what it says of two cases.
        (
            (
                "# Chat\n\n## When can I reach you?\n\nOur coaches answer chat from 7 am to 9 pm, seven days a week.\n\n## Quick recap\n\n"
                "Our coaches answer chat from 9 am to 5 pm, seven days a week.\n",
            ),
            True,
        ),
        (
            (
                "# Phones\n\n## What should they bring?\n\nPupils may use mobile phones during break.\n\n## Rules in short\n\n"
                "- Pupils may not use mobile phones during break.\n",
            ),
            True,
        ),
        (
            (
                "# Phones\n\n## Lower school\n\nPupils may use mobile phones during break.\n\n## Sixth form\n\n"
                "- Pupils may not use mobile phones during break.\n",
            ),
            False,
        ),
        # Who gives notice.
        (
            (
                "# Group bookings\n\nYou can cancel a group booking without charge until six weeks before the first night.\n",
                "# Our part\n\nIf we ever had to cancel a group booking, you'd hear from us at least three months before the first night.\n",
            ),
            False,
        ),
        # Who keeps what.
        (
            (
                "# What to keep\n\nKeep every receipt for six years after the end of the tax year.\n",
                "# Uploaded receipts\n\nReceipts are deleted after 12 months.\n",
            ),
            False,
        ),
        # What is so for all, and what is so for those who ask.
        (
            (
                "# Your first project\n\nA new project can run up to 20 virtual servers.\n",
                "# Quotas\n\n## Ceilings available on request\n\nA project can run up to 200 virtual servers.\n",
            ),
            False,
        ),
        # Two places, whose names are the titles.
        (
            (
                "# Canal Street\n\nA former mill.\n\n- Front desk: 8 am to 6 pm, Monday to Friday.\n\nDogs are welcome at Canal Street.\n",
                "# Harbor House\n\nThe front desk is staffed from 8:30 am to 5:30 pm, Monday to Friday. Dogs are not allowed at Harbor House.\n",
            ),
            False,
        ),
        (
            (
                "# Play on\n\nOn PC and Xbox, your progress is carried over automatically.\n",
                "# Starfold for Nintendo Switch\n\nOn Nintendo Switch, progress isn't carried over.\n",
            ),
            False,
        ),
        # A condition in front is what the other side is about.
        (
            (
                "# Visits\n\nIf we miss an appointment, we put £30 on your account.\n",
                "# Our promise\n\nWe put £40 on your account for a missed appointment.\n",
            ),
            True,
        ),
        # What a time runs from is another step.
        (
            (
                "# Selling\n\n| Step | Deadline |\n|---|---|\n| Confirm the sale | Within 3 days of the sale |\n",
                "# Shipping\n\nYou have 10 days after confirming a sale.\n",
            ),
            False,
        ),
        # A member of a list is refused in words of its own.
        (
            (
                "# Ways to pay for Lumo\n\nPick whichever is handiest.\n\n- Visa and Mastercard\n- PayPal\n- Gift codes\n",
                "# Declined\n\nPayPal cannot be used to pay for Lumo.\n",
            ),
            True,
        ),
        (
            (
                "# Importing products\n\nThe product importer accepts CSV, XLSX and XML files.\n",
                "# Files for the product importer\n\n| File | Import |\n|---|---|\n| Excel workbook (.xlsx) | Not accepted. |\n| CSV | Accepted |\n",
            ),
            True,
        ),
        (
            (
                "# Importing products\n\nThe product importer accepts CSV, XLSX and XML files.\n",
                "# Exports\n\nReports cannot be exported as XML.\n",
            ),
            False,
        ),
        # With and without is both.
        (
            (
                "# Fires\n\nCampfires are allowed on every pitch.\n",
                "# Rules\n\nCampfires are not allowed on any pitch, with or without a fire bowl.\n",
            ),
            True,
        ),
        # Who pays.
        (
            (
                "# Sending it back\n\nIf you send something back, we'll pick up the postage.\n",
                "# Costs\n\nThe postage of returned goods is borne by the customer.\n",
            ),
            True,
        ),
        # What a plan has is told with its name as the subject, or in front.
        (
            (
                "# Editions\n\nSilver covers up to 3 holiday lets per declaration.\n",
                "# Add a let\n\nWith Silver, you can enter up to 8 holiday lets per declaration.\n",
            ),
            True,
        ),
        # One writer sets an article, and the other one a pronoun.
        (
            (
                "# Trade\n\nThe minimum order is £90 before tax.\n",
                "# Ordering\n\nOur minimum order is £120 before tax.\n",
            ),
            True,
        ),
        # A plain amount of time is the amount that the other one bounds.
        (
            (
                "# Cover\n\n**Waiting period for illness:** 10 days from the start of the policy.\n",
                "# Claims\n\nIllnesses that show up in the first four weeks after your policy begins are not insured.\n",
            ),
            True,
        ),
        # Under an age, and from it on.
        (
            (
                "# Vans\n\nDrivers aged 23 and over can rent vans.\n",
                "# Young drivers\n\nDrivers under 23 cannot rent vans.\n",
            ),
            False,
        ),
        # The rest of the day is no other case.
        (
            (
                "# Leaving\n\nOnce you have checked out, you can store your skis in our cellar for the rest of the day.\n",
                "# Cellar\n\nYou can't store skis in our cellar once you have checked out.\n",
            ),
            True,
        ),
        # What is so by default, and how far it can be set.
        (
            (
                "# Lists\n\nA list returns 15 orders per page by default.\n",
                "# Long lists\n\nA list returns 200 orders per page at most.\n",
            ),
            False,
        ),
        (
            (
                "# Lists\n\nA list returns 15 orders per page by default.\n",
                "# Long lists\n\nA list returns 25 orders per page by default.\n",
            ),
            True,
        ),
        # What is needed to begin one thing, and to open another one.
        (
            (
                "# Trial\n\nYou don't need a bank card to start a trial.\n",
                "# Go live\n\nYou need a bank card to open your stall to the public.\n",
            ),
            False,
        ),
        # The exception, and what holds for it.
        (
            (
                "# Tests\n\nThe test fee is £70, except for those who take the test again.\n",
                "# Not passed\n\nIf you take the test again, the test fee is £35.\n",
            ),
            False,
        ),
        # Exchanged for one thing, and for another.
        (
            (
                "# Plans change\n\nPasses can be exchanged for another tour.\n",
                "# Small print\n\nPasses cannot be exchanged for money.\n",
            ),
            False,
        ),
        (
            (
                "# Plans change\n\nPasses can be exchanged for money.\n",
                "# Small print\n\nPasses cannot be exchanged for money.\n",
            ),
            True,
        ),
        # Whom something is for rules nothing.
        (
            (
                "# At the counter\n\nThere's no charge for members over 80, or for those who can't use the app.\n",
                "# In the app\n\nIn the app, members can use the transfer form.\n",
            ),
            False,
        ),
        # By day and by night.
        (
            (
                "# Duo: by day\n\nBy day, you pay 29p per kWh on the Duo tariff.\n",
                "# Duo: by night\n\nBy night, you pay 14p per kWh on the Duo tariff.\n",
            ),
            False,
        ),
        # Once a week and once a day; from 8 to 32 and from 8 to 64.
        (
            (
                "# What we copy\n\nFull copies are made once a week.\n",
                "# Restore\n\nFull copies are made once a day.\n",
            ),
            True,
        ),
        (
            (
                "# Sign up\n\nA passphrase has 8 to 32 characters.\n",
                "# Reset\n\nYour passphrase has 8 to 64 characters.\n",
            ),
            True,
        ),
        # Where somebody is reached.
        (
            (
                "# Jammed\n\nOur repair desk can be reached on 0800 555 0142.\n",
                "# Who to call\n\nYou can reach our repair desk on 0800 555 0124.\n",
            ),
            True,
        ),
        (
            (
                "# Tickets\n\nThe box office is at 16 Harbour Street.\n",
                "# Questions\n\nIn person: You'll find the box office at 9 Castle Lane.\n",
            ),
            True,
        ),
        # What one list excepts, the other one has; and what is on neither list of one article is no quarrel between them.
        (
            (
                "# Photo ID\n\n## What we take\n\nYou can send:\n\n- passport (except Ruritanian passport)\n- identity card (except paper Sylvanian cards)\n\n"
                "## What we do not take\n\nYou cannot send:\n\n- travel cards\n- Ruritanian passports\n- paper Sylvanian cards\n",
            ),
            False,
        ),
        (
            (
                "# Photo ID\n\nYou can send:\n\n- passports\n- identity cards\n",
                "# Proving who you are\n\nYou cannot send:\n\n- travel cards\n- identity cards\n",
            ),
            True,
        ),
        # What a heading denies is the other case.
        (
            (
                "# Moving a number\n\n## Simple moves\n\nSubmission to the old carrier: Within 2 business days\n\n"
                "## Non-simple moves\n\nSubmission to the old carrier: Within 4 business days\n",
            ),
            False,
        ),
        # How many one may have says nothing of changing it.
        (
            (
                "# Paying\n\nYou can only have one primary payment method at a time.\n",
                "# Billing\n\nYou can change the primary payment method at any time.\n",
            ),
            False,
        ),
        (("# Cards\n\nMembers may only borrow 3 books.\n", "# Loans\n\nMembers may borrow up to 5 books.\n"), True),
        # One zone in summer and in winter, and another one.
        (
            (
                "# Delivery\n\nOrders entered before 2 PM ET (GMT-5) Mon-Fri will be shipped on the same day.\n",
                "# Shipping methods\n\nOrders entered before 11 am EDT (GMT-4) Mon-Fri ship on the same day.\n",
            ),
            True,
        ),
        (
            (
                "# Delivery\n\nOrders entered before 2 PM ET Mon-Fri will be shipped on the same day.\n",
                "# Shipping methods\n\nOrders entered before 11 am PDT Mon-Fri ship on the same day.\n",
            ),
            False,
        ),
        # An old domain and a new one; two countries.
        (
            (
                "# Locked out\n\nWrite to support@tidelock.io.\n",
                "# Logs\n\nSend the logs to support@tidelock.com if that does not help.\n",
            ),
            True,
        ),
        (
            (
                "# Locked out\n\nWrite to support@tidelock.de.\n",
                "# Logs\n\nSend the logs to support@tidelock.com if that does not help.\n",
            ),
            False,
        ),
        # "It" is what the item is called.
        (
            (
                "# Tickets\n\n- **Closed:** Ticket that nobody answered for a day. It cannot be reopened.\n",
                "# States of a ticket\n\n- **Solved:** Ticket that an agent has marked so. It can still be reopened by you.\n",
            ),
            False,
        ),
        (
            (
                "# Tickets\n\n- **Closed:** Ticket that nobody answered for a day. It cannot be reopened.\n",
                "# States of a ticket\n\n- **Closed:** Ticket that has come to its end. It can still be reopened by you.\n",
            ),
            True,
        ),
        # What opens and shuts has a title; what stands below examples is one; what is charged is not what is done.
        (
            (
                "# Ending a service\n\n<details>\n<summary>Web hosting</summary>\n\nA period of 45 days may pass before the service is deleted.\n\n</details>\n\n"
                "<details>\n<summary>E-mail plan</summary>\n\nA period of 14 days may pass before the service is deleted.\n\n</details>\n",
            ),
            False,
        ),
        (
            (
                "# Recovery\n\n## Billing examples\n\n### One project\n\nThe project has a recovery period of 7 days switched on all month.\n\n"
                "### Several projects\n\nAll projects have a recovery period of 14 days switched on all month.\n",
            ),
            False,
        ),
        (
            (
                "# Fees of sellers\n\nNo commission is charged on cancelled or refunded orders.\n",
                "# Cancel an order as a seller\n\nIf an order is cancelled, it is automatically refunded.\n",
            ),
            False,
        ),
        # What a list is of, it has.
        (
            (
                "# Ways to pay\n\n**Accepted credit and debit cards:** American Express, Mastercard, Visa, PayPal.\n",
                "# Schools\n\nList of accepted payment methods:\n\n- Credit and debit cards\n- PayPal\n",
            ),
            False,
        ),
        # One long list has one more than the other one; sorts in brackets are members.
        (
            (
                "# Paying\n\nAcme accepts the following:\n\n- Visa\n- Mastercard\n- American Express\n- PayPal\n- Apple Pay\n- Google Pay\n- UnionPay\n",
                "# A payment failed\n\nAcme accepts credit and debit cards (Visa, Mastercard, American Express), PayPal, Apple Pay, and Google Pay.\n",
            ),
            True,
        ),
        (
            (
                "# Paying\n\nAcme accepts the following:\n\n- Visa\n- Mastercard\n- PayPal\n- Apple Pay\n- UnionPay\n",
                "# A payment failed\n\nAcme accepts credit cards, for example Visa and Mastercard.\n",
            ),
            False,
        ),
        # What is told under a heading that names the value is told of one of several options.
        (
            (
                "# Reminders\n\n## Every week\n\nA reminder is sent once a week.\n\n## Every month\n\nA reminder is sent once a month.\n\n"
                "## After 3 days\n\nWe remind you after 3 days.\n\n## After 10 days\n\nWe remind you after 10 days.\n",
            ),
            False,
        ),
        (
            (
                "# Reminders\n\n## How often\n\nA reminder is sent once a week.\n\n## By text\n\nA reminder is sent once a month.\n",
            ),
            True,
        ),
        # Entries under the headings of several things, and what is said of "them".
        (
            (
                "# Lessons\n\n## First lesson at the pool\n\n**Cost: £55**\n\n**Time: 40 minutes**\n\n"
                "## Long lesson at the pool\n\n**Cost: £65**\n\n**Time: 1 hour**\n",
            ),
            False,
        ),
        (
            (
                "# Tuition\n\n**Resident students**\nThese are students who live here. They pay a fee of €9,000 for the entire course.\n\n"
                "**Visiting students**\nThese are students who live elsewhere. They pay a fee of €18,000 for the entire course.\n",
            ),
            False,
        ),
        # Two tables of one article.
        (
            (
                "# Balances\n\nBefore the sale:\n\n| Account | Amount |\n|---|---|\n| Savings fund | €1,000 |\n| Cash fund | €20 |\n\n"
                "After it:\n\n| Account | Amount |\n|---|---|\n| Savings fund | €8,000 |\n| Cash fund | €5 |\n",
            ),
            False,
        ),
        (
            (
                "# Who may do what\n\n| Task | Guest editor | Owner |\n|---|---|---|\n| Remove a shared folder | No | Yes |\n\n"
                "In the old app:\n\n| Task | Guest editor | Owner |\n|---|---|---|\n| Remove a shared folder | Yes | Yes |\n",
            ),
            False,
        ),
        (
            (
                "# Signing\n\nYou may share one key. In this case the key must be stored in the office.\n\n"
                "Each of you may have a key. In this case the key must not be stored in the office.\n",
            ),
            False,
        ),
        # Numbers of sections.
        (
            tuple(
                f"# 3.{n}. {name}\n\nA shape is filled with a colour.\n\n| | |\n|---|---|\n| 3.{n - 1}. Clear | 3.{n + 1}. Fill the background |\n"
                for n, name in ((15, "Fill the shape"), (24, "Fill the background"))
            ),
            False,
        ),
        # What it costs to stay away, and what may not be undone.
        (
            (
                "# Course rules\n\nCourse fees are non-cancellable.\n",
                "# Fees\n\nIf you cancel a course, you will be charged for the course fee.\n",
            ),
            False,
        ),
        (
            (
                "# Course rules\n\nCourse fees are non-refundable.\n",
                "# Fees\n\nIf you cancel a course, the course fee will be refunded.\n",
            ),
            True,
        ),
        # Courses of one article that differ in length and in age.
        (
            (
                "# Courses\n\n**2-day sailing course (7 to 9 years)**\n\nWith lunch.\n\n**3-day sailing course (10 to 12 years)**\n\nWith tea.\n",
            ),
            False,
        ),
        # Doors, and what they open for.
        (
            (
                "# House rules\n\n## Workshop hours\n\n- Doors open at 8:55 am\n",
                "# Saturday workshop\n\nThe workshop runs from 9:30 am to 3:00 pm every Saturday.\n",
            ),
            False,
        ),
        (
            (
                "# House rules\n\n## Workshop hours\n\n- The workshop runs from 9:00 am to 3:00 pm every Saturday\n",
                "# Saturday workshop\n\nThe workshop runs from 9:30 am to 3:00 pm every Saturday.\n",
            ),
            True,
        ),
        # Two days that decide two cases.
        (
            (
                "# Deposits\n\nThis deposit will be paid back if your crew logs at least ten duty hours by June 30.\n",
                "# Duties\n\nAny crew who has logged less than 20 hours of duty by April 1 will receive a warning.\n",
            ),
            False,
        ),
    ],
)
def test_what_only_looks_like_a_conflict_is_none(tmp_path: Path, articles: tuple[str, ...], conflict: bool) -> None:
    assert bool(found(tmp_path, *articles)) is conflict


def test_what_is_hardly_sure_joins_no_group(tmp_path: Path) -> None:
    (tmp_path / "sign-in.md").write_text(
        "# I can't sign in\n\nThe link in an invitation email is valid for 5 days.\n", encoding="utf-8"
    )
    (tmp_path / "invite.md").write_text(
        "# Inviting people\n\nThe link in an invitation email is valid for 7 days.\n", encoding="utf-8"
    )
    (tmp_path / "export.md").write_text("# Exporting\n\n- The download link works for 7 days.\n", encoding="utf-8")
    config = Config(select=("KB201",))
    report = lint(Request(root=tmp_path, config=config, today=datetime.date(2026, 11, 20), min_confidence=0.5))
    sure = [f for f in report.findings if f.confidence >= 0.8]
    assert len(sure) == 1
    assert {sure[0].place.path, *(r.place.path for r in sure[0].related)} == {"sign-in.md", "invite.md"}


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("essential/cancelling.md", "premier/cancelling.md", False),
        ("essential/cancelling.md", "premier/refunds.md", True),
        ("faq/cancelling.md", "policies/cancelling.md", True),
        ("essential/index.md", "premier/index.md", True),
    ],
)
def test_the_same_page_in_the_folders_of_two_things_is_of_two_things(
    tmp_path: Path, one: str, other: str, conflict: bool
) -> None:
    for path, title, pounds in ((one, "Cancelling", "1,500"), (other, "When you cannot travel", "5,000")):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {title}\n\nIf you have to cancel a trip, we pay back up to £{pounds} for each person.\n")
    report = lint(Request(root=tmp_path, config=Config(select=("KB201", "KB203")), today=datetime.date(2026, 11, 20)))
    assert bool(report.findings) is conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("brokers", "staff of brokers", True),
        ("all members", "workspace admins", True),
        ("administrators", "agents", True),
        ("students", "employees", False),
        ("couriers", "customers", False),
    ],
)
def test_readers_who_work_with_the_same_thing_are_told_the_same(tmp_path: Path, one: str, other: str, conflict: bool) -> None:
    for n, (readers, title, day) in enumerate(((one, "Statements", 5), (other, "Commission", 12))):
        (tmp_path / f"{n}.md").write_text(
            f"---\naudience: {readers}\n---\n# {title}\n\nCommission statements are published {day} days after the end of a month.\n"
        )
    assert bool(found(tmp_path)) is conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("The default value is 60 seconds.", "The default value is 600 seconds.", False),
        ("The length must be no greater than 16.", "The length must be no greater than 255.", False),
        ("They are kept for 60 days.", "They are kept for 90 days.", False),
        ("A key is kept for 60 days.", "A key is kept for 90 days.", True),
    ],
)
def test_what_a_sentence_of_one_article_does_not_name_stands_before_it(one: str, other: str, conflict: bool) -> None:
    text = f"# Key servers\n\nHow the key server refreshes its keys.\n\n{one}\n\nHow the key server retries.\n\n{other}\n"
    config = Config()
    a, b = (Side(s) for s in extract(parse(Source("a.md", text), config), config) if s.kind == "value")
    assert bool(exclusive(a, b)) is conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            "The last and final reminder is sent 14 days before the lease ends.",
            "A final renewal notice is sent 3 days before the lease ends.",
            True,
        ),
        (
            "The third reminder is sent 14 days before the lease ends.",
            "A final renewal notice is sent 3 days before the lease ends.",
            False,
        ),
        (
            "The first reminder is sent 60 days before the lease ends.",
            "The second notice is sent 30 days before the lease ends.",
            False,
        ),
        # By two days of the year, and by one of them.
        (
            "Helpers who have worked less than 15 hours by 31 December are written to.",
            "Helpers who have worked less than 20 hours by 1 April are written to.",
            False,
        ),
        (
            "Helpers who have worked less than 15 hours by 31 December are written to.",
            "Helpers who have worked less than 20 hours by 31 December are written to.",
            True,
        ),
    ],
)
def test_reminders_and_days_of_the_year(one: str, other: str, conflict: bool) -> None:
    config = Config()
    a, b = (
        Side(s)
        for n, text in enumerate((one, other))
        for s in extract(parse(Source(f"{n}.md", f"# Lease\n\n{text}\n"), config), config)
        if s.kind == "value"
    )
    assert bool(exclusive(a, b)) is conflict

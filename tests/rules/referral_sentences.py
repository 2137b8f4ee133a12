"""Sentences as help centres write them: those that send the customer to support, and those that only look so."""

REFERRALS = """
Email {{ support_email }} from the address on file.
For terms of your own, use **Contact Sales** on the plans page.
In this case, open a ticket to request the new address.
You must open a ticket with the receipts that you have.
If the payment is not found, open a ticket.
You can have the account removed by submitting a ticket here.
If you have questions, message support and we can turn it on for you.
To ask for the money back, message support from the app.
If you don't find what you need speak to me to place an order of your own.
We recommend contacting me directly if you are unsure.
Speak to me about group prices.
If it goes beyond that contact support.
If you do not receive this contact billing@acme.example.
If the parcel arrives damaged, or does not arrive email us with your order number.
If the button is greyed out try again or contact support.
If the payment fails twice in a row we recommend that you contact our billing team.
If this is your case we also recommend contacting us about other numbers.
If you're thinking of a larger plan we kindly ask you to write to us.
If you have special needs that this doesn't cover for you contact our sales team.
Before you send anything back contact us for a label.
After paying the invoice send an email to our accounts team.
In case of loss call our hotline.
So if you are running late contact us.
To find out more about it open a ticket with us.
Refunds should be requested via a support request in the portal.
It might help to talk to one of our agents.
Fire off an email to our team.
A quick email to our team is all it takes.
A call to our customer service line will sort this out.
Leave a message with our team.
Supply our support team with the code of the error.
If you are unsure, please [call](01632960173) and Ida will tell you.
Contact billing if you cannot pay in time.
Use the **Contact Sales** button on the page for plans.
If you are unsure about the size, send a message before you buy.
Send an email with your order number.
You can reach the team through the following channels:
Choose the best way to reach us.
You can get in touch with them via our partner portal.
Advise us of any change of address.
**Email:** help@acme.example with your order number
To cancel or move the visit, email [Email address].
To ask for a refund, email help@acme.example from the address that you signed up with.
Talk to our manager if you need a wider door.
To reschedule, patients must contact Lakeside Dental Clinic's reception desk at least 24 hours in advance.
Please see a member of staff if you would like a locker.
You can redeem the voucher by filling out a ticket in our support system.
Fill out a ticket and we will reset it.
Owners may appeal the decision through the support ticket system.
Requests are made via the support portal.
You can request a longer trial through our support desk.
We kindly request that only the account owner contact us about refunds.
Once access is switched on, notify the support team so they can go ahead.
You must notify us by letter or e-mail of the date on which you leave.
Outside these hours, please leave a message and we will return your call.
Leave us a voicemail with your order number.
Request a callback and one of our advisers will ring you.
Schedule a call with our team to go over the options.
Book an appointment with one of our advisers to change your tariff.
Seek assistance from our support team if the code does not arrive.
If the code does not arrive, seek help from customer service.
Make contact with our billing department before the due date.
Arrange a collection with our customer care team.
Coordinate with our onboarding team to import your list.
Questions? Email care@harbourloans.example.
Please call the number listed below.
Kindly inform the customer care department of the change.
Report the loss to us at once.
Report it immediately to the help desk.
Users with special needs should notify support staff.
Text us on 07700 900123.
WhatsApp us on 07700 900123.
For a paper copy, dial 0800 555 019.
Should you have any questions, our team can be reached at 555-0199.
Customer care can be reached on 0800 555 0199.
Our customer service team is available on 0800 555 0199, Monday to Friday.
For further assistance, you can reach our team at help@harbour.example.
For any other questions: support@harbour.example.
Additional seats can be bought by calling customer service.
Additional seats are available by request from customer service.
A form may be obtained from our office.
To cancel, give us a call.
To cancel, drop us a line at hello@harbour.example.
To cancel, shoot us an email.
Cancel by sending us an email.
Cancellations must be made in writing to our office.
A written request must be submitted to our office.
Complaints should be addressed to the customer service manager.
Send a copy of your receipt to claims@harbour.example.
Return the completed form to our billing office.
Upload the form and email us when done.
Reply to this e-mail with your order number.
Please go to the information desk on level 2.
Contact your account manager or our sales team.
Contact Harbour for a quotation at sales@harbour.example.
Contact the Membership Office at 555-0199.
Please contact the Admissions Office by email.
Please contact the accounts department.
Contact the circulation desk to place a hold.
Contact the box office on 0800 555 0199 to exchange your tickets.
Contact guest services to arrange a late check-out.
Contact member services to close your account.
Contact a member services representative.
Contact one of our branches.
Contact us using the link below.
Get in contact with us.
Let our team know.
Let the driver know, or tell our staff.
Let customer service know within 48 hours.
Please make sure you let us know beforehand, so that we can send a van.
It is essential that you inform us of any allergies.
You are required to inform us within 7 days.
Please check with us first.
Please check with our office before you travel.
Please confirm with our team before booking.
Do get in touch.
Feel free to reach out anytime.
Reach out for a quote.
Just ask us!
Ask our friendly staff.
Use our contact form.
Fill in the form below and we'll get back to you.
Click on Contact Us at the top of the page.
Have more questions? Submit a request
Still stuck? Raise it with us.
Please contact me by e-mail at jo@knits.example.
To be added to the list, email the moderators at mods@harbour.example or us.
Address questions to help@harbour.example.
Direct all questions to help@harbour.example.
Inquiries can be directed to help@harbour.example.
For more information, write to info@harbour.example.
Requests for an extension should be sent to the HPC support team.
Users can ask for more space by opening a request with the service desk.
A ticket must be raised with the service desk.
Please raise an issue with support.
Open an issue with our support team.
File a claim with us within 30 days.
To dispute a charge, notify us no later than 60 days after the statement.
You need to notify customer service before the cut-off.
The customer must notify us of the fault.
If you need a higher limit, submit a request through the console and our team will review it.
To have your quota raised, mail the operators at ops@cluster.example.
For access, please fill out this [form](https://forms.gle/abc).
Reach the team at team@cluster.example.
If you believe this is an error, appeal by writing to appeals@cluster.example.
Report vulnerabilities to security@cluster.example.
If this does not help, please raise an issue with the service desk.
Let the helpdesk know if the node is down.
You can always reach us at help@cluster.example.
Need a refund? Write to billing@cluster.example.
Just send an email to billing@cluster.example.
Users must request an account by emailing accounts@cluster.example.
Please direct any feedback to docs@cluster.example.
To cancel the contract, send a letter or an email to us.
Get help from our engineers.
Work with your account team or contact sales.
If you want to opt out, tell our privacy team at privacy@cluster.example.
To enable it for your workspace, talk to sales.
[Talk to us](https://cluster.example/contact) about larger clusters.
Enterprise customers can ask their customer success manager or write to support.
If unsure, ask support before you upgrade.
Only support can restore it; open a ticket.
You'll need to get in contact with the team.
Please use the contact form to report this.
Please report it using the form on our contact page.
If the key leaks, notify us at once so that we can revoke it.
For an invoice with VAT, please request one from billing@cluster.example.
Feel free to open a support case.
Create a case in the support centre.
Please have the owner of the account contact us.
Have the owner of the account email us from the address on file.
The account owner has to contact us.
The owner should reach out to support.
Your organisation's admin must contact our sales team.
Contact your Customer Success Manager or support@cluster.example.
For pricing, [contact sales](https://cluster.example/sales).
If you have feedback, we'd love to hear from you at hello@cluster.example.
We'd love to hear from you! Email hello@cluster.example.
Questions about this policy can be sent to legal@cluster.example.
Any questions should go to help@cluster.example.
Requests go to help@cluster.example.
To learn more, schedule a demo with our team.
If you can't find the order, get back to us with the number.
Please get back to us within three days.
Please respond to our email with a copy of your passport.
You can reach customer service from 9 to 5 on 0800 555 0100.
Complaints can be made to our complaints team.
Pop into a branch and speak to a member of the team.
If the parcel stays away, open **Account → Tickets** and report the order.
Please use the Tickets page above for faster assistance.
If it happens again, please submit a report via the Feedback form.
Please raise a support ticket with your meter number.
Submit a support ticket to request a platform change.
Submit a request via a ticket and we'll do the rest.
If your card was stolen, call 24/7 to block it.
Chat with our support team by e-mail.
You can chat with us in the app, write on our wall, send an email or call.
Please login to chat with our support team.
Chargebacks should be started only after contacting our support team.
Turn to our member service team who can be contacted by phone.
You can however ask our support team to do it.
You need not do anything, but you can optionally email us at hello@acme.example.
Contact Umbra Labs support at umbralabs@gmail.com.
Fill out the form and our team will call you back.
Get help by phone or e-mail.
Please call our customer service number.
Please share your wishes with us at team@acme.example and we'll look at them.
Just let our support team know and they'll move the booking.
Let our customer care team know which seat you prefer.
Something wrong with the voucher? Reply to that email and we'll send another one.
Reply to your booking confirmation email with your passport number.
Damaged parcels must be reported to us in writing within five days.
All cancellations, together with any questions about them, should be directed to our member support team.
You can change the limit by opening a support ticket from the Umbra Portal.
Contact the shop where you bought the kettle or our customer support.
Contact the branch that issued your card or our helpline.
Submit a ticket and we'll move the domain.
Open a ticket so our team can look at it.
[Fill in this form](https://acme.example/wrong-label/) to bring it to our attention.
Simply head over to our Contact page, choose "Events", and tell us the date.
Hit us up with your question and we'll get back to you.
Earlier price lists are available upon request from our billing team.
You can confirm this with support.
Enquire with customer service before you send it.
Please contact Umbra through the form on our website.
Please raise a request within seven days of delivery.
If you need to contact us, please use the options listed here:
If you want to reach our team, use the number on your card.
For members abroad [send us an email](mailto:hello@acme.example) and we'll check.
You open a support ticket, support checks the label, and a new one is printed.
1. Go to [acme.example/contact-us/](https://www.acme.example/contact-us/).
To get a return number, contact: https://acme.example/support/returns
Please ask the support team to unlock it.
If it fails, consider contacting your bank, or engage our support team.
You can also reply to the message and our team will find the parcel.
If you have difficulties, contact the call-center at 4711.
To enable this feature, please contact your Umbra representative or support.
[Contact Support](/help) for help.
[Contact support for assistance](https://support.acme.example/hc/en-us/requests/new).
Contact [support@acme.example](mailto:support@acme.example) to request an invoice.
If you believe you're seeing this in error, [submit a support request](https://acme.example/support).
If this issue persists, please [open a ticket](https://acme.example/support/ticket) with us.
For more information, contact our Sales team.
To upgrade to Enterprise, talk to sales.
Please [contact sales](https://acme.example/contact-sales) to learn more about pricing.
Reach out to your Customer Success Manager or contact support.
If you would like to opt out, email privacy@acme.example.
You can reach us at +44 20 7946 0958 between 9am and 5pm.
You can reach our customer service team Monday to Friday on 0345 600 0000.
For help with your booking, contact our Customer Contact Centre.
Our agents can be contacted 24/7 via the in-app phone button.
If you can't find an answer, message us in the app.
Message us through the app if you'd like to dispute the transaction.
If you don't recognise a payment, get in touch with us straight away through the app.
You'll need to get in touch so we can look into it.
Get in touch with our team and we'll be able to help.
Just give us a shout if you need a hand.
Give our team a call on 0800 000 000.
Please ring us on 0800 000 000.
You can phone us on 0300 123 1234.
Text us on 60006.
If you're unable to resolve the issue, we recommend contacting Umbra support.
If you need help, [contact us](https://umbra.example/contact/).
If you run into issues, ask for help from our support team.
Need more help? Contact us.
Still need help? Get in touch.
Still stuck? [Send us an email](mailto:help@acme.example).
Please contact us via the form below.
Please fill in the contact form on our website.
Please use our contact form to report an error.
Please use the contact form to request deletion of your data.
Complete the online enquiry form and a member of our team will respond.
You must contact us in writing within 14 days.
If the above does not work, please create a support ticket.
Open a [new ticket](https://portal.acme.example/tickets/new) and include your server ID.
If you have lost access to your authenticator, you must contact support to verify your identity.
For security reasons, only the account owner can contact support to request this change.
Have the account owner contact support.
Please have your admin reach out to us.
Ask your admin to contact us at help@acme.example.
Admins can contact Umbra support to restore it. Umbra keeps its data in Umbra workspaces.
The workspace owner should email support@acme.example from the address on file.
This can be done by contacting customer support.
This can only be changed by our support team. Please contact them.
You can request a refund by contacting us within 30 days of purchase.
Refunds can be requested by emailing billing@acme.example.
A refund can be requested via our support team.
To request a refund, contact us.
To request a refund, please email us at refunds@acme.example with your order number.
To get started, reach out to our team at hello@acme.example.
To report a problem with a listing, please report it to us.
Report any suspicious emails to phishing@acme.example.
Forward the suspicious email to report@acme.example.
Forward it to us at report@acme.example.
If you'd like to appeal, reply to the email we sent you or contact support.
If you haven't received your card after 10 working days, let us know.
Let our team know if anything changes.
Let us know by emailing help@acme.example.
If your item is faulty, please contact our Customer Services team who will arrange a replacement.
Contact Customer Services.
Speak to a member of our team.
Speak with a member of staff in the app.
You can speak to someone on our team by calling 0800 111 222.
Talk to a specialist.
Talk to our friendly team.
Chat to one of our experts or call us on 0800 111 222.
Call 1-800-555-0199 to speak to a representative.
Call us toll-free at 1-800-555-0199.
Call Member Services at the number on the back of your card.
Contact Member Services for help.
Contact Guest Relations at least 48 hours before arrival.
Contact Reservations to change your booking.
Please visit our Contact Us page.
Visit our [contact page](/contact) for phone numbers.
Head to our Contact Us page to get in touch.
Go to our [Support portal](https://support.acme.example) and submit a request.
If you want to close your account, submit a request through our support portal.
Submit a request [here](https://example.zendesk.com/hc/en-us/requests/new).
[Submit a request](https://example.zendesk.com/hc/en-us/requests/new) and we'll be glad to help.
Click [here](https://acme.example/contact) to contact us.
Click here to contact our support team.
Use the form below to contact us.
Tap **Contact us** at the bottom of the page.
Select "Contact support" from the menu.
Choose *Get in touch* to start.
In the app, go to Help > Contact us.
Please be sure to contact us before returning the item.
Make sure you contact us before sending anything back.
Make sure to let us know about any allergies.
If your luggage is delayed, please report this to our staff at the airport.
You should inform us as soon as possible.
You must tell us straight away by calling 0800 111 222.
Kindly reach us via email at hello@acme.example.
Please direct all questions to support@acme.example.
Send any questions to our support team.
All requests should be sent to support@acme.example.
Feel free to shoot us a message.
Feel free to open a support ticket if you're unsure.
Don't be shy, get in touch!
We're here to help, so please contact us if you have any questions.
If not, contact us.
Otherwise, open a support case.
If you still see the error, then contact support.
If all else fails, contact us with a screenshot.
Alternatively, you can contact us by email.
Alternatively contact our helpdesk.
If you wish to complain, please write to our Customer Relations department.
Write to us at: Acme Ltd, PO Box 1, London.
Contact us in the app or call 0800 111 222.
Please get in contact with us.
If you need to cancel, do get in touch with us.
You're more than welcome to contact our team.
You are advised to contact the helpdesk.
It is necessary to contact us to activate roaming.
In this case you have to contact support.
In these cases, a request must be sent to support.
We suggest reaching out to our support team.
If you notice errors, we ask you to report them to our support team.
Contact us for a quote.
Contact us to discuss your requirements.
Contact us today!
Reach out for a demo.
Email us for details.
If this doesn't help, ping us on support@acme.example.
Please reach out to the support team on our [contact page](https://acme.example/contact).
Please contact the team at support@acme.example.
Contact the Northwind support team. Northwind is open source.
If you need additional licences, contact Northwind Sales. Northwind licences expire.
Umbra.com users should [contact Umbra Support](https://umbra.example/support). On Umbra you can see your Umbra plan and Umbra runners in Umbra.
Customers with paid plans can contact support.
Paid users can open a support case with us.
If you are on a legacy plan, you will need to contact us in order to upgrade.
For urgent matters, please use our hotline.
If your account has been suspended, file an appeal with our Trust & Safety team.
To file a complaint, contact the complaints team.
If you're a carer, ask us about extra support.
Tell our customer service team.
Inform the help desk.
Ask support to reset it.
Ask our support team to re-send the code.
Check with support whether the region is available.
Get help from our support team.
Get support by emailing help@acme.example.
You can get help by contacting us.
Questions? Email hello@acme.example.
For support, email hello@acme.example.
For assistance please call 0800 111 222.
Simply contact us and we'll send a label.
Just reply to the confirmation email or contact us.
If you'd prefer to speak with a person, please call our Customer Support team at 1-800-555-0100.
If you believe this was a mistake, please reach out to our Trust and Safety team.
Please note that you will need to contact our support team if you'd like to change the currency.
To do this, simply contact our customer service team and they will be happy to help.
Should you experience any difficulties, please do not hesitate to contact a member of our team.
If you haven't received the confirmation within 24 hours, please get back in touch with us.
If you want to close your account you'll need to call us.
You will need to contact us if you change your address.
You'll have to contact us and ask us to remove the block.
In the unlikely event that your item arrives damaged, please contact us within 48 hours of delivery.
Contact us within 14 days of receiving your order to arrange a return.
Simply email customer services with your order number.
Please quote your order number when contacting us, or email hello@shop.example.
If you are unhappy with the outcome, you can ask for your complaint to be reviewed by contacting our Complaints team.
If your flight is cancelled you can rebook free of charge by calling our contact centre.
Members can call the number on the back of their card or contact our service centre.
Please call ahead to speak with one of our representatives.
For further support, please reach out to your local Acme office or contact our global helpdesk.
Drop our team an email at hi@acme.example.
Drop us an email.
Send our support team an email with the details.
Send an e-mail to our customer support.
Please mail us at info@acme.example.
Please E-Mail us.
Contact us: support@acme.example
Reach us: 0800 123 4567
Email us - we reply within a day.
Our team can help: reach out any time.
Want to know more? Talk to our sales team.
Not sure which plan? Speak to sales.
Got stuck? Ping support.
If the webhook still fails after 3 retries, escalate to support.
Please raise it with our support team.
Please raise this with support.
Report the bug to our support team.
If you notice suspicious activity, report it immediately to our security team at security@acme.example.
Report security vulnerabilities to security@acme.example.
Vulnerabilities should be reported to security@acme.example.
Please address any questions about this policy to privacy@acme.example.
You can exercise these rights by contacting us at privacy@acme.example.
You have the right to object; to do so, email us.
To opt out, send an email to optout@acme.example with the subject "Opt out".
To request deletion, write to privacy@acme.example.
If you need a copy, request one from our support team.
You may request an extension by sending us an email.
You can request a data export by opening a support ticket.
It's possible to increase this limit by contacting support.
This limit can be increased upon request; contact support.
To increase this limit, contact support.
Limits can be raised on request by contacting [Support](https://support.acme.example).
Enterprise only. Contact sales for details.
This feature is in beta. Contact support to enable it for your account.
To have this feature enabled, please contact support@acme.example.
Please contact us to have this feature enabled.
To enable it, contact your Acme account team or support.
If you're an existing customer, contact your account manager or our support team.
Contact your account manager or [Acme Support](https://support.acme.example).
See our support page or contact us.
Check the status page first. If there is no incident, contact us.
If you still don't see it, please check your spam folder or contact us.
Try a different browser, and if that doesn't work, let us know at help@acme.example.
Wait 24 hours, then contact us.
Wait an hour and contact support if nothing has changed.
Restart the device. If the issue continues, please get in touch.
If so, please contact us right away.
If that is the case, contact our team.
When this happens, contact support.
When in doubt, contact us.
As a last resort, contact support.
In that event, please contact us.
In such cases please contact support.
At this point, you should contact support.
From there, you can contact support.
Next, contact support to have the domain verified.
First contact our support team.
Then contact us.
Finally, contact us with the results.
Please also contact us if you move house.
Always contact us before you travel with an assistance dog.
Never hesitate to contact us.
Don't forget to contact us before the trial ends.
Remember to contact our team before you migrate.
Before upgrading, contact support.
After the migration, contact support to remove the old domain.
Once you have the certificate, send it to support@acme.example.
Once done, let our team know.
Once you've completed the form, email it to us at forms@acme.example.
Please upload the photo and contact us.
Log out, log back in and contact us if it still isn't working.
If you don't have access to your email any more, you'll need to contact us.
If you no longer have access to the phone number, contact us for help.
If neither of these works, please contact our support team with a screenshot.
If your issue isn't listed here, contact us.
If your question isn't answered here, [ask us](https://acme.example/contact).
If you can't find what you're looking for, [contact us](#contact).
If you need more help, our team can be reached at help@acme.example.
For all other enquiries, please use our [contact form](/contact).
For all other questions, please fill out [this form](https://acme.example/contact).
For urgent requests call +1 (800) 555-0199.
For assistance outside office hours, ring the emergency helpline on 0800 555 0199.
For a full list, contact us.
For help choosing, ask one of our experts.
For bulk orders, please contact our B2B team.
For press enquiries, email press@acme.example.
With questions, contact support.
In case of questions, contact support.
Any questions? Contact us.
Any problems, give us a ring.
Problems? Contact our technical team.
Having trouble? Reach out to support.
Having issues with your TCP proxy? Check out the guide or reach out to us.
Need a hand? Our team is just a call away: call us on 0800 555 0199.
I can't log in. Contact support.
**Contact support** if the problem persists.
[**Contact us**](/contact) to start your return.
*Please contact support.*
Contact **Customer Support** for a replacement.
Contact our [Support Team](https://support.acme.example/hc) for a replacement.
[Get in touch with us](/contact).
[Reach out](https://acme.example/contact) to our team.
[Email support](mailto:support@acme.example) with the log file.
<a href="mailto:support@acme.example">Email us</a>
- Contact us
- [Contact support](/support)
1. Contact support
Please contact us on social media.
Tweet us @acme or send us a DM.
DM us on Instagram.
WhatsApp us on +44 7700 900123.
Pop into a store or call us.
Visit us in store or get in touch.
Write us a letter.
Contact our London office.
Contact the Acme team at hello@acme.example.
The account holder must contact us.
The cardholder needs to call us.
The person who placed the order should contact customer service.
Your parent or guardian will need to contact us.
Both parties must contact support.
Only the primary owner can contact us about billing.
Developers can reach out to our API team for higher limits.
Anyone affected should contact us.
Those who did not receive the email should contact us.
Have your parent call us.
Ask the sender to contact us.
Tell your host to contact our support team.
We ask customers to contact us before disputing a charge.
We encourage you to reach out to our support team.
We'd recommend getting in touch with our support team.
We would suggest contacting our team.
It may be worth contacting our support team.
It's a good idea to contact us first.
It's important that you contact us straight away.
It is essential to call us before you travel.
Your best option is to contact support.
Your first step should be to contact our support team.
The best thing to do is contact us.
The only way to do this is by contacting support.
The easiest way to get help is to contact us through the app.
All you need to do is contact us.
What you need to do: contact support.
You could try contacting our support.
You should be able to resolve this by contacting support.
You are welcome to reach out to us.
You're encouraged to contact us.
You will be asked to contact support.
Please open a [support ticket](https://support.umbra.example/hc/en-us/requests/new) to request access.
Reach out to our support engineers with your org name.
Contact [Umbra support](https://umbra.help) to lift the restriction.
[Open a ticket](https://umbra.example/dashboard/support/new) to have it enabled.
Get in touch: hello@plausible.example
Please reach out: hello@plausible.example.
If you'd like a higher limit, [let us know](https://umbra.example/contact).
Please [let us know](mailto:hi@umbra.example) if you run into problems.
Message us in your shared Slack channel.
Open an issue on GitHub or contact us.
Ask in the community or contact support.
If you're a paying customer, contact support; otherwise, ask in the forum.
Paid plans only: contact our support.
Reach out to us on [Discord](https://discord.gg/x).
Please contact the [Umbra team](mailto:team@umbra.example) for access.
Umbra customers can contact [Umbra Support](https://support.umbra.example). Umbra does not sell Umbra data.
Please reach out to your Umbra representative or contact support.
To get access, fill out the [request form](https://forms.gle/abc) and we will email you.
Request access by emailing beta@umbra.example.
Sign up by emailing us.
Apply by sending your CV to jobs@umbra.example.
If you think your account was banned by mistake, please submit an appeal to our team.
You can submit an appeal by replying to the email or contacting support.
To recover access, you'll need to open a support case.
Support tickets can be opened by emailing support@umbra.example.
Tickets can be submitted to our support team at any time.
Bugs can be reported to support@umbra.example.
Please report any bugs to us at bugs@umbra.example.
Please report bugs to our support team.
Please report the problem to customer service.
Send feedback to feedback@umbra.example.
If you need to report abuse, email abuse@umbra.example.
To report abuse, contact abuse@umbra.example.
Abuse reports should be sent to abuse@umbra.example.
Your request should be emailed to privacy@umbra.example.
Requests for deletion must be made by contacting our privacy team.
For privacy requests, reach our team at privacy@umbra.example.
We'd love to help! Just [email us](mailto:hi@umbra.example).
We want to hear from you: email hello@umbra.example.
Have feedback? Email us at hello@umbra.example.
Got feedback? We'd love to hear it, so drop us a note.
Interested? Contact sales.
Curious? [Talk to us](https://umbra.example/contact).
[Talk to an expert](https://umbra.example/contact-sales).
[Book a demo](https://umbra.example/demo) or contact our sales team.
If you are an existing customer on an older plan, please contact your sales rep or our support team.
If you do not see the option, contact support to have it turned on.
If this doesn't solve your problem, please contact our Customer Support Team and include a screenshot.
If you've tried all of the above and it still isn't working, it's time to contact support.
When you've checked all of this and are still having trouble, get in touch with our support team.
Should the issue continue, please contact us.
Should your parcel not arrive within 5 days, contact us.
In case the device is still under warranty, please contact our service department.
As soon as you notice the loss, call us.
Immediately call us to block the card.
Block the card in the app, or call us on 0800 555 0199.
Freeze your card and contact us.
You can freeze your card, then give us a call.
Please have your booking reference ready and call our contact centre.
Have your ID ready and call us.
Call us, have your ID ready.
Phone us from the phone number registered on your account.
Log in and message us.
Log in to Online Banking and send us a secure message.
Send us a secure message from the app.
Request a callback from our team.
Request a call back by filling in our contact form.
Visit your nearest branch or call us.
Speak to a colleague in branch or call us.
You can also pop into a branch, or phone 0345 555 0199.
Textphone users can call 0345 555 0198.
If you're abroad, call +44 1733 555 019.
If you're calling from outside the UK, dial +44 1733 555 019.
Customers outside the EU should use +44 1733 555 019 to reach us.
Contact us for more info.
Contact us with any questions.
Contact our support for more details.
Contact your regional customer service.
Contact Customer Experience.
Contact Client Services.
Contact the Help Desk.
Contact the IT Service Desk at servicedesk@uni.example.
Contact tech support.
Contact Tech Support at 555-010-0199.
Contact technical support via email.
Contact support staff.
Contact the support staff on site.
Contact our hospitality team.
Contact our onboarding specialists.
Contact one of our pharmacists.
Chat, call or email us.
Call or email us.
Call, chat, or email our support team.
Email or call our team.
Phone or email us for a quote.
Contact us by email or by phone.
Just ask our team.
Ask us anything.
Ask away: contact our team.
Reach out!
Get in touch!
Get in touch today.
Get in touch here.
Contact us here.
[Contact us here](/contact).
Click [here](mailto:a@umbra.example) to email us.
Click on "Contact us".
Click "Contact Support" in the footer.
Press **Contact Us** at the bottom.
Hit the *Contact support* button.
Use the **Contact us** option in the menu.
Choose "Email us" from the Help menu.
Go to Settings > Help > Contact us.
From the Help menu, select **Contact Support**.
In the app, tap Account, then tap Contact us.
Select **Get help**, then **Contact us**.
If you have already returned the item and have not received your refund within 14 days, please contact our Customer Care team, who will be happy to look into it.
While most refunds are processed automatically, in some cases you may need to contact us to have your refund approved.
Because your bank may take several days to process the refund, please wait 10 days before contacting us; after that, get in touch and we'll investigate.
Although we can't change the address once the parcel has shipped, you can contact us and we'll try to redirect it.
We can't process this online, so please call us.
We're unable to do this in the app, so you'll need to call our contact centre.
This isn't possible online - please call us on 0800 555 0199.
Unfortunately this can't be done through the website; you'll have to contact customer services.
It's not possible to change your date of birth yourself. Please contact us.
You cannot do this yourself, but our team can: contact us with your ID.
Not received your order? Contact us.
Didn't get the email? Check your spam folder, then contact support.
Need to cancel? Call us at least 24 hours before your appointment.
Want a refund? Email us.
If you would like to discuss this further, please do not hesitate to get in touch with a member of the team.
If you would rather talk to someone, call us.
If you'd rather speak to someone, you can call us on 0800 555 0199.
If you prefer, you can call us or send us a message.
If you haven't registered yet, or if you've lost your details, please call us.
If you've any queries, contact us.
If this is not the case, or you believe there is an error, contact support.
If the above steps didn't work, or you don't feel comfortable doing them yourself, get in touch with our technical support team.
If you do not agree with our decision you can contact us again within 30 days.
If you are not satisfied, you may contact our customer relations team in writing.
If you are a business customer, please speak to your account manager or contact our business support team.
If you signed up via a partner, contact the partner; otherwise contact us.
If you purchased through Apple, contact Apple; if you purchased on our website, contact us.
For purchases made through Google Play, contact Google; for all others, contact our support team.
If the seller does not respond within 48 hours, contact us.
If the seller does not reply, you can escalate the case to our support team.
If the merchant can't help, get in touch with us and we'll open a dispute.
If your bank confirms the payment was made, please contact us with proof of payment.
If the courier cannot locate the parcel, contact us so we can open a claim.
Contact the courier first, and if they can't help, contact us.
Ask your administrator, or contact our support team.
Check with your bank first. If they see no problem, contact our support team.
Speak to your doctor or call our nurse helpline.
Contact your local branch or call our customer service line.
You can either contact your bank or us.
Please contact either us or your travel agent.
First contact the seller. If that doesn't work, contact us.
You will need the following before you contact us: order number, photos. Then email returns@shop.example.
Have the following ready and call 0800 555 0199: your policy number and the date of the incident.
Please email us (help@shop.example) with your order number.
Please email help@shop.example quoting your order number.
Simply email your order number to help@shop.example.
Email a photo of the damage to help@shop.example.
Email proof of purchase to our warranty team.
Upload your documents or email them to us.
Send photos of the damage to our claims team.
Please forward any suspicious emails to phishing@bank.example.
Text HELP to 60006 or call us.
Visit a store, call us, or use the contact form on our site.
Write to us at Customer Services, PO Box 12, Leeds.
Write to Customer Services, PO Box 12, Leeds.
You can write to our complaints team at the address below.
Complaints should be made to our customer relations team.
All complaints must be submitted to our complaints department in writing.
Requests can be made by phone or by emailing us.
Bookings can be changed by calling our reservations team.
Meals can be ordered up to 24 hours before departure by contacting our service centre.
Special assistance must be requested at least 48 hours in advance by calling us.
The name can be corrected free of charge: contact us within 24 hours.
To correct the name, contact us within 24 hours of booking.
To add a pet to your booking, please call our contact centre.
To have your card re-issued, ring us.
To dispute a charge, get in touch with us within 60 days.
In order to close the account, you must contact our support team by email.
In order to do so, please reach out to our support team.
To do this, you will need to speak to our customer service team.
To find out more, get in touch.
To learn more about this, contact your sales representative or our support team.
After 30 days, contact us to have the data restored.
Within 14 days of delivery, contact us.
During the trial, contact us with any questions.
On weekends, call our emergency line at 0800 555 0199.
Outside of these hours, please email us.
24/7 support: call us on 0800 555 0199.
Tip: contact us before you travel.
Important: call us immediately.
Note: You must contact us to reactivate your account.
Warning: if you see this, contact support before continuing.
Step 3: Contact support.
Step 3. Contact us with the error code.
Option 2 – Contact us.
Solution: reach out to our team.
A: Please contact our support team.
Answer: Contact us.
Yes, please contact us.
Yes. Just contact us.
No, but you can contact us to change it.
No problem, just contact us.
Sure! Contact our team.
Sorry to hear that! Please get in touch.
Oops! Contact us.
Hi there, please contact us at help@shop.example.
Then, please contact us.
And if it doesn't work, contact us.
But if you still have questions, contact us.
So contact us.
Or contact us.
Or, contact us.
Or you can contact us.
Or just give us a call.
Also, contact us if you change address.
Plus, you can always contact us.
Either way, contact us.
Meanwhile, contact support.
Once again, please contact us.
As always, contact us with any questions.
As ever, drop us a line.
As an alternative, contact us.
As a first step, contact support.
If possible, contact us by email.
If needed, contact us.
If necessary, contact our support.
If in doubt contact us.
When ready, contact us.
Where this is not possible, contact us.
Unless you hear from us within 3 days, contact us.
Until then, contact us.
Click on the chat icon at the bottom right of this page.
Click the blue chat bubble in the lower right corner.
Click the **Chat** button in the bottom right corner to talk to us.
Tap the chat icon in the app to speak to an agent.
Chat with us now.
[Chat with us](https://acme.example/chat)
Chat to us in the app.
Chat with a member of our team.
Chat to one of our advisers.
Start a chat with us.
Start a chat with our support team.
Start a conversation with our team in the app.
Open the in-app chat and describe the problem.
Open the live chat and ask for a supervisor.
Use our live chat.
Use the live chat on our website.
Use the in-app chat to reach us.
Contact us via chat.
Contact our team through live chat.
Contact us using the chat in the app.
Reach out via live chat.
Get in touch via the in-app chat.
Message us via the chat widget.
Ask us in the chat.
Please use the chat function on our website to contact us.
You can reach us by live chat.
Talk to us on live chat.
Speak to us via webchat.
Speak to an agent via live chat.
Our live chat team can help: start a chat.
Ask our chatbot.
Ask our virtual assistant.
Talk to our AI assistant.
Type your question into the chat window in the bottom corner.
Launch the Messenger in the bottom right corner of the dashboard.
Select **Live chat** from the Help menu.
Go to live chat.
Join our live chat.
Request a live chat.
Please "get in touch" if the boat is not at the jetty.
Explain the fault through our contact form.
Describe what happened in our contact form.
Outline your plans on the [contact page](/contact).
Drop me a line.
[Drop me a note](/contact) about the lantern.
Give me a shout if the kiln is cold.
Message through Airbnb if the key box jams.
Please ask in WhatsApp.
Please message through the booking platform.
Message via the app if the boiler is off.
You can always ring.
You can always phone, any time.
You can call at any time.
Feel free to email.
Please feel free to call or text.
Ring before you come.
To book a boat, ring 01234 555019.
A place is requested by submitting a ticket through the on-line system.
Submit a ticket through the ticketing system.
Should you need to reach our crew, please use our contact form.
Please ring reception if you are running late.
Speak to reception to change your slot.
Contact head office about a lost glove.
Our nursery opens at eight. Please email the nursery office before nine.
All of our coaches are qualified. Talk to your coach if you cannot make the session.
Ask our therapists anything. Please let your therapist know a day before.
Our choir is a club of forty. Our club has a treasurer; email the treasurer to pay in parts.
Our club meets on Mondays. Please see the membership secretary about a badge.
Our club meets on Mondays. Contact any member of the committee.
Our camp is small. Notify the camp office if your child stays at home.
Our studio is small. Let the front desk know when you arrive.
Our shops are open on Sundays. Ring the shop to check stock.
For further assistance, visit the Lowtide Support Center via the dashboard.
If you have questions, go to our help desk.
If you are stuck, use the Lowtide Support Portal.
Contact the events team.
Email the careers team at careers@lowtide.example.
Withdrawals must be emailed to the office.
Cancellations must be made by email.
Notice of departure must be given to us in writing or by email.
Resign by email to crew@lowtide.example.
You can book by phone on 01234 555019.
Request a call back.
Arrange a callback.
Leave your number and one of our crew will call you back.
Log it with the service desk.
Let me know if you have any questions.
Questions: crew@lowtide.example.
Users interested in this service should contact us.
Owners of the older device should email us.
People who use the app can email us.
All members with a locker under the stairs must write to us.
It's best if you contact us first.
It would be helpful if you email us beforehand.
""".strip().split("\n")

OTHERS = """
If you ever call us, have your number at hand.
If your friends contact us, they get a voucher, too.
If somebody tries to log in with email jo@acme.example, the log says so.
The authorities can ask us for your data.
Send a message when the sensor reports heat.
Click **Message templates** to write one.
Contact your bank.
Contact the seller through the order page.
Contact the airline before you fly.
We will contact you by phone.
Our team will contact you to confirm.
You do not need to contact us.
Add a contact to your list.
Call our API with the key.
Talk to your manager before you leave.
Ask your manager to approve the request.
The manager can approve requests.
Send the file to our API.
Submit the form to save the record.
Ask your doctor.
Speak to a lawyer.
Talk to your line manager.
Contact the manager of the group to be added.
If you contact us, have your order number ready.
Book an appointment with your doctor.
Your message is sent to the customer.
Leave a message for the next shift in the notes.
Leave a comment.
Customers can call you at this number.
Schedule a call with a prospect.
Report the seller from the listing.
Text appears below the image.
Contact the office that issued your passport.
Contact the property directly.
Reply to a customer from the inbox.
Make an appointment with your dentist.
Contact your local council office.
The team can be reached by its members.
Our support team replied to the ticket.
Send a request to the API.
Submit the job to the queue.
The form is sent to the server.
Tickets are shown in the inbox.
The helpdesk app has three tabs.
Contact the owner of the repository.
Ask the owner to add you.
Open an issue on GitHub.
Join the forum to ask questions.
Email the report to your manager.
Email your team the link.
Call the endpoint with a token.
Reach the server by its name.
Notify your users before you change it.
Report the bug upstream.
Talk to your hosting provider.
Our sales team will get in touch.
Request a review from a colleague.
Assign the ticket to an agent.
Your customers can contact you by chat.
Share the link with your team.
Share it with your support team.
Fill out the form to create a project.
Make a request to the proxy.
Send the logs to the collector.
Claims for credits must reach us within 30 days of the end of the month.
Go to **Tickets** to see what your agents answered.
Call the Umbra customer service center 95516 or your card issuer to switch it on.
However you choose to reach out, it takes a day.
Write to us at our registered office address.
Hosts prefer using the in-app chat for all talk between guests.
Please submit a request to our data protection officer via our Contact page.
If the build fails, file a ticket on the Umbra bug tracker.
Report it to us in GitHub discussions.
Support should be contacted only through the numbers printed on the card.
For example, dial 1234911 from that line.
Complete Form 21-22 at the help desk of your council.
The cache options are used upon request from our support team.
You had to cancel the order, or call our support team.
Reply to the message of the seller with your size.
Reply to the email to confirm your address.
Mail the papers to your local office.
If you need to contact us, our office is open on weekdays.
Contact your bank or card issuer to find out more.
Contact your local branch.
If you bought from a marketplace seller, contact them directly.
You'll need to contact the shop you bought it from.
Get in touch with the merchant and ask for a refund.
Ask the sender to resend the parcel.
Contact your IT admin or help desk.
Please contact your organization's help desk.
Contact your school's support team.
Reach out to your Customer Success Manager.
Speak to your account executive.
Please contact your account manager.
Contact Google Workspace support to enable IMAP.
Contact Microsoft support.
Contact PayPal customer service.
Please reach out to Stripe support for details about the payout.
If Gmail blocks the message, contact Google.
Open a ticket with AWS Support.
Open a support case with Microsoft.
Your mobile provider's customer support can help with that.
Call your provider.
Call 911 in an emergency.
Call 999 or go to A&E.
Contact emergency services.
Contact the police.
Report it to Action Fraud.
You can complain to the Financial Ombudsman Service.
You may also lodge a complaint with your data protection authority.
Contact the ICO.
You can contact the host through the app.
Message your host to arrange check-in.
To message a seller, open the listing and tap Message.
Guests can contact hosts before booking.
Use the chat to talk to your driver.
Call your driver from the app.
We'll email you when it ships.
We'll be in touch within 3 working days.
Our team will get in touch with you.
Someone from our team will contact you.
A member of our support team will call you back.
You will be contacted by our team.
You can expect a call from our team.
You will receive an email from our support team.
Our support team reviews every request.
Support hours are 9 to 5.
Our customer service team is based in Leeds.
The support team uses this information to debug problems.
We provide support by email and phone.
Support tickets are answered within 24 hours.
Your support ticket will be closed after 7 days.
You can view your support tickets in the portal.
When you open a support ticket, include your account ID.
When contacting support, include your account ID.
When you reach out to us, please include the order number.
If you've already contacted us, please wait for our reply.
If you need to contact us, have your reference ready.
If you have contacted support before, you can skip this step.
Before you contact support, try these steps.
Try these steps before reaching out to support.
Don't contact us yet.
There's no need to get in touch.
You don't have to contact us.
You do not need to open a ticket.
No need to call.
This does not require contacting support.
You can do this yourself without raising a ticket.
We can't discuss the account with anyone who contacts us on your behalf.
Scammers may pretend to contact you from our support team.
We will never ask you to call us about a suspicious payment.
If someone calls you claiming to be from Acme Support, hang up.
Fraudsters pretend to be from our customer service team.
How can I contact you?
Why should I contact support?
What happens when I contact support?
What to do before you contact support
Can I contact you by phone?
The contact us page lists our phone numbers.
Our contact page lists our phone numbers.
Contact lists can be imported as CSV.
Contact import takes a few minutes.
Contact properties store information.
Contact us form settings
To add a contact, click Contacts.
Each contact has an owner.
Select a contact and click Call.
Click the Contact tab.
Use the Support tab to see past tickets.
Send an email to your contacts.
Send a message to your team.
Send us-east-1 traffic to the proxy.
Message customers from the inbox.
Reach out to customers who abandoned their carts.
You can reach your customers by email.
Customers can email you directly.
Your customers can contact you through the contact form.
Add a contact form to your website.
Let customers contact you with a form.
Invite your team to chat.
Chat with your team in real time.
Create a support ticket form for your customers.
Agents can create tickets on behalf of customers.
Create a ticket: click New and choose Ticket.
To create a ticket, click New Ticket in the upper right.
Assign the case to an agent.
Ask a colleague to review it.
Ask the team to approve the change.
Talk to your team about permissions.
Support for TLS 1.0 ends in May.
This feature supports email.
Contact sensors report whether the door is open.
File a claim with the carrier.
File a claim online in My Account.
Submit a claim through the app.
Submit your request in the app.
Request a refund in your order history.
Open a dispute in the Resolution Centre.
Call the function with two arguments.
Call support() on the client.
Call our API from the server.
Send a request to our API.
Send a POST request to /support.
Send requests to the endpoint.
Raise an exception.
Log a message to the console.
Open an issue on our GitHub repository.
Join our Discord to ask questions.
Ask a question in the community forum.
Post in the community and someone will help.
Reach out on the forum.
Follow us on Twitter.
Tell us what you think in the survey.
Rate us in the App Store.
Sign up for our newsletter.
Join us for the webinar.
Mail the form to the address below.
Return the router to us within 14 days.
Send the item back to us within 30 days.
Send your device to us in the prepaid box.
Give us 3 to 5 days to process it.
Give us permission to access your camera.
Give us as much detail as you can.
Show the email to the agent at the gate.
The gate agent can help you with seats.
Show your booking to our staff at the desk.
The information helps us and our support team.
It allows you to contact us quickly.
The app lets you call us for free.
The button allows users to contact support.
Users who contact support get a reply within a day.
The Contact Support button is disabled.
"Contact us" appears in the footer.
The error tells you to contact your administrator.
You may be asked to contact your bank.
Consult your doctor.
Ask a pharmacist.
Speak to an immigration lawyer.
Check with your airline.
Check with your insurance provider.
Check with the embassy.
Contact the embassy of the country.
Contact the store where you bought it.
Contact the developer of the app.
Reach out to the app developer for support.
Contact the app's support team.
Contact the plugin author for support.
Contact support for your email client.
Contact the support team of the bank.
Contact your domain registrar's support.
Ask your registrar.
Reach out to your network administrator.
Contact HMRC if your tax code is wrong.
Contact the IRS.
Contact Medicare at 1-800-633-4227.
Contact your nearest store to check whether an item is in stock.
Contact the recipient to confirm their address.
You can contact other members through the forum.
Please contact the event organiser for a refund.
The event organizer can be contacted through the event page.
Contact the course instructor.
You can contact the instructor by opening the Messages tab.
If the app crashes, contact the phone's manufacturer.
For tax advice, contact a tax professional.
For legal advice, consult a lawyer.
Please consult your tax adviser.
Contact your system administrator for assistance.
Contact your IT support team.
Please ask your IT department to allow our domains.
Contact your email provider's support team.
Your carrier's support line can unlock the phone.
Ask your employer for the plan number.
Ask your landlord.
Contact your council.
Contact your GP.
Contact your local embassy.
Contact your Internet service provider.
Please get in touch with your hosting provider.
Get in touch with the author of the theme.
If you bought the phone from a carrier, contact the carrier for an unlock code.
If Stripe rejects the payout, contact Stripe.
Shopify merchants can contact Shopify support.
For WhatsApp issues, visit the WhatsApp help centre.
For questions about your Google account, contact Google support.
Contact Xbox Support if the code is invalid.
Contact PlayStation Support.
Contact eBay.
For delivery issues, contact DHL directly.
Call Royal Mail.
Report phishing to the Anti-Phishing Working Group at reportphishing@apwg.org.
Report scams to the FTC.
Report a lost passport to the Home Office.
You may contact the supervisory authority in your country.
You can escalate the complaint to the Ombudsman.
If you are in danger, call the emergency services.
If you're in crisis, call Samaritans on 116 123.
We'll contact the seller on your behalf.
We'll get in touch if we need more information.
We will be in contact with you shortly.
We may ask you to send us a copy of your ID.
We'll ask you to contact us again later.
We're sorry you had to contact us.
Thank you for contacting us.
Thanks for reaching out!
Thank you for reaching out to our support team.
The agent will ask for your order number when you call.
Expect a call from us within two hours.
Hold the line until an agent answers.
Someone will reach out.
The support team may ask for your logs.
Our support engineers can see the logs.
Our support team cannot access your password.
Our support team works around the clock.
Our team is made up of 20 people.
Support is available in English.
Support for Internet Explorer was removed.
Support plans start at $29.
Standard support is included with all plans.
Support level: Gold
Priority support
Email and chat support
Phone support: Yes
24/7 customer support
Customer service hours
Customer support platform for teams
Contact
Contacts
Contact details
Our contact details
Contact list
Emergency contact
Contacting us
Ways to contact us
How to get in touch
How to contact customer service
When to contact support
Before you contact us
What to include when you contact support
Information we need when you contact us
Reasons to contact us
After you've contacted us
I've contacted support but haven't heard back
I contacted you and got no reply
My seller hasn't contacted me
Why haven't you contacted me?
Why was I asked to contact support?
Do I need to contact you to cancel?
Will you contact me?
How will you contact me?
How long does it take for support to respond?
Can you call me?
Who can contact support?
Is there a number I can call?
Contacting a seller
Contacting your host
Contact a seller
Message a buyer
Message a host
Call a contact
Call waiting
Call log
Call recordings are stored for 30 days.
Calls to our helpline are recorded.
Calls to our customer service cost 10p per minute.
Your call may be recorded.
Emails to support are scanned for viruses.
Emails from us always come from acme.example.
An email to support counts as written notice.
You can unsubscribe from our emails.
We don't offer phone support.
We do not provide support by phone.
We no longer offer telephone support.
There is no phone number you can call.
You can't contact sellers by phone.
You cannot contact us by fax.
It is not possible to contact us by phone.
There is no way to contact us about this.
It isn't necessary to contact us.
You won't need to contact us.
You needn't contact us.
You shouldn't need to contact support.
You should never have to contact support for this.
Rather than contacting support, use the form in your account.
Instead of emailing us, use the return portal.
Without having to contact support, you can reset the PIN.
This saves you from having to call us.
This means you don't have to call customer service.
No support ticket is required.
Avoid opening several tickets for the same issue.
Please don't open duplicate tickets.
Please avoid contacting us during the first 24 hours.
Please refrain from contacting support about this.
Please do not reply to this email.
Do not call the number in the message.
Never call a number from a pop-up.
Don't share your password, even with our support team.
If someone asks you to contact Acme on WhatsApp, it's a scam.
Someone claiming to be from customer service may call you.
A scammer may ask you to call a fake support number.
If you were told to contact us, have your PIN ready.
If you're contacting us on behalf of somebody else, you'll need their permission.
If you can't contact us, don't worry.
If you do contact us, we'll ask for your name.
If a customer contacts support, the ticket shows here.
If users contact support, they see this page.
When a customer emails you, a ticket is created.
When a visitor starts a chat, you get a notification.
When you're chatting with an agent, you can share files.
While you wait for support to answer, restart the app.
As soon as you contact us, we freeze the card.
The moment you call us, the card is blocked.
Every time you call us, we verify your identity.
Each time you contact support, a ticket is opened.
Depending on how you contact us, it may take longer.
However you contact us, we'll need your reference.
Whether you call us or email us, the price is the same.
Most customers never need to contact us.
Many customers contact us about this.
People contact us about this every day.
Customers usually contact us by phone.
Last year, 2,000 customers contacted us.
You contacted us last week.
You have contacted us about this before.
You've been in touch with our team.
Since you contacted us, we have fixed it.
Users can submit tickets through your portal.
Your users can submit a ticket from the widget.
Let customers submit a ticket.
Allow visitors to chat with your support team.
Automatically create a ticket when an email arrives.
To raise a ticket in Jira, choose Create.
Create a case in Salesforce.
Create a support ticket category.
Create an email template.
Open a case study.
Open a ticket to see its history.
Open the ticket.
Open a pull request.
File a bug in our issue tracker.
File a feature request in the community.
Submit a feature request.
Submit a claim.
Submit your application online.
Submit the form to finish.
Fill in the form and click Submit.
Fill out the return form in the box.
Use the form to add a product.
Request access from the owner.
Request a quote from the vendor.
Ask an admin to add you.
Ask your manager.
Ask a friend for help.
Ask Siri to play a song.
Ask for help in the forum.
Tell us your date of birth when you sign up.
Give us your feedback.
Send feedback from the app.
Send us your thoughts in the survey.
Send a gift card to a friend by email.
Send an email to your customers from the campaign page.
Send email to multiple contacts at once.
Send a test email to yourself.
Write to the file.
Write to a friend.
Reach out to new customers with campaigns.
Reach more customers.
Reach the checkout page.
Get in touch with your feelings.
Talk to customers in their language.
Talk to your team before enabling this.
Speak into the microphone.
Chat with friends.
Chat with customers on your website.
Start a chat with a customer.
Start a conversation with a contact.
Use the chat widget to talk to visitors.
Add live chat to your site.
Enable live chat.
Turn on the chat bubble in settings.
Customize the chat icon.
Change the color of the chat button.
Text messages cost extra.
Message and data rates may apply.
Message templates
Message us button settings
Phone numbers must include the country code.
Email us button
Contact support button
Click **New contact**.
Click **Contacts** and choose **Import**.
Click the **Contact** tab and enter a name.
Select the contact and choose **Call**.
Send an email to test@example.com to check that it works.
Send a test message to support@yourdomain.com.
Forward your mail to inbox@yourcompany.com.
Agents can open a new ticket for a customer.
Create a ticket for a customer from the customer profile.
Write an email to your channel address.
When a customer sends an email to support@example.com, a ticket is created.
The chat widget lets visitors contact your support team.
Click the chat icon to customize it.
Add a "Contact us" link to the footer.
Change the text of the "Contact us" button.
The **Contact us** button opens the widget.
The "Contact support" link is hidden on mobile.
Enable "Contact us" in the settings.
You can rename the Contact us page.
Set the support email to support@example.com.
Enter your support email address.
Enter the email address of your support team.
Invite your support team.
Assign the conversation to the support team.
Route tickets to the billing team.
Notify your team when a ticket is created.
Notify the support team in Slack.
Send a notification to the on-call team.
Ask the customer to contact you again.
Ask customers to contact your support team.
Tell customers how to contact you.
Tell your customers to email you.
Show customers how they can contact you.
Let your visitors start a chat.
Use canned responses to answer tickets quickly.
Merge the ticket with another one.
Escalate the ticket to tier 2.
Escalate to a human agent when the bot cannot answer.
The bot hands over to a human agent.
If the bot can't answer, it transfers the chat to an agent.
The agent transfers the chat to the sales team.
Reply to the ticket.
Reply to the customer.
Start a conversation with a visitor.
Reach your users where they are.
Contact attributes are synced every hour.
Contact us page template
Contact form 7
Install the contact form plugin.
Use the support widget API.
Call the support API.
Call Support::Ticket.create.
Email support for the API was added in 2.1.
Support email: the address shown to customers.
Add our phone number to your contacts.
Add us to your contacts.
Mark our emails as not spam.
Follow us on Mastodon.
Star us on GitHub.
Join us on Slack.
Join our community.
Join the discussion in our forum.
Read our support policy.
See our support hours.
Check our status page.
Subscribe to our status page.
Search our documentation.
Ask the community.
Ask on Stack Overflow.
Ask in the #help channel on Discord.
Post your question on the forum.
File an issue on GitHub.
Open an issue in the repository.
Report issues on our issue tracker.
Report bugs on GitHub.
Submit a pull request.
Contribute by opening a pull request.
Please open an issue if you find a bug.
Contact the maintainers on GitHub.
Contact the package maintainer.
Contact the repository owner.
Contact the instance administrator.
Contact your server admin.
Contact the moderators of the group.
Contact an organization owner.
Contact your organization's owner.
Contact a workspace admin.
Contact a project owner for access.
Ask a workspace owner to invite you.
Ask a team member.
Contact your team's admin.
Contact the creator of the template.
Contact the data controller.
Contact the store's customer support.
Contact your airline's customer service.
Contact your phone carrier's support.
Contact the customer service of your phone carrier.
Contact the bank's support line.
Contact customer service at your bank.
Contact support at your email provider.
Contact the support team at your hosting company.
Contact your hosting company's technical support.
Contact the tech support of your router's manufacturer.
Please contact a lawyer.
Please contact a qualified electrician.
Please contact a doctor or call an ambulance.
Call an ambulance.
Call a locksmith.
Call a taxi.
Call your parents.
Call your representative in Congress.
Write to your MP.
Write to your local council.
Email your professor.
Email the author.
Email a friend.
Text a friend.
Message your teammate.
Message the seller.
Message the group.
Talk to a therapist.
Talk to your accountant.
Talk to your manager before you apply.
Talk to HR.
Speak to HR.
Speak to your line manager.
Speak to the hotel reception.
Speak to the receptionist.
Speak with a financial adviser.
Speak to an independent financial adviser.
Speak to a mortgage broker.
You may want to consult a tax advisor.
Consult the documentation.
Consult our guide.
Consult an expert.
Get in touch with a local dealer.
Get in touch with your local dealer.
Contact an authorised dealer.
Contact an authorized service center.
Contact a certified technician.
Contact your nearest dealer.
Contact the installer.
Contact the property manager.
Contact the front desk.
Ask at the front desk.
Ask at the service desk of your hotel.
Ask the cabin crew.
Ask a member of the cabin crew.
Ask the flight attendant.
Speak to the crew on board.
Tell the crew.
Inform the crew if you feel unwell.
Inform the driver.
Let the driver know.
Let your host know when you arrive.
Let them know.
Let your bank know that you are travelling.
Let us show you how.
Let us process your data.
Let us be clear.
Let us know your thoughts in the survey.
Give us a star on GitHub.
Give us a rating.
Give us feedback in the app store.
Leave us a review.
Leave a review.
Drop off the parcel at a shop.
Send us your old phone and we'll recycle it.
Send it back to us.
Return it to us.
Bring it to us.
Post it to us.
We email you when it's ready.
We'll call you on the number you gave.
We'll send you an email.
We will reply by email.
You'll get an email from us.
You'll hear from us within a week.
You will hear from our team.
You can expect to hear from us.
We look forward to hearing from you.
We appreciate you contacting us.
We're contacting you about your order.
Are you contacting us about an order?
Is there a way to contact you?
Did you contact support?
Have you contacted support?
Have you tried contacting the seller?
Live chat hours are 9 to 5.
Live chat is only available to members.
Our live chat agents reply within two minutes.
If live chat is offline, leave a message.
You can hide the chat bubble in the settings.
The chat bubble appears in the bottom right corner.
Customise the chat bubble.
Embed the chat in your website.
Install live chat on your website.
Turn on live chat for your store.
Chat with your driver in the app.
Chat with other players.
Start a chat with one of your contacts.
Start a new chat by tapping the pencil icon.
Open a chat and tap the phone icon.
Use Slack to chat with your team.
Chat messages are encrypted.
Export the chat history.
Pin a chat.
Chat rooms are closed at night.
How do I start a chat?
The chatbot can be trained on your articles.
Train the chatbot with your content.
Create a chatbot.
Ask the bot to join the channel.
Assign the chat to an agent.
Visitors can start a chat from the widget.
When a visitor starts a chat, you are notified.
Chat with Clara.
Ask ChatGPT to summarise it.
Use the assistant to write code.
Talk to the assistant with your voice.
Describe the bug in the issue form.
Message via webhook.
Email via the SMTP relay of the platform.
If you have hearing loss, call TTY: 711.
Talk to someone just like you who has learnt to sail.
Talk to somebody you trust.
Call ahead to make sure your local post office sells stamps.
Should you need to contact us, our office is open on weekdays.
Now you can call.
You can also call from the app.
You can also call the Navigator with a key.
Send me an email when the export is done.
Speak to the hotel reception.
If you booked through your hotel, ring reception.
Talk to your coach if you cannot make the session.
Contact the clinic.
Our app works with any clinic. Contact the clinic.
Our stores are open. Contact the store where you bought it.
Our community is kind. Ask the instructor.
Phone reception is poor in the valley.
We note your email client, email reception and clicks.
For more articles, visit the Help Center.
Visit the support portal of your bank for help.
Contact your local post office.
Talk to the MTA (mail transport agent or mail server).
Changes can be made by email or in the app.
If you book by phone on 01234 555019, you pay more.
Let me know when it is done.
It is not a good idea if you contact us.
Users of this service can contact the server directly.
Employees of the bank should contact their manager.
Customers of our partners should contact the partner.
""".strip().split("\n")

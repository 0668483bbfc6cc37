"""The words that patterns are built of: goals, verbs of meeting and passing them, peers, things won, effort.

Each name is a piece of a regular expression over a shadow text (lower case; quantities are capitals).
"""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

W = r"(?:(?:[a-z&'/\"][a-z0-9&'/\"+-]*)\.?)"
SEP = r"(?:,? (?:and|&|or|and/or|and even|and often|and usually) |/ ?| ?& ?|, )"
ABOUT = (
    r"(?:(?:over|more than|greater than|well over|just over|in excess of|up to|at least|about|around|approximately|approx\.?|"
    r"nearly|almost|roughly|some|close to|just under|under|a total of|upwards? of|as much as|as many as|no less than|minimum(?: of)?|"
    r"an? additional|an? extra|an? average of|averag(?:e|ing)(?: of)?|another|ca?\.?|~|>|<|≥|≤|\+|±|≈) ?)*"
)
GOAL = (
    r"(?:quotas?|quotos?|goals?|targets?|plans?|budgets?|budgeted(?: (?:[a-z-]+ )?(?:sales|revenues?|profits?|income|volume|margin))?|forecasts?|objectives?|projected (?:sales|revenues?|growth|volume|profits?)|projections?|benchmarks?|milestones?|"
    r"kpis?|norms?|(?:agency|company|corporate|performance|production|industry|productivity|sales|quality|service) standards?|"
    r"requirements|deliverables|(?:sales|revenue|performance|growth|profit|production|activity|volume|funding|premium) (?:expectations|numbers|minimums?|figures|requirement)|(?:minimum )?clos(?:ing|e) (?:standard|rate)|expectations(?= for (?:[a-z]+ ){0,3}?(?:sales|profit|revenue|growth))|(?<=my )numbers?|sales standards?|metrics|mbos?|okrs?|commit(?:ment)?s?|standards?(?= of N))"
)
STOP = r"(?!(?:by|to|with|while|which|that|through|who|from|resulting|as|than|but|when|because|in order|using|via|ensuring)\b)"
#: up to eight words that lead to a goal word: "all market generated opportunity and revenue quotas"
TO_GOAL = rf"(?:{STOP}(?:{W}|[YNO](?:-[a-z]+)?),? ){{0,8}}?"
GOALS = rf"{TO_GOAL}{GOAL}\b(?:(?:,| and| &| or|/) (?:{W} )?{GOAL}\b)*"
HABIT = (
    r"(?:consistently|continuously|continually|constantly|regularly|routinely|always|frequently|repeatedly|typically|often|"
    r"usually|steadily|repeatedly|successfully and consistently|year after year|every (?:year|quarter|month)|perennially|invariably)"
)
EXCEED_PAST = (
    r"(?:exceeded|exceeds|surpassed|surpasses|outperformed|outperforms|outpaced|beat|beats|bested|topped|over-?achieved|"
    r"over-?achieves|over achieved|smashed|crushed|shattered|eclipsed|outsold|blew (?:past|away|through|out)|went (?:over|past|beyond)|"
    r"overdelivered|over-delivered|overshot|excedeed|exceded)"
)
MEET_PAST = r"(?:met|meets|hit|hits|achieved|achieves|reached|reaches|attained|attains|made|delivered|fulfilled|accomplished|satisfied|acheived|made good on|completed)"
EXCEED_ING = r"(?:exceeding|surpassing|beating|outperforming|topping|over-?achieving|over achieving|smashing|crushing|outpacing|going over)"
MEET_ING = r"(?:meeting|hitting|achieving|reaching|attaining|making|fulfilling|accomplishing|delivering|maintaining)"
EXCEED_BASE = r"(?:exceed|surpass|beat|outperform|top|overachieve|over-achieve|crush|smash)"
MEET_BASE = r"(?:meet|hit|achieve|reach|attain|make|fulfill|fulfil|accomplish|deliver)"
OVER = r"(?:over|above|ahead of|better than|in excess of|beyond|past|higher than|greater than|more than|on top of)"
UNDER = (
    r"(?:under|below|short of|shy of|behind|less than|lower than|beneath|off|light (?:of|on)|down on|down to|bad to)"
)
OF = r"(?:of|to|against|vs\.?|versus|on|toward|towards|at|for|in|relative to|compared to|compared with)"
MONTHS_WORDS = r"(?:months?|mths?|mos?)"
PERIODS = (
    r"(?:years?|yrs?|quarters?|qtrs?|months?|mths?|weeks?|wks?|periods?|seasons?|halves|halfs?|days?|cycles?|terms?)"
)
PEER = (
    r"(?:reps?|representatives?|sales ?(?:people|persons?|men|man|reps?|representatives?|associates?|force|team|managers?|executives?|agents?|consultants?)|"
    r"agents?|associates?|executives?|managers?|territories|territory|districts?|regions?|branches|branch|stores?|offices|teams?|"
    r"employees?|colleagues|peers|consultants?|advis[oe]rs?|bankers?|buyers|planners?|interns?|shifts?|kiosks?|restaurants?|shops?|outlets?|brokers|producers?|sellers?|people|staff|members|participants|"
    r"aes?|sdrs?|bdrs?|asms?|rsms?|mrs?|hqs?|account (?:managers|executives)|distributors|dealers|dealerships?|markets|divisions?|"
    r"joiners|hires|trainees|entrants|candidates|competitors|leads|sites|locations|salons|clubs|properties|hotels|units|desks?|pods?)"
)
AREA = (
    r"(?:regions?|districts?|company|country|nation|nationally|nationwide|division|territory|state|area|market|team|office|branch|"
    r"store|world|worldwide|globally|zone|group|class|department|organization|organisation|firm|province|city|county|company-?wide|"
    r"u\.?s\.?a?|united states|uk|india|europe|emea|apac|region-?wide|locally|regionally|internationally|overall|north|south|east|west|"
    r"midwest|northeast|southeast|northwest|southwest|pod|desk|cohort|cluster|pack|league table|circle|network|chain|system|industry|sales|volume|revenue)"
)
PER = (
    r"(?:(?:\b(?:per|a|an|each|every|p\.) |/ ?)(?:calendar |working |business |typical |single )?"
    r"(?P<per>day|week|wk|month|mth|mo|quarter|qtr|year|yr|annum|hour|hr|shift|fortnight|season|rep|show|territory|d|w|m|y)\b|"
    r"\b(?P<ly>daily|weekly|monthly|quarterly|annually|yearly|hourly|fortnightly|per annum|p\.a\.))"
)
PERIOD_NAMES = {
    "wk": "week", "w": "week", "mth": "month", "mo": "month", "m": "month", "qtr": "quarter", "yr": "year", "y": "year",
    "annum": "year", "hr": "hour", "d": "day", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "annually": "year", "yearly": "year", "hourly": "hour", "fortnightly": "fortnight", "per annum": "year", "p.a.": "year",
}  # fmt: skip
#: words before a match that make it a duty, an ability or a wish
DUTY = (
    r"(?:responsib(?:le|ilities|ility)|accountable|ability|abilities|able|capable|capability|duties|in order|tasked|charged|"
    r"ensur(?:e|ed|es|ing)|seeking|looking|wish(?:es)?|desire|objective|aim(?:s|ed|ing)? (?:to|at)|committed|dedicated|"
    r"focus(?:ed|ing)?|strive[sd]?|striving|driven|motivated|passion(?:ate)?|willing(?:ness)?|experience|skilled|help(?:ed|s|ing)?|"
    r"assist(?:ed|s|ing)?|strateg(?:y|ies)|plans? (?:for|to)|designed|need(?:s|ed)?|skills?|techniques?|efforts?|"
    r"working|work|opportunit(?:y|ies)|potential|positioned|want|would|will|should|must|can|could|may|goal is|hope)"
)
EFFORT = (
    r"(?:(?:cold |sales |phone |telephone |outbound |warm |prospecting |client |customer |account |doctor |dr |physician |face-to-face |"
    r"field |chemist |follow-?up |discovery |intro(?:ductory)? |joint |first |new |qualified |in-person |product |live |booth |dinner |"
    r"lunch |speaker |lead |site |office |store |home |onsite |virtual |one-on-one |executive |business |marketing |email |direct |promotional |trade |"
    r"community |press |media |networking |fundraising |quality |daily |weekly |site |discharge |intro |bid |capability |capabilty |pre-?booked |"
    r"educational |training |hcp |hospital |lab |ward |practice |supplier |sponsor )*"
    r"(?:calls?|dials?|visits?|demos?|demonstrations?|meetings?|mtgs?|presentations?|appointments?|appts?|proposals?|campaigns?|events?|"
    r"mailings?|mailers?|leads?|touch(?:es|points?)?|emails?|e-mails?|interviews?|seminars?|webinars?|workshops?|trade ?shows?|"
    r"walk-?throughs?|quotes?|cases?|cases covered|in-?services?|lunches|dinners?|congresses|conferences?|symposia|programs?|programmes?|"
    r"posts?|articles?|blogs?|newsletters?|press releases|commercials?|ads?|videos?|impressions|surveys|consultations?|pitches|"
    r"conversations?|knocks?|doors?|site tours?|tours?|showings?|open houses|follow-?ups?|contacts?|prospects?|bids?|rfps?|rfp responses|"
    r"tenders|trials?|samples?|evaluations?|introductions?|talks?|tastings?|audits?|detail(?:ings?|s)|labs?|wet-?labs?|workdays|field days|"
    r"ride-?alongs?|joint calls|cmes?|camps?|fairs?|exhibitions?|activations?|activities|shoots?|tests?|a/b tests|deliveries|pieces|"
    r"bid defen[cs]es?|case stud(?:y|ies)|drop-?ins|house calls|stops|letters|handwritten notes|notes|issues|rounds|sessions|classes|open days))"
)
THING = (
    r"(?:(?:new |key |existing |major |national |regional |large |small |strategic |enterprise |corporate |commercial |active |business |paying |"
    r"named |target |top |high-value |high-profile |local |retail |b2b |hospital |doctor |dental |client |customer |sales |medical |qualified |"
    r"major-?account |additional |profitable |lapsed |dormant |lost |fulfillment |potential |individual |annual |referral |independent |multi-?[a-z]+ )*"
    r"(?:accounts?|accts?|clients?|customers?|deals?|contracts?|policies|policy|units?|members?|memberships?|subscribers?|subscriptions?|users|"
    r"orders?|sales|transactions?|logos?|partners?|partnerships?|distributors?|dealers?|dealerships?|retailers?|agreements?|hospitals?|practices|"
    r"doctors?|physicians?|prescribers?|writers?|surgeons?|pharmacies|clinics?|wins|conversions?|placements?|installs?|installations?|homes|houses|"
    r"properties|listings?|vehicles?|cars?|trucks?|loans?|mortgages?|applications?|enrollments?|enrolments?|students|donors?|sponsors?|sponsorships?|"
    r"stores?|outlets?|locations|sites?|territories|brands?|products?|skus?|projects?|studies|trials|licen[cs]es|seats|machines|systems|instruments?|"
    r"households|leads|opportunities|vendors?|labs?|wards|trusts|centres|centers|facilities|schools|businesses|companies|towns|counties|states|buyers|"
    r"starts|scripts|prescriptions|nrx|trx|rx|registrations?|bookings?|reservations|tickets|referrals|admissions?|volunteers|followers|fans|likes|"
    r"signups|sign-ups|downloads|visitors|guests|attendees|responses|demos|hires|wells|pumps|beds|lines|kits|cases|chairs|pounds|tons|tonnes|gallons|barrels|groups|organizations|restaurants|hotels|banks|offices|markets|channels))"
)

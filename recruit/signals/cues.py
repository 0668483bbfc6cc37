"""Word classes that tell what a clause is about: goals, asks, own bars, results, misses, time, people, effort."""
# ruff: noqa: E501  (a list of words is read best on one line)

from __future__ import annotations

CLASSES: dict[str, str] = {
    "goal": "goal goals target targets plan plans planned quota quotas budget forecast number figure figures objective line bar norm standard limit ceiling floor minimum requirement commitment milestone stretch",
    "ask": "ask asked asks asking given gave set assigned wanted required requires expected brief boss manager director vp head hq ho company board client office mandate told request called requested expectation handed official tasked supposed contract",
    "own": "own myself wrote written write chose chosen decided thought figured aimed aiming aim aims hoped hope promised wanted want wants put pencilled penciled set kept keep raised raise moved socialized committed promise privately personally pledged intended intend bet told reckoned believed said picked mine wall notebook sheet whiteboard board diary register fridge notes stretch",
    "result": "ended finished finish closed close got came reached reach hit made did landed delivered achieved total totalled actual result signed won sold booked passed beat exceeded over above ran touched welcomed arranged brought opened placed produced",
    "short": "short missed miss misses below under behind lost lose losing fell fall dropped drop slipped slid late less lower fail failed failing declined down cancelled canceled light wrong bad worse weak stalled refused rejected shortfall undershot gone off died dried",
    "recover": "then changed change moved switched started began since now next after recovered back rebuilt called asked learned fixed stopped restored regained pivoted redirected reviewed instead",
    "future": "will would want plan intend hope like next year years five future eventually someday run running aim goal target become see myself picture envision",
    "vague": "best better grow growth learn learning develop developing improve success successful career company team contribute value values happy happiness proud settled respectable experience skills potential passion customers organization organisation professional great winning progress opportunity challenges responsibilities",
    "beyond": "beyond extra more further harder hardest toughest kept carried continued anyway still besides additional also even nobody unasked although though instead higher double past",
    "initiative": "idea own nobody started built created proposed suggested volunteered founded launched wrote introduced piloted adopted copied designed initiated first unprompted template script scheme pilot used",
    "time": "day days week weeks wk wks month months mth mths mo quarter quarters qtr qtrs year years yr yrs half january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter q1 q2 q3 q4 h1 h2 deadline early",
    "bound": "by before within until till in inside after during end mid from between over",
    "team": "we our us team staff everyone together group district region department branch crew reps colleagues",
    "self": "i my me mine myself i'd i've i'm i'll",
    "effort": "call calls dial dials visit visits demo demos meeting meetings mtgs presentations presentation appointments proposals campaigns events leads cases cme cmes dinners lunches labs touches conversations workshops trials evaluations programs samples doors introductions rfps bids audits posts knocks surveys interviews",
    "thing": "accounts account clients client customers customer deals deal contracts contract units members orders sponsors hospitals clinics practices doctors surgeons writers placements conversions sites trusts wards labs agreements studies starts scripts subscribers policies homes installs systems instruments stores",
    "rank": "rank ranked ranking first second third fourth fifth top best place placed highest last bottom percentile quartile decile of th position",
    "base": "from was previously previous before average norm market base baseline start started starting last prior category segment usual vacant inherited",
    "nobody": "nobody no none never not without didn't don't did wasn't nothing",
    "money": "m k million cr crore lakh sales revenue sourced pipeline booked signed",
    "copula": "was were is are am be been became",
    "against": "against vs versus on of for over compared to instead",
}
OF_WORD: dict[str, tuple[str, ...]] = {}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        OF_WORD[_word] = (*OF_WORD.get(_word, ()), _name)

"""Words that mean the same to a reader of drive: each class stands for all of its words, so that a phrase learnt with
one of them is known with the others."""

from __future__ import annotations

#: class -> its words; a word may stand in several.
CLASSES: dict[str, str] = {
    # goals and what they are measured by
    "goal": "goal goals target targets quota quotas plan plans budget budgets number objective objectives mark aim "
    "aims bar ask asks allocation threshold benchmark requirement mission figure line commitment",
    "norm": "norm norms standard minimum average expectation expectations expected required requirement usual quota "
    "guideline policy contract handbook manual floor rota schedule timetable roster guidance",
    "reach": "reach reached reaches hit made achieved achieve attained met beat beaten exceeded exceed passed "
    "surpassed closed finished ended landed delivered completed cleared topped smashed overshot got did won",
    "over": "above over beyond past exceeding ahead more extra higher further better surplus upwards plus",
    "under": "below under short shy behind less fewer missed miss misses missing fell shortfall down lower light lost "
    "undershot lagging trailing slipped off failed fail lapsed",
    "result": "sales revenue revenues bookings accounts orders customers clients deals units placements enrolments "
    "enrollments sign-ups signups subscriptions leads pipeline conversions conversion renewals retention margin profit "
    "turnover income members memberships policies contracts tickets donations upsells listings installs referrals "
    "satisfaction attendance pass-rate grades scores meetings demos trials applications starts openings",
    "rankword": "rank ranked ranking rankings place placed standing standings position league leaderboard table board "
    "scoreboard percentile quartile decile podium ladder",
    "top": "top first best highest leading leader number-one winner winning fastest strongest biggest leader's",
    "bottom": "bottom last lowest weakest worst tail slowest lower rear",
    "award": "award awards awarded trophy prize medal club president's chairman's winner promoted promotion honour "
    "honor recognised recognized commendation plaque rookie",
    "base": "market industry sector category base baseline population segment competitors universe median average "
    "national nationwide county scratch zero previous prior",
    "vague_result": "satisfactory fine ok okay decent acceptable solid good alright roughly approximately normal usual "
    "adequate reasonable okay-ish so-so",
    "amount": "worth value total turnover portfolio volume handled managed generated sold raised brought",
    # own bar
    "own": "own myself private privately personal personally mine self-set self-imposed",
    "note": "notebook diary whiteboard sheet spreadsheet notepad wall sticky post-it phone fridge calendar margin "
    "jotter planner mirror journal",
    "setgoal": "aimed aim aiming wrote pencilled penciled set chose picked wanted decided proposed promised pledged "
    "committed told bet targeted settled gunned circled declared planned went fixed",
    "raise": "raised raise raising lifted lift upped increased moved pushed bumped doubled stretched reset higher "
    "raises adds added",
    "given": "given gave handed assigned issued allocated cascaded allotted received accepted take took takes follow "
    "followed stuck stick sticks kept dictated imposed",
    "giver": "company management manager boss head-office office corporate supervisor hq director headquarters "
    "leadership area regional lead owner principal bosses managers supervisors",
    # effort
    "activity": "calls call dials dial visits visit demos demo meetings meeting touches contacts cases appointments "
    "proposals emails e-mails follow-ups workshops stops samples interviews presentations conversations consultations "
    "walk-ins tours quotes pitches knocks doors shifts rounds lessons sessions letters voicemails",
    "owntime": "evening evenings weekend weekends saturday saturdays sunday sundays night nights lunch lunches "
    "lunchtime lunchtimes holiday holidays vacation dawn midnight break breaks unpaid overtime bedtime christmas early "
    "late spare 5am 6am bank-holiday commute off",
    "gaveup": "gave gave-up skipped swapped traded used spent stayed cancelled missed sacrificed worked came drove "
    "paid dropped lent",
    "log": "log logged logs logging tally tallied record recorded records spreadsheet sheet notebook diary journal "
    "tracker tracked track count counted counting ledger chart charted scorecard graph clicker dashboard kept keep",
    "listen": "listened listen recorded recordings recording replayed re-listened watched rewatched reviewed reread "
    "re-read transcribed debrief debriefed video",
    "selfcrit": "mistake mistakes sloppy lazy weak weakest weakness wrong fault error errors lacking should could "
    "slow failed bad badly careless rusty clumsy rambling flaw flaws criticise criticised",
    "enough": "enough hours nine-to-five contracted balance home clock overtime usual comfortable sufficient required "
    "leave finish 5pm adequately",
    "groundwork": "boxes stacked cleaned cleaning packed carried unloaded hand by-hand door-to-door leaflets leaflet "
    "knocked stock shelves labels typed scrubbed manually floor stuffed filed data-entry sorted folded delivered drove "
    "loaded counted cold phoned rang walked sat visited each every",
    "steady": "regular regularly steady steadily consistent consistently reliable daily routine weekly usual normally "
    "punctual always",
    # competitiveness
    "peer": "colleague colleagues peer peers rival rivals teammate teammates others reps rep desk desks podmate "
    "neighbour neighbours neighbor neighbors coworker coworkers co-worker co-workers branch branches store stores "
    "region regions team teams ward wards department departments school schools classmates agents advisers advisors "
    "sellers territories territory",
    "compare": "compare compared compares comparing comparison comparisons versus against beside alongside measured "
    "measure match matched benchmarked benchmark relative than gap",
    "overtake": "overtake overtook overtaken pass passed beat beating beaten catch caught chase chasing chased outsell "
    "outsold outdo outdid outrank outranked overhaul surpass surpassed ahead unseat dethrone lead",
    "study": "studied study shadowed watched copied copy borrowed asked learned learnt imitated sat rode observed "
    "picked dissected",
    "tougher": "harder toughest tougher stronger strongest bigger biggest elite senior national best hardest "
    "competitive veterans premier division",
    "ownbest": "personal-best pb record best previous beat better fastest improve improved last former",
    "share": "shared share sharing showed shown taught teach coached coach coaching trained mentor mentored helped "
    "help passed handed explained circulated posted published sent",
    "nocompare": "race contest competition competitive compete competing leaderboard ranking rank comparison compare "
    "league competitiveness",
    # initiative
    "unasked": "unasked unprompted uninvited nobody no-one noone unrequested initiative voluntarily volunteered "
    "unbidden off-brief own spontaneously",
    "start": "started start began begun founded launched set built build created create introduced proposed pitched "
    "suggested wrote designed drafted made developed organised organized invented devised initiated piloted pioneered "
    "drew assembled coded recorded ran revived authored stood compiled produced sketched recruited "
    "convened redid rebuilt trialled opened established instituted put",
    "thing": "checklist checklists template templates guide guides sheet sheets spreadsheet tool script scripts "
    "workshop workshops club newsletter programme program process form tracker dashboard library playbook cheat-sheet "
    "calendar course clinic huddle round rounds hour session sessions map board index macro database list faq card "
    "video videos kit scheme pilot page rota system group event events booklet handbook training calculator report",
    "adopt": "adopted adopt adopts copied uses use using used rolled roll-out rollout standard official nationwide "
    "company-wide companywide everyone others spread taken integrated permanent default across replicated still "
    "took picked now",
    "asked": "asked told instructed requested assigned instructions request invited delegated nominated selected "
    "appointed directed",
    "waits": "wait waits waited waiting assigned instructed instructions told direction job description remit approval "
    "permission",
    # resilience
    "changed": "moved switched changed shifted redirected dropped rebuilt redrew rewrote capped split merged mapped "
    "swapped replaced revised reworked redesigned reorganised reorganized restructured rescheduled narrowed doubled "
    "halved focused refocused adjusted broke cut stopped started began introduced added replanned retargeted resized "
    "restarted renegotiated repriced diversified trimmed shortened simplified blocked moved brought put set pulled "
    "tightened segmented",
    "contacted": "called phoned rang visited met asked interviewed sat wrote emailed contacted invited spoke surveyed "
    "canvassed walked drove knocked",
    "learned": "learned learnt lesson lessons realised realized understood saw discovered noticed found traced "
    "diagnosed worked analysed analyzed reviewed",
    "ownfault": "fault mistake mine error responsibility blame myself doing misjudged overestimated underestimated "
    "assumed relied neglected ignored forgot trusted complacent waited leaned overpromised spread rushed misread",
    "outside": "market economy weather pandemic covid lockdown recession inflation supplier suppliers competitor "
    "competitors pricing price prices freeze regulation strike shortage season wholesaler construction roadworks "
    "headquarters vendor logistics staffing closures tariffs stock system website",
    "excuse": "nothing unavoidable unlucky unfortunately circumstances control hands everyone everybody nobody luck "
    "owing due because beyond impossible unfair helpless",
    "recover": "recovered recovery rebounded bounced climbed rose improved back up returned regained restored clawed "
    "caught closed reversed grew",
    "again": "again since now still every each always ever same reused repeat repeated later habit rule routine "
    "practice standard thereafter",
    "waited": "waited hoped continued carried kept stayed remained positive patient eventually eased settled returned "
    "recovered normalised normalized improved itself later passed",
    "partial": "partly partially half halfway nearly almost some somewhat not-quite yet still slightly most",
    # goal craft
    "step": "first firstly second secondly third thirdly step steps then next start begin finally 1 2 3",
    "plandeed": "list map call visit book build write train hire rank meet ask interview learn finish enrol enroll "
    "recruit draft pilot test launch shadow open audit segment send prepare sign read complete pass contact set create "
    "identify agree practise practice review rehearse join apply collect",
    "review": "review reviewed check checked track look inspect measure count report friday fridays monday mondays "
    "weekly monthly fortnightly quarterly daily scorecard retrospective checkpoint checkpoints check-in check-ins",
    "condition": "if unless whenever should when once where otherwise",
    "rule": "drop cut switch swap add replace reallocate replan re-plan adjust change stop move hire shift revise "
    "pause fallback instead rework",
    "wish": "hope hopefully like want wish continue develop grow learn improve better maybe perhaps someday somewhere "
    "depends happy settled comfortable opportunity contribute progress succeed try",
    "five": "five-year five-years 5-year career eventually long-term longterm future",
    "role": "manager director head lead owner partner principal consultant executive supervisor coordinator trainer "
    "specialist vp president chief founder coach leader",
    "period": "day days week weeks month months quarter quarters year years season term half spring summer autumn "
    "winter fall fortnight annual yearly semester cycle",
}

#: Praise, colour and filler: taken out before anything is read, so that they can move nothing.
_PRAISE = """
    absolutely accomplished actually admirable ambitious amazing amazingly ardent astonishing awesome brilliant
    brilliantly broad bright capable certainly clearly compelling competent completely considerable
    considerably consummate creative creatively cutting-edge dedicated deep deeply definitely detail-oriented determined
    devoted diligent diligently distinguished driven dynamic dynamically eager eagerly effective effectively efficient
    efficiently effortless effortlessly elegant energetic energetically enormous enormously enthusiastic
    enthusiastically entirely entrepreneurial especially ever-growing exceptional exceptionally excellent exciting
    experienced expert extensive extensively extraordinary extraordinarily extremely fantastic fast-paced flawless
    flawlessly forward-thinking fully genuine genuinely gifted go-getting goal-oriented great greatly hard-working
    hardworking hard-nosed high-impact high-performing highly huge hugely hungry immense immensely impressive
    impressively incredible incredibly industrious innovative innovatively inspired inspiring insightful intense
    intensely keen keenly magnificent masterful masterfully meaningful meticulous meticulously motivated motivating
    multi-faceted natural naturally notable notably outstanding outstandingly passionate passionately perfect perfectly
    phenomenal powerful powerfully professional professionally proficient profound
    profoundly proven quite radiant rapid really relentless relentlessly remarkable remarkably resourceful resilient
    results-driven results-oriented rewarding rigorous robust savvy seamless seamlessly seasoned self-motivated
    self-starting sheer significant significantly simply skilled skilful skillful smart solid sophisticated spectacular
    spectacularly splendid stellar strategic strategically strong-willed stunning stunningly substantial substantially
    successful successfully superb superbly superlative supreme talented team-oriented terrific thorough thoroughly
    thrilled thrilling tireless tirelessly top-notch tremendous tremendously truly unbelievable unbelievably unbeatable
    unique uniquely unmatched unparalleled unrelenting unrivalled utmost utter utterly valuable vast vastly versatile
    very vibrant vital vivid well-rounded wonderful wonderfully world-class zealous
"""
EMPTY = frozenset(_PRAISE.split())

"""A small place, the advice it shares with others, and the law of another region.

They are made up, and hold one of each thing that a file of a pack can hold.
"""

PLACE = """
id = "us-tx-smallton"
version = "1"
name = "Smallton, Texas"
region = "Texas"
region_code = "US-TX"
country = "US"
zone = "America/Chicago"
language = "en-US"
paper = "letter"
reference_prefix = "SMA"
checked_on = 2026-11-21
phases = ["contain", "preserve", "document", "notify", "assess", "report", "remediate", "follow-up", "close"]
includes = ["common"]
elsewhere = ["us-ok"]

[guide]
title = "A made-up guide"
nature = "A story for tests."
dated = "It names no date."
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

[[footnotes]]
number = 1
label = "IT Department"
target = "page of a department"
office = "it-department"
remark = ""
statements = ["SMA-001"]

[[offices]]
id = "it-department"
name = "IT Department"
also_called = []
when = "Always"
contact = "Add your local contact"
reference_label = ""
report_to = true
origin = "guide"
statements = ["SMA-002"]

[[steps]]
id = "isolate"
phase = "contain"
order = 10
kinds = []
title = "Disconnect it"
instruction = "Pull the cable."
condition = ""
destroys = ""
asks_alteration = true
keeps_evidence = false
records = ""
responsible = "Responder"
say = ""
origin = "both"
ours = "The cable."
source_note = "The guide"
statements = ["SMA-003"]

[[questions]]
id = "symptoms"
group = "what-happened"
order = 20
kind = "text"
label = "What did people see?"
help = "In plain words."
choices = []
origin = "guide"
ours = ""
source_note = "The guide"
statements = ["SMA-004"]

[[assessments]]
id = "serious"
order = 20
use = "other"
title = "Serious"
question = "Is it serious?"
help = "Weigh it."
factors = []
keep_years = ""
origin = "guide"
ours = ""
source_note = "The guide"
grade = ""
verified_on = ""
statements = ["SMA-005"]

[[duties]]
id = "tell-it"
title = "Tell IT"
office = "it-department"
region = ""
reach = "seat"
origin = "guide"
ours = ""
source_note = "The guide"
verified_on = 2026-11-21
contents = []
holds = ""
statements = ["SMA-006"]

[[duties.conditions]]
fact = "personal-information"
answers = ["Yes"]
at_least = ""
if_unknown = true
words = "If there is personal information"

[[duties.terms]]
effective_from = ""
began = ""
force = "expected"
wording = "immediately"
readings = []
grade = ""
remark = ""

[[silences]]
id = "fines"
row = "Fines"
status = "not-specified-on-cited-page"
display = "not specified on the cited page"
footnote = 1
refer_to = ""
statements = ["SMA-007"]

[[silences]]
id = "police"
row = "Police"
status = "not-addressed"
display = "the guide does not address the police"
footnote = ""
refer_to = ""
statements = []

[[background]]
id = "purpose"
topic = "about"
text = "It wants incidents reported."
footnote = 1
statements = ["SMA-008"]

[[cautions]]
id = "made-up"
phase = ""
text = "This place does not exist."
"""

ADVICE = """
id = "common"
version = "1"
name = "Advice"
region_code = ""
checked_on = 2026-11-21
duties = []

[[offices]]
id = "people-affected"
name = "People affected"
also_called = []
when = "When they are at risk"
contact = "Add your local contact"
reference_label = ""
report_to = false
origin = "ours"
statements = []

[[steps]]
id = "photograph"
phase = "contain"
order = 5
kinds = ["ransomware"]
title = "Photograph the screen"
instruction = "Take a picture."
condition = ""
destroys = ""
asks_alteration = false
keeps_evidence = false
records = ""
responsible = "Whoever found it"
say = ""
origin = "ours"
ours = ""
source_note = "Advice"
statements = []

[[steps]]
id = "isolate"
phase = "contain"
order = 20
kinds = []
title = "Isolate, as anywhere"
instruction = "Disconnect it."
condition = ""
destroys = ""
asks_alteration = true
keeps_evidence = false
records = ""
responsible = "Responder"
say = ""
origin = "ours"
ours = ""
source_note = "Advice"
statements = []

[[questions]]
id = "discovered"
group = "what-happened"
order = 10
kind = "time"
label = "When was it discovered?"
help = "When somebody first saw it."
choices = []
origin = "ours"
ours = ""
source_note = "Advice"
statements = []

[[questions]]
id = "personal-information"
group = "data"
order = 10
kind = "choice"
label = "Is there personal information?"
help = "About anybody."
choices = ["Yes", "No"]
origin = "ours"
ours = ""
source_note = "Advice"
statements = []

[[questions]]
id = "affected"
group = "people"
order = 10
kind = "by-region"
label = "How many people"
help = "By state or province."
choices = []
origin = "ours"
ours = ""
source_note = "Advice"
statements = []

[[assessments]]
id = "breach"
order = 10
use = "threshold"
title = "Breach"
question = "Was there a breach?"
help = "Weigh it."
factors = []
keep_years = ""
origin = "ours"
ours = ""
source_note = "Advice"
grade = ""
verified_on = ""
statements = []

[[cautions]]
id = "no-lawyer"
phase = "notify"
text = "This program is no lawyer."
"""

LAW = """
id = "us-ok"
version = "1"
name = "Law of another region"
region_code = "US-OK"
checked_on = 2026-11-21
steps = []
questions = []

[[offices]]
id = "attorney-general"
name = "Attorney General"
also_called = []
when = "When many people are affected"
contact = "Add your local contact"
reference_label = ""
report_to = false
origin = "law"
statements = []

[[offices]]
id = "state-office"
name = "State office"
also_called = []
when = "When a municipality of that state is affected"
contact = "Add your local contact"
reference_label = ""
report_to = false
origin = "law"
statements = []

[[assessments]]
id = "no-risk"
order = 5
use = "no-risk"
title = "No risk"
question = "Is there no risk?"
help = "Weigh it."
factors = ["What was taken"]
keep_years = 5
origin = "law"
ours = ""
source_note = "A made-up act"
grade = "S"
verified_on = 2026-11-21
statements = []

[[assessments]]
id = "only-there"
order = 6
use = "other"
title = "Only there"
question = "Does it matter there?"
help = "Weigh it."
factors = []
keep_years = ""
origin = "law"
ours = ""
source_note = "A made-up act"
grade = "P"
verified_on = 2026-11-21
statements = []

[[duties]]
id = "ok-ag"
title = "Tell the Attorney General"
office = "attorney-general"
region = "US-OK"
reach = "residence"
origin = "law"
ours = ""
source_note = "A made-up act, section 1"
verified_on = 2026-11-21
contents = ["What happened"]
holds = ""
statements = []

[[duties.conditions]]
fact = "affected.us-ok"
answers = []
at_least = 500
if_unknown = false
words = "If 500 or more people live there"

[[duties.conditions]]
fact = "no-risk"
answers = ["no", "undetermined"]
at_least = ""
if_unknown = true
words = "Unless there is no risk"

[[duties.terms]]
effective_from = 2026-01-01
began = "on"
force = "required"
wording = "not later than the 60th day"
grade = "S"
remark = "Confirm with counsel."

[[duties.terms.readings]]
starts = "breach"
amount = 60
unit = "calendar-days"
says = "The act"

[[duties.terms.readings]]
starts = "discovered"
amount = ""
unit = ""
says = "The agency"

[[duties.terms]]
effective_from = 2027-01-01
began = "on"
force = "required"
wording = "at once"
readings = []
grade = "S"
remark = ""

[[duties]]
id = "ok-state"
title = "Tell the state office"
office = "state-office"
region = "US-OK"
reach = "seat"
conditions = []
origin = "law"
ours = ""
source_note = "A made-up act, section 2"
verified_on = 2026-11-21
contents = []
holds = ""
statements = []

[[duties.terms]]
effective_from = 2026-11-21
began = "by"
force = "required"
wording = "at once"
readings = []
grade = "P"
remark = ""

[[cautions]]
id = "other-law"
phase = ""
text = "That law is not ours."
"""


def lay_out(folder, place=PLACE, **supplements):
    """Write a place, and supplements by their ids with ``_`` for a hyphen."""
    given = {"common": ADVICE, "us_ok": LAW, **supplements}
    (folder / "supplements").mkdir(parents=True, exist_ok=True)
    (folder / "us-tx-smallton.toml").write_text(place, "utf-8")
    for name, text in given.items():
        file = folder / "supplements" / f"{name.replace('_', '-')}.toml"
        file.write_text(text, "utf-8")
    guide = "".join(f'SMA-00{number} = "report"\n' for number in range(1, 9))
    (folder / "statements.toml").write_text(f"[us-tx-smallton]\n{guide}", "utf-8")
    return folder

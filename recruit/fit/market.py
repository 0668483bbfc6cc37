"""With whom the work is done and what is sold: two more of the expert's tables (see `kinds`)."""

from __future__ import annotations

from recruit.fit.kinds import Kind, words

CUSTOMERS: dict[str, Kind] = {
    "offices": Kind(
        "general practices and doctors' offices",
        words(
            r"""
            primary care | pcps? | gps? | general practi\w+ | family (?:doctors?|medicine|practice) | surgeries
            | practices? | offices? | doctors? | physicians? | prescribers? | hcps? | clinics? | chemists? |
            stockists? | samples? | scripts? | t?rx | nrx | trx | lunch\w* | detail\w* | rcpa | call average
            """
        ),
        {"specialists": 0.75, "wards": 0.5, "theatre": 0.45, "pharmacies": 0.7, "patients": 0.5, "dentists": 0.5,
         "payers": 0.4, "labs": 0.4, "firms": 0.2, "sponsors": 0.3},
    ),
    "specialists": Kind(
        "specialists and their clinics",
        words(
            r"""
            oncolog\w+ | haemato\w* | hemato\w* | rheumato\w* | dermato\w* | derma | cardiolog\w+ | neurolog\w+
            | endocrin\w+ | pulmon\w+ | respiratory | gastro\w* | immunolog\w+ | nephrolog\w+ | ophthalm\w+ |
            urolog\w+ | infusion (?:centers?|centres?|chairs?) | cancer | tumou?rs? | key opinion leaders? |
            kols? | specialt\w+ | specialists? | biologics? | gene therap\w+ | treatment cent\w+ |
            nurse navigators? | myeloma | rare disease
            """
        ),
        {"offices": 0.6, "wards": 0.75, "payers": 0.6, "theatre": 0.5, "pharmacies": 0.5, "patients": 0.5,
         "labs": 0.4, "sponsors": 0.5, "dentists": 0.3, "firms": 0.1},
    ),
    "wards": Kind(
        "hospitals, wards and hospital pharmacy",
        words(
            r"""
            hospitals? | wards? | icu | nurs\w+ | in ?services? | formular\w+ | p ?& ?t | pharmacy committees? |
            beds? | stewardship | anti ?infectives? | anticoagul\w+ | critical care | bedside | health systems?
            | nhs | trusts? | infusion | pumps? | wound | catheters? | vascular | discharge
            """
        ),
        {"theatre": 0.6, "specialists": 0.65, "labs": 0.6, "buyers": 0.7, "offices": 0.5, "payers": 0.5,
         "patients": 0.4, "pharmacies": 0.5, "sponsors": 0.3, "dentists": 0.3, "firms": 0.2},
    ),
    "theatre": Kind(
        "surgeons and operating theatres",
        words(
            r"""
            surgeons? | surgical | operating (?:rooms?|theatres?) | theatres? | (?-i:OR) | (?-i:OT) |
            cases(?: covered)? | case (?:coverage|log) | trays? | implants? | knees? | hips? | spine | spinal |
            trauma | ortho\w* | joints? | sterile processing | spd | cadaver\w* | scrub\w* | staplers? |
            endoscop\w+ | cath lab
            """
        ),
        {"wards": 0.4, "specialists": 0.25, "buyers": 0.3, "labs": 0.2, "offices": 0.15, "dentists": 0.3,
         "patients": 0.15, "pharmacies": 0.1, "payers": 0.15, "sponsors": 0.1},
    ),
    "labs": Kind(
        "laboratories",
        words(
            r"""
            labs? | laborator\w+ | diagnostics? | ivd | analy[sz]ers? | reagents? | assays? | immunoassay |
            chemistry | pathology | h(?:a?e)matology | coag\w* | pcr | cytomet\w+ | antibod\w+ | cell culture |
            microscopes? | centrifuges? | qc | specimens? | tests? | molecular
            """
        ),
        {"wards": 0.6, "buyers": 0.6, "specialists": 0.5, "theatre": 0.45, "sponsors": 0.55, "offices": 0.4,
         "pharmacies": 0.4, "patients": 0.3, "dentists": 0.4, "payers": 0.4, "firms": 0.3},
    ),
    "buyers": Kind(
        "purchasing departments and tenders",
        words(
            r"""
            procurement | purchas\w+ | tenders? | gpos? | idns? | buying groups? | frameworks? | contracting |
            supply chain | capital budget\w* | biomedical engineer\w* | hospital administrators?
            """
        ),
        {"wards": 0.7, "labs": 0.6, "payers": 0.6, "theatre": 0.5, "firms": 0.5, "sponsors": 0.4, "offices": 0.3,
         "specialists": 0.5},
    ),
    "payers": Kind(
        "payers",
        words(
            r"""
            payers? | health plans? | pbms? | medicaid | medicare | insur\w+ | prior auth\w* | rebates? |
            step edits? | lives
            """
        ),
        {"buyers": 0.6, "wards": 0.5, "specialists": 0.4, "pharmacies": 0.4, "offices": 0.3},
    ),
    "pharmacies": Kind(
        "pharmacies and dealers",
        words(
            r"""
            pharmac(?:y|ies|ists?) | dealers? | distributors? | wholesal\w+ | dme | otc | generics? | orders? |
            stockists?
            """
        ),
        {"offices": 0.6, "dentists": 0.7, "wards": 0.5, "patients": 0.5, "specialists": 0.4, "firms": 0.3},
    ),
    "dentists": Kind(
        "dentists, vets and small practices that buy supplies",
        words(
            r"""
            dent\w+ | hygienists? | vet\w* | veterinar\w+ | opticians? | suppl(?:y|ies) | consumables? |
            repeat orders? | catalogue | animal health | gloves?
            """
        ),
        {"offices": 0.8, "pharmacies": 0.7, "patients": 0.65, "wards": 0.6, "labs": 0.65, "theatre": 0.5,
         "specialists": 0.5, "firms": 0.4},
    ),
    "patients": Kind(
        "patients and consumers",
        words(
            r"""
            patients? | consumers? | guests? | famil(?:y|ies) | diabet\w+ | cgm | sensors? |
            home (?:health|medical) | shoppers?
            """
        ),
        {"offices": 0.5, "pharmacies": 0.5, "dentists": 0.5, "wards": 0.4},
    ),
    "sponsors": Kind(
        "drug developers and research organisations",
        words(
            r"""
            cro | sponsors? | biotechs? | rfps? | bid defen[cs]es? |
            clinical (?:trials?|research|services|outsourcing) | phase | preclinical | proposals? | msa |
            outsourcing | investigator sites? | series [a-c] | bioprocess\w* | studies
            """
        ),
        {"labs": 0.55, "firms": 0.55, "buyers": 0.45, "specialists": 0.45, "wards": 0.45, "payers": 0.4,
         "theatre": 0.35, "pharmacies": 0.35, "offices": 0.35, "dentists": 0.3, "patients": 0.3},
    ),
    "firms": Kind(
        "businesses outside healthcare",
        words(
            r"""
            saas | software | b2b | (?-i:HR) | payroll | smb | mid market | enterprise | municipalit\w+ |
            public sector | corporate | freight | logistics | banquet\w* | uniform | edtech
            """
        ),
        {"sponsors": 0.5, "buyers": 0.5, "labs": 0.2, "wards": 0.2, "offices": 0.2, "pharmacies": 0.3,
         "dentists": 0.3},
    ),
}  # fmt: skip

PRODUCTS: dict[str, Kind] = {
    "drugs": Kind(
        "medicines for many",
        words(
            r"""
            pharma\w* | medicines? | drugs? | cardiometabolic | diabetes | vaccines? | antifungal | inhalers? |
            migraine | women'?s health | respiratory | prescri\w+ | scripts? | generics? | anticoagul\w+ |
            anti ?infectives? | derma\w* | gynae\w* | samples? | medical rep\w*
            """
        ),
        {"biologics": 0.8, "devices": 0.55, "diagnostics": 0.45, "implants": 0.45, "consumables": 0.5,
         "services": 0.4, "capital": 0.4, "software": 0.25},
    ),
    "biologics": Kind(
        "specialty medicines and biologics",
        words(
            r"""
            biologics? | biotech\w* | oncolog\w+ | gene therap\w+ | cell therap\w+ | specialty | biosimilars? |
            rare disease | infusion | immunolog\w+ | haematolog\w+ | hematolog\w+ | myeloma | cancer | launch\w*
            | new patient starts? | therapeutics?
            """
        ),
        {"drugs": 0.65, "devices": 0.55, "diagnostics": 0.5, "services": 0.55, "implants": 0.55, "capital": 0.4,
         "consumables": 0.35, "software": 0.25},
    ),
    "implants": Kind(
        "implants and instruments for surgery",
        words(
            r"""
            implants? | knees? | hips? | spine | spinal | trauma | ortho\w* | joints? | plates | screws | trays?
            | staplers? | surgical | energy devices? | device sales | or device
            """
        ),
        {"devices": 0.55, "capital": 0.5, "consumables": 0.35, "diagnostics": 0.3, "drugs": 0.2, "biologics": 0.25,
         "services": 0.15},
    ),
    "devices": Kind(
        "devices for wards, clinics and home",
        words(
            r"""
            devices? | pumps? | cgm | sensors? | cpap | sleep | wound | catheters? | vascular |
            infusion (?:systems?|pumps?) | negative pressure | neurostim\w* | wearables? | monitors? | feeding |
            warming | rehab
            """
        ),
        {"implants": 0.6, "consumables": 0.7, "capital": 0.65, "diagnostics": 0.6, "drugs": 0.5, "biologics": 0.5,
         "services": 0.35},
    ),
    "capital": Kind(
        "capital equipment",
        words(
            r"""
            capital | imaging | mri | (?-i:CT) | x ?ray | ultrasound | scanners? | robot\w* | radiolog\w* |
            installed base | equipment | install\w* | placements? | linac\w* | medical imaging
            """
        ),
        {"diagnostics": 0.8, "implants": 0.65, "devices": 0.65, "services": 0.5, "software": 0.5, "biologics": 0.5,
         "drugs": 0.4, "consumables": 0.45},
    ),
    "diagnostics": Kind(
        "diagnostics and laboratory instruments",
        words(
            r"""
            diagnostics? | ivd | analy[sz]ers? | reagents? | assays? | instruments? | immunoassay |
            h(?:a?e)matology analy\w+ | pcr | cytomet\w+ | point of care | rapid tests? |
            lab(?:orator\w+)? (?:instruments?|supply|supplies) | centrifuges? | life science\w*
            """
        ),
        {"capital": 0.7, "devices": 0.6, "consumables": 0.6, "services": 0.55, "implants": 0.5, "biologics": 0.55,
         "drugs": 0.45, "software": 0.4},
    ),
    "consumables": Kind(
        "supplies that are ordered again and again",
        words(
            r"""
            consumables? | suppl(?:y|ies) | gloves? | composites? | dent\w+ | disposables? | single use |
            repeat orders? | catalogue | reorder\w* | wound | masks? | strips? | pipettes? | parasiticides? |
            feed
            """
        ),
        {"devices": 0.8, "diagnostics": 0.7, "drugs": 0.65, "implants": 0.6, "capital": 0.5, "services": 0.4,
         "biologics": 0.5, "software": 0.35},
    ),
    "services": Kind(
        "services",
        words(
            r"""
            cro | clinical (?:research|services|trials?) | services | outsourc\w+ | studies | contract research
            | preclinical | bioanalytical | logistics | staffing | consulting | agency
            """
        ),
        {"software": 0.55, "diagnostics": 0.5, "capital": 0.5, "biologics": 0.5, "drugs": 0.4, "devices": 0.4,
         "implants": 0.4, "consumables": 0.35},
    ),
    "software": Kind(
        "software",
        words(
            r"""
            software | saas | platform | arr | implementation\w* | digital health | cloud |
            subscriptions?
            """
        ),
        {"services": 0.5, "capital": 0.4, "diagnostics": 0.3},
    ),
}  # fmt: skip

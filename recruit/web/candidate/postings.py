"""A role as a schema.org JobPosting, for search engines and job boards (developers.google.com/search, JobPosting)."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from recruit.store.tables import Role

SCHEMA = "https://schema.org/"


def job_posting(role: Role, url: str, today: date) -> dict[str, Any]:
    """The posting as JSON values; what the role does not say is left out."""
    place = role.body.get("place") or {}
    said = {
        "@context": SCHEMA,
        "@type": "JobPosting",
        "title": role.title,
        "description": _description(role),
        "identifier": {"@type": "PropertyValue", "name": role.client.name, "value": role.slug},
        "url": url,
        "datePosted": role.date_posted.isoformat(),
        "validThrough": role.valid_through.isoformat() if still_open(role, today) and role.valid_through else None,
        "employmentType": role.employment_type,
        "totalJobOpenings": role.body.get("openings"),
        "hiringOrganization": {"@type": "Organization", "name": role.client.name},
        "jobLocation": {"@type": "Place", "address": _address(role, place)},
        "jobLocationType": "TELECOMMUTE" if place.get("remote") else None,
        "applicantLocationRequirements": _country(place) if place.get("remote") else None,
        "baseSalary": _salary(role.body.get("pay") or {}),
        "directApply": True,
    }
    return {key: value for key, value in said.items() if value is not None}


def still_open(role: Role, today: date) -> bool:
    """Whether the day until which the role takes applications lies ahead (or none was set)."""
    return role.valid_through is None or role.valid_through >= today


def pay_in_words(role: Role) -> str:
    """What the role pays, as the client said it, or its range; empty when nothing was said."""
    pay = role.body.get("pay") or {}
    low, high = _range(pay)
    if pay.get("text") or low is None:
        return str(pay.get("text") or "")
    words = f"{low:,.0f}" if high is None or high == low else f"{low:,.0f} to {high:,.0f}"
    return f"{pay.get('currency') or ''} {words} a year".strip()


def sentences(value: Any) -> list[str]:
    """A list of sentences, whether one was kept or several."""
    kept = [value] if isinstance(value, str) else list(value or ())
    return [str(words) for words in kept if str(words).strip()]


def _description(role: Role) -> str:
    parts = [f"<p>{escape(role.summary)}</p>"]
    for key, heading in (("duties", "What you will do"), ("offers", "What you get"), ("goals", "The goals")):
        lines = "".join(f"<li>{escape(line)}</li>" for line in sentences(role.body.get(key)))
        parts += [f"<p>{heading}</p><ul>{lines}</ul>"] if lines else []
    return "".join(parts)


def _address(role: Role, place: dict[str, Any]) -> dict[str, Any]:
    said = {
        "addressLocality": place.get("locality") or role.location,
        "addressRegion": place.get("region"),
        "postalCode": place.get("postal_code"),
        "addressCountry": place.get("country"),
    }
    return {"@type": "PostalAddress"} | {key: value for key, value in said.items() if value}


def _country(place: dict[str, Any]) -> dict[str, Any] | None:
    return {"@type": "Country", "name": place["country"]} if place.get("country") else None


def _salary(pay: dict[str, Any]) -> dict[str, Any] | None:
    low, high = _range(pay)
    if low is None or not pay.get("currency"):
        return None
    amount = {"@type": "QuantitativeValue", "minValue": low, "unitText": pay.get("unit") or "YEAR"}
    if high is not None:
        amount["maxValue"] = high
    return {"@type": "MonetaryAmount", "currency": pay["currency"], "value": amount}


def _range(pay: dict[str, Any]) -> tuple[float | None, float | None]:
    low = pay.get("min", pay.get("low"))
    high = pay.get("max", pay.get("high"))
    return (low, high) if low is not None else (high, None)

"""The agency, its clients, teams and roles hold together."""

from __future__ import annotations

from datetime import date

from recruit.domain.questionnaire import PAY_MIX

EMPLOYMENT = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY"}  # schema.org's words


def teams(agency):
    return [team for client in agency["clients"] for team in client["teams"]]


def people(agency):
    return [agency["admin"], *agency["recruiters"], *(p for client in agency["clients"] for p in client["people"])]


def test_three_clients_have_four_teams_and_five_open_roles(agency):
    assert {client["industry"] for client in agency["clients"]} == {"biotech", "medical device", "pharma"}
    assert len(teams(agency)) == 4
    assert len(agency["roles"]) == 5


def test_every_role_belongs_to_a_team_and_every_team_has_a_role(agency):
    assert {role["team"] for role in agency["roles"]} == {team["key"] for team in teams(agency)}


def test_keys_are_used_once(agency):
    for things in (agency["clients"], teams(agency), agency["roles"]):
        keys = [thing["key"] for thing in things]
        assert len(set(keys)) == len(keys)


def test_everybody_has_a_name_and_an_address_nobody_can_own(agency):
    addresses = [person["email"] for person in people(agency)]
    assert len(set(addresses)) == len(addresses)
    assert all(address.endswith(".example") for address in addresses)
    assert all(person["name"] for person in people(agency))


def test_every_team_names_its_numbers_and_what_ranking_needs(agency, demo):
    for team in teams(agency):
        assert (demo / team["numbers"]).is_file()
        assert team["pay_mix"] in {value for value, _ in PAY_MIX}
        assert 0 <= team["climate"] <= 4
        assert team["will_raise_goals"] in (True, False, None)
        assert -0.2 < team["market_growth"] < 0.5
        assert team["culture"]


def test_teams_differ_in_whether_they_will_raise_goals(agency):
    assert {team["will_raise_goals"] for team in teams(agency)} == {True, False, None}


def test_every_role_can_be_posted_as_a_job(agency):
    for role in agency["roles"]:
        assert role["title"]
        assert role["summary"]
        assert role["goal_summary"]
        assert len(role["duties"]) >= 3
        assert len(role["offers"]) >= 3
        assert role["employment_type"] in EMPLOYMENT
        assert {"locality", "region", "postal_code", "country", "remote", "says"} <= role["location"].keys()


def test_every_role_says_what_it_pays_and_in_which_money(agency):
    for role in agency["roles"]:
        pay = role["pay"]
        assert pay["text"].startswith(pay["currency"])
        assert 0 < pay["min"] < pay["max"]


def test_every_role_is_open_into_2027(agency):
    for role in agency["roles"]:
        assert date.fromisoformat(role["date_posted"]) < date.fromisoformat(role["valid_through"])
        assert role["valid_through"].startswith("2027")

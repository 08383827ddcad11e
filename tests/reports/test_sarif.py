"""
The SARIF log: what code scanners and editors make of it.
"""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from reports.samples import (
    CLEAN,
    HOSTILE,
    ORDINARY,
    REPORTS,
    UNREADABLE,
    languages,
    reports,
    written,
)

SCHEMA = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8")
)
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)

#: What RFC 3986 allows in a relative reference or a file URI.
URI = re.compile(r"(file:///)?([A-Za-z0-9._~/!$&'()*+,;=:@-]|%[0-9A-F]{2})+")


def run(*found, language="en"):
    """
    Return the only run of the log about *found*; the log is valid SARIF.
    """
    log = json.loads(written("sarif", found, language))
    VALIDATOR.validate(log)
    (only,) = log["runs"]
    return only


def uri_of(origin):
    """
    Return how the file called *origin* is named in the log.
    """
    (artifact,) = run(attrs.evolve(CLEAN, origin=origin))["artifacts"]
    return artifact["location"]["uri"]


class TestForm:
    """
    SARIF 2.1.0, by the schema that OASIS publishes.
    """

    @given(st.lists(reports, max_size=3), languages)
    def test_every_report_is_valid_sarif_and_complete(self, found, language):
        """
        Nothing that a submission holds keeps a scanner from reading the log.
        """
        log = run(*found, language=language)
        notices = log["invocations"][0]["toolExecutionNotifications"]

        assert len(log["results"]) == sum(len(each.findings) for each in found)
        assert len(notices) == sum(len(each.unchecked) for each in found)
        assert len(log["artifacts"]) == len(found)

    def test_a_file_that_is_given_twice_is_no_fault(self):
        """
        SARIF forbids two entries that are alike; a careless command line is enough.
        """
        assert len(run(ORDINARY, ORDINARY)["artifacts"]) == 2

    @given(st.lists(reports, max_size=3))
    def test_every_result_names_a_declared_rule(self, found):
        """
        A scanner can look up each finding's rule, by name and by position.
        """
        log = run(*found)
        rules = log["tool"]["driver"]["rules"]
        notices = log["invocations"][0]["toolExecutionNotifications"]

        named = [(each["ruleId"], each["ruleIndex"]) for each in log["results"]]
        named += [
            (each["associatedRule"]["id"], each["associatedRule"]["index"])
            for each in notices
        ]
        assert all(rules[index]["id"] == name for name, index in named)
        assert {name for name, _ in named} == {each["id"] for each in rules}


class TestResults:
    """
    Findings, on the lines where they are.
    """

    def test_have_level_line_column_and_pointer(self):
        """
        An editor can go to the place, and a person can read where it is.
        """
        first, second, third, fourth = run(ORDINARY)["results"]
        (location,) = first["locations"]

        assert [each["level"] for each in (first, second, third, fourth)] == [
            *("error", "warning", "error", "note")
        ]
        assert location["physicalLocation"] == {
            "artifactLocation": {"uri": "33.74.json"},
            "region": {"startLine": 12, "startColumn": 19},
        }
        assert location["logicalLocations"] == [
            {
                "name": "issued_on",
                "fullyQualifiedName": "/innovations/3/evidence/perbup/issued_on",
            }
        ]
        assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 40}
        assert "region" not in third["locations"][0]["physicalLocation"]
        assert second["properties"]["source"].endswith("butir 16")

    @pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
    def test_no_message_holds_a_placeholder_or_a_link(self, hostile):
        """
        A scanner's page shows what a submission holds, and links to nothing it names.
        """
        words = {"found": hostile, "nearest": (hostile,), "allowed": (hostile,)}
        finding = Finding(codes.structure.UNKNOWN_KEY, (), words)

        (result,) = run(attrs.evolve(CLEAN, findings=(finding,)))["results"]
        text = result["message"]["text"]
        assert "](" not in text
        assert not re.search(r"[{}]", text.replace("{{", "").replace("}}", ""))
        assert text.isprintable()

    def test_what_was_not_checked_is_no_result(self):
        """
        An unmade check is told, and raises no alarm about the file.
        """
        log = run(ORDINARY)
        notices = log["invocations"][0]["toolExecutionNotifications"]

        assert [each["associatedRule"]["id"] for each in notices] == [
            each.code.id for each in ORDINARY.unchecked
        ]
        assert [each["level"] for each in notices] == ["note"] * 3 + ["warning"]


class TestRun:
    """
    The run as a whole.
    """

    def test_rules_explain_themselves_in_the_reader_s_language(self):
        """
        Each rule has a name and an advice, and shows where something is filled in.
        """
        rules = {
            each["id"]: each
            for each in run(ORDINARY, language="en")["tool"]["driver"]["rules"]
        }
        translated = run(ORDINARY, language="id")["tool"]["driver"]

        assert rules["II-S110"]["shortDescription"]["text"] == (
            "… is not a date of the calendar"
        )
        assert rules["II-S110"]["help"]["text"] == "write it as 2025-12-31"
        assert translated["language"] == "id"
        assert "bukan tanggal" in translated["rules"][0]["shortDescription"]["text"]

    def test_every_file_is_listed_with_its_digest_and_verdict(self):
        """
        A log without results says on which files there were none.
        """
        assert run(CLEAN)["artifacts"] == [
            {
                "location": {"uri": "data/52.04.json"},
                "hashes": {"sha-256": CLEAN.sha256},
                "properties": {"number": 1, "verdict": "valid"},
            }
        ]
        assert run(*REPORTS)["properties"]["files"]["invalid"] == 3

    def test_failed_where_a_file_could_not_be_read(self):
        """
        A scanner is not led to take a file that nobody read for a clean one.
        """
        assert run(CLEAN)["invocations"][0]["executionSuccessful"]
        assert run(ORDINARY)["invocations"][0]["executionSuccessful"]
        assert not run(UNREADABLE)["invocations"][0]["executionSuccessful"]


class TestUris:
    """
    Names of files, so that a scanner finds them in the repository.
    """

    @pytest.mark.parametrize(
        ("origin", "uri"),
        [
            ("-", "-"),
            ("data/a.json", "data/a.json"),
            ("./data/a.json", "data/a.json"),
            ("kab. bima (1).json", "kab.%20bima%20%281%29.json"),
            ("100%.json", "100%25.json"),
            ("a:b.json", "a%3Ab.json"),
            ("é#?.json", "%C3%A9%23%3F.json"),
            ("/etc/passwd", "file:///etc/passwd"),
            ("\udcff.json", "%FF.json"),
        ],
    )
    def test_are_relative_and_encoded(self, origin, uri):
        """
        Every name of a file is a URI that stands for that file alone.
        """
        assert uri_of(origin) == uri

    @pytest.mark.parametrize("origin", list(filter(None, HOSTILE)), ids=ascii)
    def test_are_always_uris(self, origin):
        """
        There is no name that spoils the log.
        """
        assert URI.fullmatch(uri_of(origin))
        assert unquote(uri_of(origin))

    def test_are_seen_from_where_the_program_runs(self, tmp_path, monkeypatch):
        """
        A file given by its full path is still found in the repository.
        """
        monkeypatch.chdir(tmp_path)

        assert uri_of(str(tmp_path / "data" / "a.json")) == "data/a.json"
        assert uri_of(str(tmp_path.parent / "b.json")).startswith("file:///")

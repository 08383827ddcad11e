"""
Entries are read strictly, with every fault and its line, and written back alike.
"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest_plain import FULL_ENTRIES
from indeksinovasi.documents import parse_entries, read_entries, write_entries
from indeksinovasi.errors import DocumentError, EntriesError
from plain import HOSTILE, json_text, places, replaced, without
from strategies import mutated

FULL = json_text(FULL_ENTRIES).encode()
ENTRY = ("entries", 0)


def faults_of(document):
    """
    Return code and place of every finding about the plain *document*.
    """
    with pytest.raises(EntriesError) as caught:
        parse_entries(json_text(document).encode(), origin="peserta.json")
    assert isinstance(caught.value, DocumentError)
    return [(each.code.id, each.place) for each in caught.value.findings]


class TestReading:
    """
    What an organiser writes is what the model holds.
    """

    def test_nothing_is_lost(self, tmp_path):
        """
        Entries that were read and written say what they said.
        """
        path = tmp_path / "peserta.json"
        path.write_bytes(FULL)
        read = read_entries(path)

        assert parse_entries(write_entries(read).encode(), origin="-") == read
        assert json.loads(write_entries(read))["entries"][0]["scores"] == {
            "iga/2026": "85.5"
        }

    def test_what_is_not_said_is_not_taken_for_none(self):
        """
        No awards, and nothing said of awards, are two things.
        """
        place = (*ENTRY, "awards")
        silent = parse_entries(
            json_text(without(FULL_ENTRIES, place)).encode(), origin="-"
        )
        none = parse_entries(
            json_text(replaced(FULL_ENTRIES, place, [])).encode(), origin="-"
        )

        assert silent.entries[0].awards is None
        assert none.entries[0].awards == ()
        for each in (silent, none):
            assert parse_entries(write_entries(each).encode(), origin="-") == each

    @pytest.mark.parametrize(
        ("place", "value", "code"),
        [
            ((*ENTRY, "id"), "antre daring", "II-S109"),
            ((*ENTRY, "group"), "Umum dan khusus", "II-S109"),
            ((*ENTRY, "awards", 0, "year"), 0, "II-S108"),
            ((*ENTRY, "awards", 0, "year"), True, "II-S105"),
            ((*ENTRY, "launched_on"), "1-3-2024", "II-S110"),
            ((*ENTRY, "scores", "iga/2026"), "85,5", "II-S109"),
            ((*ENTRY, "submitter"), "Dinas", "II-S105"),
            ((*ENTRY, "invited"), "ya", "II-S105"),
            (("contest",), "kovablik", "II-S109"),
            (("format",), "indeksinovasi.sheets/1", "II-S112"),
            (("decisions", 0, "reason"), "", "II-S109"),
        ],
    )
    def test_a_fault_is_told_at_its_place(self, place, value, code):
        """
        The finding leads to the very key.
        """
        place_text = "$" + "".join(
            f"[{each}]" if isinstance(each, int) else f".{each}" for each in place
        )

        assert faults_of(replaced(FULL_ENTRIES, place, value)) == [(code, place_text)]

    def test_all_faults_are_told_at_once(self):
        """
        One run tells everything, in the order of the document, with lines.
        """
        entry = FULL_ENTRIES["entries"][0]
        document = FULL_ENTRIES | {
            "entries": [entry | {"tags": ["a", "b", "a"], "id": "-"}, entry, entry],
            "contest": "x",
        }
        content = json.dumps(document, indent=1, default=str).encode()
        with pytest.raises(EntriesError) as caught:
            parse_entries(content, origin="peserta.json")
        found = caught.value.findings

        assert [each.code.id for each in found] == ["II-S109", "II-S109", "II-S115"]
        assert [each.line for each in found] == sorted(each.line for each in found)
        assert all(each.line and each.column for each in found)

    def test_two_entries_of_one_id_cannot_be_told_apart(self):
        """
        An id that is used again is told where it is used again.
        """
        document = FULL_ENTRIES | {"entries": FULL_ENTRIES["entries"] * 2}

        assert faults_of(document) == [("II-S201", "$.entries[1].id")]

    def test_a_file_that_is_not_there_is_unreadable(self, tmp_path):
        """
        Nothing was checked, and that is said.
        """
        with pytest.raises(EntriesError) as caught:
            read_entries(tmp_path / "tidak-ada.json")
        assert caught.value.unreadable


class TestHostile:
    """
    Nothing but findings comes out of a file.
    """

    @given(mutated(FULL_ENTRIES))
    def test_a_spoilt_document_is_read_or_refused(self, document):
        """
        Whatever stands where, there is no traceback; what is read is written alike.
        """
        try:
            read = parse_entries(json_text(document).encode(), origin="-")
        except EntriesError as error:
            told = str(error)
        else:
            told = write_entries(read)
            assert parse_entries(told.encode(), origin="-") == read

        assert told

    @given(st.data())
    def test_a_damaged_file_is_refused(self, data):
        """
        A file that was cut or overwritten is refused with a finding.
        """
        start = data.draw(st.integers(0, len(FULL)))
        stop = data.draw(st.integers(start, min(start + 30, len(FULL))))
        content = FULL[:start] + data.draw(st.binary(max_size=3)) + FULL[stop:]
        try:
            told = parse_entries(content, origin="-").contest
        except EntriesError as error:
            told = str(error)
        assert told

    def test_every_place_takes_every_hostile_value_without_harm(self):
        """
        Each key is tried with each value that some place takes and most do not.
        """
        for place in places(FULL_ENTRIES):
            for value in HOSTILE[::7]:
                content = json_text(replaced(FULL_ENTRIES, place, value)).encode()
                try:
                    told = write_entries(parse_entries(content, origin="-"))
                except EntriesError as error:
                    told = str(error)

                assert told

# SPDX-License-Identifier: GPL-3.0-or-later
"""Standards are well formed and definitions name their controls, and the check itself notices when not."""
import copy
import json
import tempfile
import unittest
from pathlib import Path

import check_standards
from tree import SOURCE

GOOD = {
    "id": "law-1", "name": "Law", "version": "1", "clouds": ["azure", "host"],
    "families": [
        {"id": "1", "title": "First", "controls": [
            {"id": "1.1.9", "title": "Doors are shut", "summary": "Nobody comes in."},
            {"id": "1.1.10", "title": "Guards are awake", "summary": "Somebody looks.", "manual": True}]},
        {"id": "2", "title": "Second", "controls": [{"id": "2.1", "title": "Windows are shut", "summary": "No rain comes in."}]}]}
DEFINITION = {"name": "x", "properties": {"metadata": {"parapet": {"cloud": "azure", "standards": {"law-1": ["1.1.9"]}}}}}


class TheTree(unittest.TestCase):
    def test_standards_are_well_formed_and_every_named_control_exists(self):
        faults = check_standards.tree_faults(SOURCE)
        self.assertEqual([], faults, "\n" + "\n".join(faults))

    def test_there_are_standards_and_definitions_that_name_them(self):
        self.assertGreater(len(check_standards.named_by_definitions(SOURCE)), 1000)
        for name, controls, _, named in check_standards.coverage(SOURCE):
            self.assertGreater(controls, 0, name)
            self.assertGreater(named, 0, name)


class TheCheck(unittest.TestCase):
    """Small trees with one fault each."""

    def faults(self, change=None, named=None, cloud=None, text=None, file="law-1.json"):
        standard, definition = copy.deepcopy(GOOD), copy.deepcopy(DEFINITION)
        if change:
            change(standard)
        own = definition["properties"]["metadata"]["parapet"]
        own["cloud"] = cloud or own["cloud"]
        own["standards"] = named or own["standards"]
        with tempfile.TemporaryDirectory() as top:
            place = Path(top) / "resources"
            (place / "standards").mkdir(parents=True)
            (place / "policies/azure/sql").mkdir(parents=True)
            (place / "policies/azure/sql/x.json").write_text(json.dumps(definition), encoding="utf-8")
            (place / "policies/aliases.json").write_text("{}", encoding="utf-8")
            if file:
                content = check_standards.text_of(standard) if text is None else text
                (place / "standards" / file).write_bytes(content if isinstance(content, bytes) else content.encode())
            return check_standards.tree_faults(top)

    def says(self, words, **tree):
        faults = self.faults(**tree)
        self.assertTrue(any(words in fault for fault in faults), faults)

    def control(self, **values):
        return lambda standard: standard["families"][0]["controls"][0].update(values)

    def test_a_good_tree_has_no_faults(self):
        self.assertEqual([], self.faults())

    def test_finds_a_standard_without_a_file(self):
        self.assertEqual(["resources/standards/law-1.json: no usable file, but 1 definitions name it"], self.faults(file=None))

    def test_finds_a_file_that_has_another_name_than_its_standard(self):
        self.says("the id is not the file's name", file="law-2.json")
        self.says("the id is not the file's name", file="law-1.jsonl")

    def test_finds_text_that_is_no_json_no_utf8_or_names_a_thing_twice(self):
        self.says("law-1.json: ", text="{")
        self.says("decode", text=b"\xff")
        self.says("named twice: ['id']", text=check_standards.text_of(GOOD).replace('"name"', '"id"'))

    def test_finds_a_file_that_is_written_otherwise(self):
        self.says("one control a line", text=json.dumps(GOOD))
        self.says("one control a line", text=check_standards.text_of(GOOD).rstrip())

    def test_finds_unknown_missing_and_misplaced_names(self):
        self.says("a control has", change=self.control(note="x"))
        self.says("a control has", change=lambda standard: standard["families"][0]["controls"][0].pop("summary"))
        self.says("a family has", text=check_standards.text_of(GOOD).replace('"title": "First"', '"name": "First"'))
        self.says("a standard has", text="[]")

    def test_finds_clouds_that_are_unknown_none_or_out_of_order(self):
        for clouds in ([], ["mars"], ["host", "azure"]):
            self.says("the clouds are", change=lambda standard, clouds=clouds: standard.update(clouds=clouds))

    def test_finds_a_standard_a_family_or_a_text_with_nothing_in_it(self):
        self.says("without families", change=lambda standard: standard.update(families=[]))
        self.says("without controls", change=lambda standard: standard["families"][1].update(controls=[]))
        self.says("1.1.9: the title is empty", change=self.control(title=" "))
        self.says("1.1.9: the summary is empty", change=self.control(summary=""))
        self.says("the version is empty", change=lambda standard: standard.update(version=""))

    def test_finds_long_titles_and_summaries(self):
        self.assertEqual([], self.faults(change=self.control(title="x" * 100)))
        self.says("1.1.9: the title is longer than 100", change=self.control(title="x" * 101))
        self.says("1.1.9: the summary is longer than 300", change=self.control(summary="x" * 300 + "."))

    def test_finds_texts_that_are_no_title_or_not_one_sentence(self):
        self.says("ends like a sentence", change=self.control(title="Doors."))
        self.says("not one sentence", change=self.control(summary="Nobody comes in. Nor out."))
        self.says("not one sentence", change=self.control(summary="Nobody comes in"))
        self.says("do not belong there", change=self.control(summary="Nobody  comes in."))

    def test_finds_ids_that_stand_twice_out_of_order_or_elsewhere(self):
        self.says("1.1.10: stands twice", change=self.control(id="1.1.10"))
        self.says("1.1.10: stands behind 1.1.11", change=self.control(id="1.1.11"))
        self.says("2.9: stands in family 1", change=self.control(id="2.9"))
        self.says("1: stands behind 2", change=lambda standard: standard["families"].reverse())
        self.says("no id of a control", change=self.control(id="1.1 a"))

    def test_finds_a_control_that_is_expressly_not_manual(self):
        self.says("manual is true or left out", change=self.control(manual=False))

    def test_finds_a_definition_that_names_what_does_not_exist(self):
        self.says("resources/policies/azure/sql/x.json: law-1 has no control 9.9", named={"law-1": ["1.1.9", "9.9"]})
        self.says("no usable file, but 1 definitions name it", named={"law-2": ["1"]})

    def test_finds_a_definition_with_an_empty_list_or_a_control_twice(self):
        self.says("empty or names a control twice", named={"law-1": []})
        self.says("empty or names a control twice", named={"law-1": ["1.1.9", "1.1.9"]})

    def test_finds_a_definition_of_a_cloud_that_the_standard_does_not_speak_about(self):
        self.says("law-1 does not speak about aws", cloud="aws")

    def test_finds_a_definition_that_claims_to_decide_a_manual_control(self):
        self.says("1.1.10 is manual", named={"law-1": ["1.1.10"]})

    def test_numbers_are_counted_not_spelt(self):
        self.assertLess(check_standards.numbers("5.2.9"), check_standards.numbers("5.2.10"))
        self.assertLess(check_standards.numbers("AC-2"), check_standards.numbers("AC-2(1)"))
        self.assertLess(check_standards.numbers("AC-2(12)"), check_standards.numbers("AC-3"))


if __name__ == "__main__":
    unittest.main()

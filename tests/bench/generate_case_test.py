"""The generator of large cases: the same bytes for a seed, the shape that it promises."""

import collections
import io
import re
import unittest

import generate_case


def generated(attributions, seed=1):
    out = io.StringIO()
    generate_case.generate(attributions, seed, out)
    return out.getvalue()


class TheGenerator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.case = generated(20_000)
        cls.per_claim = collections.Counter(re.findall(r"claim: (c\d+)", cls.case))

    def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(self):
        self.assertEqual(generated(500, 7), generated(500, 7))
        self.assertNotEqual(generated(500, 7), generated(500, 8))

    def test_it_makes_exactly_as_many_attributions_as_were_asked_for(self):
        for wanted in (1, 2, 17, 20_000):
            self.assertEqual(wanted, len(re.findall(r"\{claim: ", generated(wanted))))

    def test_most_claims_have_one_to_five_attributions_and_a_few_have_very_many(self):
        counts = list(self.per_claim.values())
        self.assertGreater(sum(count <= 5 for count in counts) / len(counts), 0.9)
        self.assertEqual(4, sum(count >= 200 for count in counts))

    def test_chains_have_none_to_four_links(self):
        lengths = collections.Counter()
        for entry in re.findall(r"\{claim: [^{}]*\}", self.case):
            links = re.search(r"via: (\[[^]]*\]|\w+)", entry)
            lengths[links.group(1).count(",") + 1 if links else 0] += 1
        self.assertEqual({0, 1, 2, 3, 4}, set(lengths))

    def test_it_has_what_makes_real_cases_hard(self):
        for part in ("stance: denies", "stance: declines", "anonymous: ", "controlled_by: ", "cites: [",
                     "possibly_same_as: ", "first_hand: true", "credibility: ", "parties: [", "act: retracts"):
            self.assertGreater(self.case.count(part), 5, part)

    def test_no_chain_goes_through_its_own_publisher(self):
        publishers = dict(re.findall(r"^  (p\d+): \{by: (\w+)", self.case, re.MULTILINE))
        for line in self.case.splitlines():
            own = re.match(r"  (p\d+): \{by: (\w+)", line)
            for links in re.findall(r"via: (\[[^]]*\]|\w+)", line) if own else []:
                for link in re.findall(r"\w+", links):
                    self.assertNotEqual(own.group(2), publishers.get(link, link), line)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""News made up for the benches: disputes that come and go, told by several papers, between sentences of no dispute. The same size gives the
same bytes everywhere."""
import datetime
import json
import pathlib
import random

MEGABYTES = {"small": 1, "medium": 10, "large": 100}
STATES = """Norway Sweden Finland Denmark Poland Hungary Austria Italy Spain Portugal Greece Turkey Egypt Sudan Ethiopia Kenya Nigeria Ghana
Morocco Algeria Iran Iraq Israel Jordan India Pakistan China Japan Vietnam Thailand Indonesia Australia Canada Mexico Brazil Chile Peru
Argentina Ukraine Russia""".split()
ORGANS = ["foreign ministry", "defence ministry", "government", "president", "army", "spokeswoman"]
GOODS = ["ballistic missiles", "drones", "artillery shells", "tanks", "rifles", "cruise missiles", "mines", "fighter jets"]
TOWNS = ["Karsk", "Port Lenz", "Ostrava", "Tarim", "Velden", "Saint-Loup", "Mirabad", "Dunholm"]
CLAIMS = ["{a}'s {organ} said on {day} that {b} had supplied {goods} to {c}.", "{a} accused {b} of supplying {goods} to {c} last month.",
          "\"{b} has sent {goods} to {c}, and we have seen the papers,\" {a}'s {organ} told reporters on {day}.",
          "{a} says its troops captured the town of {town} from {b} on {day}.", "According to {a}'s {organ}, at least {n} soldiers were killed near {town}.",
          "{a}'s {organ} said that {b} and {c} had agreed on the plan.", "{b} attacked {town} with {goods} on {day}, {a}'s {organ} said."]
ANSWERS = ["{b} denied supplying {goods} to {c}.", "{b}'s {organ} called the accusations of supplying {goods} to {c} groundless.",
           "\"No {goods} ever went to {c},\" said {b}'s {organ}.", "{b} said its army still held {town}.",
           "{b}'s {organ} put the number of dead near {town} at {n}.", "{b}'s {organ} declined to comment on {day}."]


def plain_sentences():
    samples = pathlib.Path(__file__).resolve().parents[2] / "corpus/sample"
    texts = [json.loads(line)["text"] for file in sorted(samples.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [sentence + "." for text in texts for sentence in text.replace("\n", " ").split(". ") if 40 < len(sentence) < 250]


class Corpus:
    def __init__(self, seed=20260101):
        self.dice, self.plain = random.Random(seed), plain_sentences()
        self.affairs = [self.affair() for _ in range(250)]

    def affair(self):
        a, b, c = self.dice.sample(STATES, 3)
        return dict(a=a, b=b, c=c, goods=self.dice.choice(GOODS), town=self.dice.choice(TOWNS))

    def sentence(self, day):
        kind = self.dice.random()
        if kind > .10:
            return self.dice.choice(self.plain)
        words = dict(self.dice.choice(self.affairs), organ=self.dice.choice(ORGANS), n=self.dice.randint(3, 90), day=day.strftime("%A"))
        return self.dice.choice(CLAIMS if kind > .04 else ANSWERS).format(**words)

    def document(self, number, per_day):
        day = datetime.date(2024, 1, 1) + datetime.timedelta(number // per_day)
        if number % per_day == 0:
            self.affairs = self.affairs[4:] + [self.affair() for _ in range(4)]
        paragraphs = [" ".join(self.sentence(day) for _ in range(self.dice.randint(1, 4))) for _ in range(self.dice.randint(2, 6))]
        return dict(id=f"d{number}", title=f"News of {day:%A}, number {number}", publisher=f"Gazette {number % 17}", published=day.isoformat(),
                    text="\n\n".join(paragraphs))

    def write(self, path, size, per_day=None):
        """As many documents as make `size` bytes; two hundred a day, more of larger corpora."""
        per_day = per_day or 200 + size // 200_000
        written = number = 0
        with open(path, "wb") as file:
            while written < size:
                line = (json.dumps(self.document(number, per_day), ensure_ascii=False) + "\n").encode()
                written += file.write(line)
                number += 1
        return number

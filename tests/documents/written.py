"""
JSON in every style, and where everything in it stands.
"""

import itertools
import json

from hypothesis import strategies as st

#: What people and programs put between the parts of a document.
BLANKS = ["", " ", "\n", "\r\n", "\t", "\n\t", "  \n  ", "\n\n"]

#: Texts that end, begin or look like something else than they are.
TEXTS = [
    *("", "a", "b", "é", "\N{BRAIN}", "NaN", "a\nb", 'a "b"', "\\", "/~", "{", "]")
]

scalars = (
    st.none() | st.booleans() | st.integers() | st.sampled_from(["-0.5", "1E+400"])
).map(lambda each: each if isinstance(each, str) else json.dumps(each))


class Writer:
    """
    Writes a document and remembers where it wrote what.

    Attributes:
        places: By path, where the value begins and where each of its keys does.
    """

    def __init__(self, blanks, *, ascii_only):
        self._blanks = itertools.cycle(blanks)
        self._ascii_only = ascii_only
        self.text = next(self._blanks)
        self.places = {}

    def _put(self, text):
        self.text += text + next(self._blanks)

    def put_text(self, text):
        """
        Write *text* as JSON does.
        """
        self._put(json.dumps(text, ensure_ascii=self._ascii_only))

    def put(self, data, path=(), keys=()):
        """
        Write *data*: ("object", pairs), ("list", items), ("text", text) or a scalar.
        """
        for each in [each for each in self.places if each[: len(path)] == path]:
            del self.places[each]
        self.places[path] = (len(self.text), keys)
        if isinstance(data, str):
            self._put(data)
        elif data[0] == "text":
            self.put_text(data[1])
        elif data[0] == "list":
            self._put("[")
            for number, each in enumerate(data[1]):
                if number:
                    self._put(",")
                self.put(each, (*path, number), (len(self.text),))
            self._put("]")
        else:
            self._put("{")
            seen = {}
            for number, (key, each) in enumerate(data[1]):
                if number:
                    self._put(",")
                seen[key] = (*seen.get(key, ()), len(self.text))
                self.put_text(key)
                self._put(":")
                self.put(each, (*path, key), seen[key])
            self._put("}")


@st.composite
def written(draw, *, repeating=False):
    """
    Draw a document together with where everything in it stands.
    """
    texts = st.sampled_from(TEXTS)

    def containers(inner):
        pairs = st.lists(
            st.tuples(texts, inner),
            max_size=5,
            unique_by=None if repeating else lambda each: each[0],
        )
        lists = st.lists(inner, max_size=4)
        return st.tuples(st.just("list"), lists) | st.tuples(st.just("object"), pairs)

    leaves = scalars | st.tuples(st.just("text"), texts)
    data = draw(containers(st.recursive(leaves, containers, max_leaves=12)))
    blanks = draw(st.lists(st.sampled_from(BLANKS), min_size=1, max_size=7))
    writer = Writer(blanks, ascii_only=draw(st.booleans()))
    writer.put(data)
    return writer

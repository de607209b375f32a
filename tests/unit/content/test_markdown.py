import pytest

from lib.content.markdown import literal


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*120*7867#", "\\*120\\*7867\\#"),
        ("![x](http://a.b/c.png)", "!\\[x\\](http\\://a.b/c.png)"),
        ("<b> $x$ `y` a_b ~c~", "\\<b\\> \\$x\\$ \\`y\\` a\\_b \\~c\\~"),
        (":red[alarm] :material/x:", "\\:red\\[alarm\\] \\:material/x\\:"),
        ("1. not a list", "1\\. not a list"),
        ("- not a list", "\\- not a list"),
        ("two\nlines", "two lines"),
        ("plain (text), 24/7", "plain (text), 24/7"),
    ],
)
def test_what_markdown_would_read_is_escaped(text: str, escaped: str) -> None:
    assert literal(text) == escaped

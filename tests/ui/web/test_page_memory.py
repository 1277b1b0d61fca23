"""What the engine keeps of pages that are gone."""

from collections.abc import Callable

from tests.ui.web.conftest import Reader


def test_what_is_no_longer_used_is_let_go_of_once_a_page_is_at_rest(
    read: Callable[..., Reader],
) -> None:
    reader = read("<p>x</p>")

    reader.evaluate("globalThis.weak = new WeakRef(new Array(1000).fill({})); 1")

    assert reader.soon("weak.deref() === undefined")

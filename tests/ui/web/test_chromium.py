import pytest

from reader.ui.web.chromium import plan_chromium

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"


def plan(
    environment: dict[str, str], *, has_sandbox: bool = True, has_card: bool = True
) -> dict[str, str]:
    return plan_chromium(environment, has_sandbox=has_sandbox, has_card=has_card)


def test_sandbox_stays_on_where_it_works() -> None:
    assert "--no-sandbox" not in plan({})[FLAGS]


def test_sandbox_is_off_where_it_would_end_the_program() -> None:
    assert "--no-sandbox" in plan({}, has_sandbox=False)[FLAGS].split()


def test_flags_of_the_user_are_kept_and_come_last() -> None:
    planned = plan({FLAGS: "--force-dark-mode --no-sandbox"}, has_sandbox=False)

    flags = planned[FLAGS].split()
    assert flags[-2:] == ["--force-dark-mode", "--no-sandbox"]
    assert flags.count("--no-sandbox") == 1


def test_sandbox_the_user_switched_off_needs_no_flag() -> None:
    planned = plan({"QTWEBENGINE_DISABLE_SANDBOX": "1"}, has_sandbox=False)

    assert "--no-sandbox" not in planned[FLAGS]


def test_its_processes_give_memory_back() -> None:
    assert plan({})["MALLOC_MMAP_THRESHOLD_"] == "65536"


def test_qt_draws_by_itself_where_there_is_no_graphics_card() -> None:
    assert plan({}, has_card=False)["QT_QUICK_BACKEND"] == "software"


@pytest.mark.parametrize(
    ("environment", "has_card"), [({}, True), ({"QT_QUICK_BACKEND": "rhi"}, False)]
)
def test_way_of_drawing_is_left_alone_with_a_card_or_at_the_users_wish(
    environment: dict[str, str], has_card: bool
) -> None:
    assert "QT_QUICK_BACKEND" not in plan(environment, has_card=has_card)

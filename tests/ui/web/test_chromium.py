import pytest

from reader.ui.web.chromium import ChromiumSetting, plan_chromium

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"


def plan(
    environment: dict[str, str],
    *,
    is_root: bool = False,
    has_user_namespaces: bool = True,
    has_card: bool = True,
) -> ChromiumSetting:
    return plan_chromium(
        environment, is_root=is_root, has_user_namespaces=has_user_namespaces, has_card=has_card
    )


def test_sandbox_stays_on_where_it_works() -> None:
    setting = plan({})

    assert "--no-sandbox" not in setting.environment[FLAGS]
    assert setting.sandbox_off_because == ""


@pytest.mark.parametrize(
    ("is_root", "has_user_namespaces", "reason"),
    [(True, True, "root"), (False, False, "user namespaces")],
)
def test_sandbox_is_off_only_where_it_would_end_the_program(
    is_root: bool, has_user_namespaces: bool, reason: str
) -> None:
    setting = plan({}, is_root=is_root, has_user_namespaces=has_user_namespaces)

    assert "--no-sandbox" in setting.environment[FLAGS].split()
    assert reason in setting.sandbox_off_because


def test_flags_of_the_user_are_kept_and_come_last() -> None:
    setting = plan({FLAGS: "--force-dark-mode --no-sandbox"}, is_root=True)

    flags = setting.environment[FLAGS].split()
    assert flags[-2:] == ["--force-dark-mode", "--no-sandbox"]
    assert flags.count("--no-sandbox") == 1


def test_sandbox_the_user_switched_off_needs_no_flag() -> None:
    setting = plan({"QTWEBENGINE_DISABLE_SANDBOX": "1"}, is_root=True)

    assert "--no-sandbox" not in setting.environment[FLAGS]


def test_its_processes_give_memory_back() -> None:
    assert plan({}).environment["MALLOC_MMAP_THRESHOLD_"] == "65536"


def test_qt_draws_by_itself_where_there_is_no_graphics_card() -> None:
    assert plan({}, has_card=False).environment["QT_QUICK_BACKEND"] == "software"


@pytest.mark.parametrize(
    ("environment", "has_card"), [({}, True), ({"QT_QUICK_BACKEND": "rhi"}, False)]
)
def test_way_of_drawing_is_left_alone_with_a_card_or_at_the_users_wish(
    environment: dict[str, str], has_card: bool
) -> None:
    assert "QT_QUICK_BACKEND" not in plan(environment, has_card=has_card).environment

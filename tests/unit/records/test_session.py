from lib.records.session import AppState, arrived, country_chosen, erased, notice_closed


def test_only_the_first_page_is_the_landing_page() -> None:
    assert arrived(arrived(AppState(), "library"), "start").landing == "library"


def test_erasing_forgets_what_was_entered_and_empties_every_field() -> None:
    state = erased(notice_closed(country_chosen(arrived(AppState(), "help"), "uk")))
    assert state.country is None
    assert state.generation == 1
    assert state.notice_closed

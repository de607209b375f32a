"""The app in real Chromium."""

import pytest

pytest.register_assert_rewrite("tests.browser.everywhere")

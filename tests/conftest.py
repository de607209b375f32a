"""What all tests share: how often properties are tried, and less garbage collection.

`HYPOTHESIS_PROFILE=deep` tries far more, with other values each time.
"""

import gc
import os

from hypothesis import HealthCheck, settings

# No deadline: on a busy machine, time tells nothing. Without chance, so that what passes once passes again.
settings.register_profile(
    "usual",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("deep", settings.get_profile("usual"), max_examples=2000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage again and again would be a tenth of the tests' time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)

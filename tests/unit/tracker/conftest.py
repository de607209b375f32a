"""Property tests here have no deadline: on a busy machine, time tells nothing about what they hold."""

from hypothesis import settings

settings.register_profile("tracker", deadline=None)
settings.load_profile("tracker")

"""Property tests here have no deadline: on a busy machine, time tells nothing about what they hold."""

from hypothesis import settings

settings.register_profile("log", deadline=None)
settings.load_profile("log")

"""How hard Hypothesis tries: the same everywhere, and never by the clock."""

from hypothesis import HealthCheck, settings

# A busy laptop is slow at times; that is nothing the drawn example is guilty of.
settings.register_profile(
    "unit", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unit")

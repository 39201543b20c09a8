"""Read-only Qt views of values; rows come from services."""

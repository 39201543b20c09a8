"""The one place that knows services and adapters: create, open, check."""

"""Reading what each place asks of its responders."""

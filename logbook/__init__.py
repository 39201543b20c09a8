"""What an incident record is and how it is kept, without any window."""

"""Keeping entries in the encrypted file and reading them back."""

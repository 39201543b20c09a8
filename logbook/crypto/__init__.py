"""Keys, signatures, the keyring, and the bolts on the running process."""

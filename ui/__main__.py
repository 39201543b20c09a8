"""``python -m ui``: the same as ``incident-logbook`` without a command."""

import sys

from logbook.command_line import main

sys.exit(main(sys.argv[1:]))

"""make bench: each row is a ratio to a named limit, measured in this one run."""

from tests.bench import (
    checking_vault,
    giving_out,
    painting,
    printing,
    reading,
    saving,
    scrolling,
    verifying,
)
from tests.bench.rounds import print_table


def main() -> None:
    for part in (
        saving,
        reading,
        verifying,
        checking_vault,
        giving_out,
        scrolling,
        painting,
        printing,
    ):
        print_table(part.rows())


if __name__ == "__main__":
    main()

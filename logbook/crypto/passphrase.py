"""How hard a passphrase is to guess."""

import zxcvbn  # type: ignore[import-untyped]

WEAKEST_ALLOWED = 3
"""The strength from which on a passphrase is accepted."""

_LONGEST = 64
"""Characters that are judged: the judge's time grows faster than the length."""

_FEWEST = 3
"""Letters from which on a part of a name helps a guesser."""


class ZxcvbnJudge:
    """Judges as a guesser would: by words, names, dates, keys side by side."""

    def strength(self, passphrase: str, known_words: list[str]) -> int:
        if not passphrase:
            return 0
        result = zxcvbn.zxcvbn(
            passphrase[:_LONGEST],
            user_inputs=_words(known_words),
            max_length=_LONGEST,
        )
        return int(result["score"])


def _words(known: list[str]) -> list[str]:
    """Return each name as a whole, without its spaces, and part by part."""
    words: dict[str, None] = {}
    for name in known:
        parts = name[:_LONGEST].split()
        for word in (" ".join(parts), "".join(parts), *parts):
            if len(word) >= _FEWEST:
                words[word] = None
    return list(words)

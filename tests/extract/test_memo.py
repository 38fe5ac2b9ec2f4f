"""What is kept of answers: each is asked for once, and no more are kept than said."""

from onrecord.extract.memo import Memo


def test_an_answer_is_asked_for_once_until_they_are_too_many() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(length, most=2)
    assert [lengths[word] for word in ("a", "bb", "a", "ccc", "bb")] == [1, 2, 1, 3, 2]
    assert asked == ["a", "bb", "ccc", "bb"]
    assert len(lengths) == 2

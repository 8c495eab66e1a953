"""The gradebook's tables: what was handed in, each grading of it, its tasks and its tests."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

FORMAT = 1


class Moment(TypeDecorator[datetime]):
    """An aware time as ISO 8601 in UTC, of one width, so that text sorts as time does.

    An unknown time is the empty text: in SQL no NULL equals another, and a submission whose time is
    not known must be found again.
    """

    impl = String(40)
    cache_ok = True
    coerce_to_is_types = ()  # `== None` is a comparison with the empty text, not `IS NULL`

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str:
        """To the database."""
        return "" if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        return datetime.fromisoformat(value) if value else None


class Words(TypeDecorator[str]):
    """Text that a student may have a part in: what no database takes becomes a visible mark."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database."""
        if value is None:
            return None
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


METADATA = MetaData()

# One row: which format the tables are in.
formats = Table("gradebook_format", METADATA, Column("version", Integer, primary_key=True))

# `source` is Python as it is graded, so that a regrade needs no files. `seen` is when it was last
# handed to a run: what orders submissions whose time is not known.
submissions = Table(
    "submission",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("student", Words, nullable=False),
    Column("assignment", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("submitted", Moment, nullable=False),
    Column("seen", Moment, nullable=False),
    Column("path", Words, nullable=False),
    Column("filename", Words, nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("refusal_ko", Words),
    Column("refusal_en", Words),
    UniqueConstraint("assignment", "student", "digest", "submitted"),
)

# `turn` counts the gradings of one submission, so that a clock that jumps changes no order.
# `outcomes` is a digest of how all tests ended: the same grading again is no new row.
gradings = Table(
    "grading",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("submission_id", ForeignKey("submission.id", ondelete="CASCADE"), nullable=False),
    Column("suite_digest", String(64), nullable=False),
    Column("kit", String(40), nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("outcomes", String(64), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("run", String(64), nullable=False),
    Column("graded", Moment, nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("score", Double, nullable=False),
    Column("max_score", Double, nullable=False),
    Column("seconds", Double, nullable=False),
    Column("refusal_ko", Words),
    Column("refusal_en", Words),
    UniqueConstraint("submission_id", "suite_digest", "kit", "seed", "outcomes"),
)

tasks = Table(
    "task_score",
    METADATA,
    Column("grading_id", ForeignKey("grading.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("task", Text, nullable=False),
    Column("points", Double, nullable=False),
    Column("earned", Double, nullable=False),
)

# `reveal` is kept for grader errors only: what the instructor has to mend.
tests = Table(
    "test_result",
    METADATA,
    Column("grading_id", ForeignKey("grading.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("test", Text, nullable=False),
    Column("task", Text, nullable=False),
    Column("points", Double, nullable=False),
    Column("earned", Double, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("visibility", String(20), nullable=False),
    Column("title_ko", Words, nullable=False),
    Column("title_en", Words, nullable=False),
    Column("message_ko", Words, nullable=False),
    Column("message_en", Words, nullable=False),
    Column("diagnosis", Text),
    Column("seconds", Double, nullable=False),
    Column("reveal", Words, nullable=False),
)

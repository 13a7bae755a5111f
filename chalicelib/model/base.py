"""What every record has in common: it can't be changed, and it takes no unknown field."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record. A change makes a new one (`model_copy(update=…)`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

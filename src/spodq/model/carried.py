"""What `spodq standards migrate` leaves in a file for people to read."""

from pydantic import Field

TO_CONFIRM = Field(
    default=(),
    title="k potvrzení",
    description="Kritéria převedená z předchozího znění; po přečtení je odtud smažte.",
)
CARRIED_TO = Field(
    default=None, title="převedeno do znění", description="První den účinnosti znění, do kterého je soubor převeden."
)

"""The clinic that a document comes from: written once, printed everywhere."""

from __future__ import annotations

from pydantic import Field

from brochure.addresses import WebAddress
from brochure.content import Model, Plain


class Clinic(Model):
    """Who hands this out, and how patients reach it. Every line can be used in a text, as {{ clinic.phone }}."""

    name: Plain = Field(description="The clinic's name, as it stands on the door.")
    phone: Plain = Field(description="The number patients call, as it is to be printed.")
    address: Plain | None = Field(None, description="Street and town; start it with | to break it into lines.")
    website: WebAddress | None = Field(None, description="The web address, with https://.")
    email: Plain | None = Field(None, description="An e-mail address that is read every day.")
    hours: Plain | None = Field(None, description="Opening hours, in words.")
    state: Plain | None = Field(None, description="The state, as two letters: GA.")

"""Spanish words, taken apart by hand by the rules of spelling."""

from __future__ import annotations

import pytest

from brochure.language import syllables
from tests.language.split import by_hand, joined

WORDS = """
sol pan y muy rey hoy buey miau guion fue vio dio Dios pie bien seis huir ruin que qué
ca·sa di·ga cla·se le·er ca·os zo·o dí·a pa·ís ma·íz Ra·úl ba·úl rí·o tí·o le·í·do o·ír re·ír bú·ho dú·o
ciu·dad viu·da cui·da·do rui·do cons·truir ai·re au·la eu·ro boi·na rei·na deu·da pei·ne se·ria his·to·ria
a·gua an·ti·guo gui·ta·rra que·so quie·ro gue·rra si·guió pin·güi·no bi·lin·güe ver·güen·za lin·güís·ti·co cuí·da·te
hie·lo hue·vo ca·ca·hue·te a·ho·ra al·co·hol ve·hí·cu·lo ba·hí·a a·hí prohi·bir ahi·ja·do
po·e·ta te·a·tro ma·es·tro re·al i·de·a á·re·a a·é·re·o o·cé·a·no o·a·sis he·ro·e me·di·te·rrá·ne·o
ley le·yes yo·do ma·yo ra·yo a·yu·da cre·yó Pa·ra·guay U·ru·guay pa·ra·no·ia chi·i·ta
lim·piáis es·tu·diáis a·ve·ri·guáis vi·ví·ais cre·í·ais cam·bia·rí·a con·ti·nú·a con·ti·nuo e·va·lú·a
me·di·ca·men·to an·sie·dad de·pre·sión pre·sión san·gre do·lor co·ra·zón en·fer·me·ra hos·pi·tal far·ma·cia
ke·ta·mi·na far·ma·céu·ti·co psi·quia·tra psi·co·te·ra·pia diag·nós·ti·co a·ler·gia ci·ru·gí·a ra·dio·gra·fí·a
"""


@pytest.mark.parametrize("split", WORDS.split())
def test_words(split: str) -> None:
    assert syllables(joined(split), "es-MX") == by_hand(split)[1]

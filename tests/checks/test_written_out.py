import pytest

from brochure.checks.written_out import is_written_out


@pytest.mark.parametrize(
    "text, short",
    [
        ("The Food and Drug Administration (FDA) said so.", "FDA"),
        ("The FDA (Food and Drug Administration) said so.", "FDA"),
        ("ECT (a treatment with a current) may help.", "ECT"),
        ("A blood count (CBC) is taken.", "CBC"),
        ("A blood count (or CBC, for short) is taken.", "CBC"),
        ("TMS means treatment with magnets.", "TMS"),
        ("PTSD is a kind of lasting fear.", "PTSD"),
        ("ECT is electroconvulsive therapy.", "ECT"),
        ("Transcranial magnetic stimulation, or TMS, may help.", "TMS"),
        ("It blocks the NMDA receptor, a part of brain cells.", "NMDA"),
        ("A treatment called ECT may help.", "ECT"),
        ("ECT: a treatment with a current.", "ECT"),
        ("La Administración de Alimentos (AA) lo dice.", "AA"),
        ("La TEC es una terapia.", "TEC"),
    ],
)
def test_it_is_written_out(text: str, short: str) -> None:
    assert is_written_out(text, short)


@pytest.mark.parametrize(
    "text, short",
    [
        ("The FDA said so.", "FDA"),
        ("The FDA (see page 2) said so.", "FDA"),
        ("Other treatments (TMS and ECT) may help.", "ECT"),
        ("Ask about TMS, ECT and medicines.", "TMS"),
        ("The FDA is not sure.", "FDA"),
        ("ECT is expected to help.", "ECT"),
        ("ECT or TMS may help.", "TMS"),
        ("Find drugs at home. The FDA said so.", "FDA"),
    ],
)
def test_it_is_only_used(text: str, short: str) -> None:
    assert not is_written_out(text, short)

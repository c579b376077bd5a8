"""Plain words of English that neither make a term nor stand in one."""

from __future__ import annotations

_FUNCTION_WORDS = """
a about above according across after against all along also although always among an and another any are around as
at away back based be became because become been before being below between both but by can cannot could did do does
doing done during each either especially etc even ever every few finally first for from further furthermore given
had has have having he hence her here him his how however i if in including indeed instead into is it its itself
just last later least less like many may me meanwhile might more moreover most much must my namely near nearly
neither no nor not now of off often on once one only onto or other others our out over own per perhaps quite rather
same second several shall she should since so some still such than that the their them then there therefore these
they third this those through throughout thus to together too toward towards two under until up upon us use used
uses using usually various very via was we well were what when where whereas whether which while who whom whose why
will with within without would yet you your et al e.g i.e vs ltd co mr mrs ms dr achieve achieved achieves achieving
aim aims allow allows apply applied applying call called compare compared consider considered contain contains
demonstrate demonstrated demonstrates develop developed developing discuss enable enables enabling evaluate
evaluated explore explored exploring extend extensive focus focused focuses follow following follows generate
generates get gives go goes help helps improve improved improves include includes introduce introduced introduces
investigate leads leverage leverages leveraging made make makes making need needs obtain obtained outperform
outperforms perform performed performs present presented presents propose proposed proposes provide provided
provides providing recent recently require required requires reveal shown show showing shows significantly simply
solve solved solves study studied studies suffer take takes tackle try utilize utilizes want yield yields novel new
existing current different effective efficient better best good great large-scale several high higher low lower
simple easily directly
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_OUTLINE_WORDS = """
Table Figure Fig Section Chapter Step Part Page Appendix Eq Equation Tips Tip Note Notes Code Talk Panel Session
Poster Abstract Introduction Conclusion Conclusions References Keywords Title Speaker Speakers Time Date Room Day Q
A QA Q&A Bio Biography Homepage Website Email Tel Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Monday Tuesday
Wednesday Thursday Friday Saturday Sunday
"""
OUTLINE_WORDS = frozenset(_OUTLINE_WORDS.split())
_ENDS_NO_TERM = """
results result performance methods work works paper papers problem problems way ways
"""
ENDS_NO_TERM = frozenset(_ENDS_NO_TERM.split())
_PLACES_OF_WORK = """
university institute institutes college academy laboratory lab labs inc corp corporation technologies research group
association society foundation center centre hospital ventures
"""
PLACES_OF_WORK = frozenset(_PLACES_OF_WORK.split())

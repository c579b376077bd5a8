"""How text sounds: Chinese and English in one small inventory of phones."""

"""Acts on the glossary."""

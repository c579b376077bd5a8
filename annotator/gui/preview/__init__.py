"""The client text beside the lines: kept true, walked, and what the editor decides in it."""

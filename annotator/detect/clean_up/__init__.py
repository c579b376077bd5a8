"""What a text loses on the way out: fillers, stutters, repeats, false starts, tics; and how the rest is written."""

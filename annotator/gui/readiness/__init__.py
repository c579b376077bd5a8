"""What is undecided before the text goes out: listed, walked, and forms made one."""

"""What every part of the window is made with: colours, looks, words, jobs."""

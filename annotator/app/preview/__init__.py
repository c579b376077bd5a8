"""What is handed over of a transcript, part by part, as the window shows it."""

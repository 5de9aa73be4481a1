"""The door for files in a folder, read once or watched."""

"""What is said on the wire: the models of every event, their envelope and their topics."""

"""What goes round a handler: each takes a handler and returns one."""

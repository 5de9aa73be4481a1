"""A broker in a SQLite file: no server, several processes, one machine, the same contract as Kafka."""

"""What Alembic runs to get from one version to another."""

from alembic import context

# Both databases take back what a version has changed if it fails; Alembic would not expect that of SQLite.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()

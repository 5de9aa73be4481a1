"""The register: judges what the doors submit, as duplicate, revision or retraction, and publishes it exactly once."""

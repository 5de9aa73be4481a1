"""Where articles come from: folders of files."""

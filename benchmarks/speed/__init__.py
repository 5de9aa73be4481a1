"""What the speed benchmarks share: articles that nobody wrote, and two ways to tell what work costs."""

"""What people see of the desk: pages of HTML, made here, and a small script that makes them livelier."""

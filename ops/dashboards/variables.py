"""What the pages can be narrowed by."""

from ops.dashboards.panels import Variable

JOB = Variable("job", "Service", "label_values(dateline_ready, job)")
# A container that was replaced has served a part of the time, too.
INSTANCE = Variable("instance", "Instance", 'label_values(dateline_ready{job=~"$job"}, instance)', everything=".+")

"""The dashboards as tables: page → rows → panels, from which Grafana's files are made (`python -m ops.dashboards`)."""

"""The Qt windows around the logbook."""

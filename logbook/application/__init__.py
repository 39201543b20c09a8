"""What a responder or a supervisor can do, one service for each room of the work."""

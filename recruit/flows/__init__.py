"""What the product does, one verb a file; a flow is handed its session and its tools, and never commits."""

# verdict: EXITED - leaves politely
raise SystemExit(0)

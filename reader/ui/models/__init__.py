"""Item models; they hold values, never colours or icons."""

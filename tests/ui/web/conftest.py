"""Real web engine, no display: what must be set before the application exists."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

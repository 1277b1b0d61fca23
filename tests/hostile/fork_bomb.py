# verdict: BLOCKED - forks for ever
import os

while True:
    os.fork()

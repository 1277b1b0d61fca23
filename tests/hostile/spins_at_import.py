# verdict: TLE - spins before anything is defined
while True:
    pass

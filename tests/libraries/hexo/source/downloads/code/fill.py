def fill(table):
    return sum(table)

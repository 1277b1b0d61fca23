# verdict: WA - replaces json, the checks and the sending code in its own process
import json
import sys

json.dumps = lambda *_, **__: "null"
for name, module in list(sys.modules.items()):
    if "sandbox" in name:
        for key, value in list(vars(module).items()):
            if key in ("to_json", "dump"):
                setattr(module, key, lambda *_: b"null")


class Solution:
    def add(self, a, b):
        return 999

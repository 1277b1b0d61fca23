# One sample at a time by running products of 1 - beta, numbers alone; the oracle of the pack.
class Solution:
    def ddimStep(self, x, eps, betas, t, s, eta, z, clip):
        products = list(itertools.accumulate((1 - betas).tolist(), operator.mul, initial=1.0))
        nexts, cleans = [], []
        for i in range(len(x)):
            before, after = products[t[i]], products[s[i]]
            share = (1 - after) / (1 - before) * (1 - before / after)
            noise = eps[i]
            clean = (x[i] - math.sqrt(1 - before) * noise) / math.sqrt(before)
            if clip > 0:
                clean = np.maximum(-clip, np.minimum(clip, clean))
                noise = (x[i] - math.sqrt(before) * clean) / math.sqrt(1 - before)
            drift = math.sqrt(max(0.0, 1 - after - eta**2 * share))
            nexts.append(math.sqrt(after) * clean + drift * noise + eta * math.sqrt(share) * z[i])
            cleans.append(clean)
        return [np.array(nexts), np.array(cleans)]

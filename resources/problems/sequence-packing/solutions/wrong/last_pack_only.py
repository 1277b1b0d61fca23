# WA: tries the last pack alone (next fit)
class Solution:
    def packSequences(self, sequences, packing_length, pad_id):
        cut = [one[:packing_length] for one in sequences if one]
        cut.sort(key=len, reverse=True)
        packs, left = [], 0
        for one in cut:
            if left < len(one):
                packs.append([])
                left = packing_length
            packs[-1].append(one)
            left -= len(one)
        rows, positions, labels, cu_seqlens = [], [], [], []
        for pack in packs:
            gap = packing_length - sum(map(len, pack))
            rows.append([token for one in pack for token in one] + [pad_id] * gap)
            positions.append([i for one in pack for i in range(len(one))] + [0] * gap)
            labels.append([label for one in pack for label in [-100, *one[1:]]] + [-100] * gap)
            cu_seqlens.append([0, *itertools.accumulate(map(len, pack))])
        return [rows, positions, labels, cu_seqlens]

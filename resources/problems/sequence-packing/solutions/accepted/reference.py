# First fit, longest first; a segment tree over the room left finds the pack in O(log n).
class Solution:
    def packSequences(self, sequences, packing_length, pad_id):
        cut = [one[:packing_length] for one in sequences if one]
        cut.sort(key=len, reverse=True)
        size = 2 ** len(cut).bit_length()
        room = [packing_length] * (2 * size)  # a segment tree of maxima; leaf size + i is pack i
        packs = []
        for one in cut:
            node = 1
            while node < size:
                node = 2 * node if room[2 * node] >= len(one) else 2 * node + 1
            if node - size == len(packs):
                packs.append([])
            packs[node - size].append(one)
            room[node] -= len(one)
            while node := node // 2:
                room[node] = max(room[2 * node], room[2 * node + 1])
        rows, positions, labels, cu_seqlens = [], [], [], []
        for pack in packs:
            gap = packing_length - sum(map(len, pack))
            rows.append([token for one in pack for token in one] + [pad_id] * gap)
            positions.append([i for one in pack for i in range(len(one))] + [0] * gap)
            labels.append([label for one in pack for label in [-100, *one[1:]]] + [-100] * gap)
            cu_seqlens.append([0, *itertools.accumulate(map(len, pack))])
        return [rows, positions, labels, cu_seqlens]

# WA: takes the pack that is left with the least room (best fit), not the first
class Solution:
    def packSequences(self, sequences, packing_length, pad_id):
        cut = [one[:packing_length] for one in sequences if one]
        cut.sort(key=len, reverse=True)
        packs, room = [], []
        for one in cut:
            fits = [(left, i) for i, left in enumerate(room) if left >= len(one)]
            at = min(fits)[1] if fits else len(room)
            if not fits:
                packs.append([])
                room.append(packing_length)
            packs[at].append(one)
            room[at] -= len(one)
        rows, positions, labels, cu_seqlens = [], [], [], []
        for pack in packs:
            gap = packing_length - sum(map(len, pack))
            rows.append([token for one in pack for token in one] + [pad_id] * gap)
            positions.append([i for one in pack for i in range(len(one))] + [0] * gap)
            labels.append([label for one in pack for label in [-100, *one[1:]]] + [-100] * gap)
            cu_seqlens.append([0, *itertools.accumulate(map(len, pack))])
        return [rows, positions, labels, cu_seqlens]

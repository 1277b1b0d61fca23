# WA: leaves out what is too long, where it should be cut
class Solution:
    def packSequences(self, sequences, packing_length, pad_id):
        cut = [one for one in sequences if 0 < len(one) <= packing_length]
        cut.sort(key=len, reverse=True)
        packs, room = [], []
        for length, group in itertools.groupby(cut, key=len):
            at = 0
            for one in group:
                while at < len(packs) and room[at] < length:
                    at += 1
                if at == len(packs):
                    packs.append([])
                    room.append(packing_length)
                packs[at].append(one)
                room[at] -= length
        rows, positions, labels, cu_seqlens = [], [], [], []
        for pack in packs:
            gap = packing_length - sum(map(len, pack))
            rows.append([token for one in pack for token in one] + [pad_id] * gap)
            positions.append([i for one in pack for i in range(len(one))] + [0] * gap)
            labels.append([label for one in pack for label in [-100, *one[1:]]] + [-100] * gap)
            cu_seqlens.append([0, *itertools.accumulate(map(len, pack))])
        return [rows, positions, labels, cu_seqlens]

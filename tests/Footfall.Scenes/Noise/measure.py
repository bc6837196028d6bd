#!/usr/bin/env python3
"""Measures how a real detector errs, for the noise model of the test scenes.

Usage: python3 tests/Footfall.Scenes/Noise/measure.py ../shared/data/mot

Compares det.txt with gt.txt of sequences in MOTChallenge layout and prints the figures that DetectorNoise.cs holds.
Needs nothing beyond Python 3. People lower than a twelfth of the picture are left out of all but the matching:
a camera hung for counting shows larger ones.
"""
import sys
from collections import defaultdict
from statistics import NormalDist, mean, pstdev

LEAST_SCORE = 0.05
SURE = 0.585
LEAST_HEIGHT = 1 / 12
# The detector was trained on the first halves of the MOT17 sequences, so only the second ones tell the truth.
SEQUENCES = {"MOT17-02": (1080, 301), "MOT17-04": (1080, 527), "MOT17-11": (1080, 452)}
VISIBLE = [0.1, 0.25, 0.5, 0.75, 0.9, 1.01]
QUANTILES = 20
FRAMES_PER_SECOND = 30


def rows(path):
    with open(path, encoding="ascii") as lines:
        for line in lines:
            yield [float(field) for field in line.split(",")]


def overlap(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def corners(row):
    return (row[2], row[3], row[2] + row[4], row[3] + row[5])


def bin_of(visibility):
    return next(i for i, most in enumerate(VISIBLE) if visibility < most)


def read(folder, first):
    people, others, seen = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in rows(f"{folder}/gt/gt.txt"):
        if row[0] >= first:
            if row[6] == 1 and row[7] == 1:
                people[int(row[0])].append((int(row[1]), corners(row), row[8]))
            else:
                others[int(row[0])].append(corners(row))
    for row in rows(f"{folder}/det/det.txt"):
        if row[0] >= first and row[6] >= LEAST_SCORE:
            seen[int(row[0])].append((corners(row), row[6]))
    return people, others, seen


def match(people, seen):
    """Pairs the best overlaps first, from a half on; returns person -> detection."""
    pairs = sorted(
        ((overlap(person[1], box[0]), i, j) for i, person in enumerate(people) for j, box in enumerate(seen)), reverse=True)
    taken, result = set(), {}
    for shared, i, j in pairs:
        if shared < 0.5:
            break
        if i not in result and j not in taken:
            result[i] = j
            taken.add(j)
    return result, taken


def alone(box, people, others):
    return sum(overlap(person[1], box) > 0.1 for person in people) == 1 and all(overlap(other, box) < 0.1 for other in others)


def correlation(pairs):
    x, y = [p[0] for p in pairs], [p[1] for p in pairs]
    mx, my, sx, sy = mean(x), mean(y), pstdev(x), pstdev(y)
    return mean((a - mx) * (b - my) for a, b in pairs) / (sx * sy)


def main(data):
    scores, errors = defaultdict(list), defaultdict(list)
    series, edges = defaultdict(dict), defaultdict(dict)
    false_scores, frames, found, false_life = [], 0, 0, []
    doubles, matched = {True: 0, False: 0}, {True: 0, False: 0}
    for name, (height, first) in SEQUENCES.items():
        people, others, seen = read(f"{data}/{name}", first)
        alive = []
        for frame in sorted(people):
            frames += 1
            here, boxes = people[frame], seen[frame]
            pairs, taken = match(here, boxes)
            for i, (person, true, visible) in enumerate(here):
                size = true[3] - true[1]
                if size < LEAST_HEIGHT * height or true[0] < 0 or true[1] < 0 or true[2] > 1920 or true[3] > height:
                    continue
                score = boxes[pairs[i]][1] if i in pairs else 0.0
                scores[bin_of(visible)].append(score)
                series[name, person][frame] = (bin_of(visible), score)
                if i in pairs:
                    found += 1
                    matched[alone(true, here, others[frame])] += 1
                    error = tuple((boxes[pairs[i]][0][k] - true[k]) / size for k in range(4))
                    errors[bin_of(visible)].append(error)
                    edges[name, person][frame] = (bin_of(visible), error)
            still = []
            for j, (box, score) in enumerate(boxes):
                if j in taken:
                    continue
                owner = max(here, key=lambda person: overlap(person[1], box), default=None)
                if owner and overlap(owner[1], box) >= 0.5:
                    doubles[alone(owner[1], here, others[frame])] += score >= SURE
                elif not any(overlap(true, box) >= 0.2 for _, true, _ in here) and not any(
                        overlap(other, box) >= 0.2 for other in others[frame]):
                    false_scores.append(score)
                    if score >= SURE:
                        before = max((a for a in alive if overlap(a[0], box) > 0.5), key=lambda a: a[1], default=(None, 0))
                        still.append((box, before[1] + 1))
            false_life += [a[1] for a in alive if not any(overlap(a[0], s[0]) > 0.5 for s in still)]
            alive = still

    print("Score by share visible, as quantiles (0: not found at all); bins end at", VISIBLE)
    for b in range(len(VISIBLE)):
        ordered = sorted(scores[b])
        quantiles = [ordered[min(len(ordered) - 1, int(q * (len(ordered) - 1) / QUANTILES))] for q in range(QUANTILES + 1)]
        print(f"  {len(ordered):6d} boxes, not found {sum(s == 0 for s in ordered) / len(ordered):.3f}, "
              f"sure {sum(s >= SURE for s in ordered) / len(ordered):.3f}:", ", ".join(f"{q:.2f}" for q in quantiles))

    print("Edge errors over the true height (left, top, right, bottom): mean and deviation; 5 % and 95 % of bottom")
    for b in range(len(VISIBLE)):
        bottoms = sorted(e[3] for e in errors[b])
        print("  ", ", ".join(f"{mean(e[k] for e in errors[b]):+.3f} {pstdev([e[k] for e in errors[b]]):.3f}" for k in range(4)),
              f"| {bottoms[len(bottoms) // 20]:+.3f} {bottoms[-len(bottoms) // 20]:+.3f}")

    normal = NormalDist()
    ranks = {}
    for b, values in scores.items():
        for rank, index in enumerate(sorted(range(len(values)), key=lambda i: (values[i], i * 7919 % 10007))):
            ranks.setdefault((b, values[index]), []).append(normal.inv_cdf((rank + 0.5) / len(values)))
    z_of = {key: mean(z) for key, z in ranks.items()}
    print("Correlation of one person's score rank after frames:", end="")
    for lag in (1, 3, 10, 30, 90):
        pairs = [(z_of[s[f]], z_of[s[f + lag]]) for s in series.values() for f in s if f + lag in s]
        print(f"  {lag}: {correlation(pairs):.2f}", end="")
    print("\nCorrelation of one person's bottom error (visible a half or more) after frames:", end="")
    for lag in (1, 3, 10, 30, 90):
        pairs = [(e[f][1][3], e[f + lag][1][3]) for e in edges.values() for f in e if f + lag in e and e[f][0] >= 3 and e[f + lag][0] >= 3]
        print(f"  {lag}: {correlation(pairs):.2f}", end="")
    print("\nCorrelation between edges, all well visible: left-right "
          f"{correlation([(e[0], e[2]) for e in errors[5]]):.2f}, top-bottom {correlation([(e[1], e[3]) for e in errors[5]]):.2f}")

    for low, high in ((0, 1), (2, 2), (3, 3), (4, 5)):
        runs = []
        for s in series.values():
            run = 0
            for frame in sorted(s):
                if low <= s[frame][0] <= high and s[frame][1] == 0:
                    run += 1
                elif run:
                    runs.append(run)
                    run = 0
        runs.sort()
        if runs:
            print(f"Runs of frames not found, bins {low} to {high}: {len(runs)}, mean {mean(runs) / FRAMES_PER_SECOND:.2f} s, "
                  f"half below {runs[len(runs) // 2]}, 95 % below {runs[int(len(runs) * 0.95)]} frames")

    sure = [s for s in false_scores if s >= SURE]
    print(f"False boxes a frame: {len(false_scores) / frames:.3f}, sure {len(sure) / frames:.4f}, at 0.695 "
          f"{sum(s >= 0.695 for s in sure) / frames:.4f}; a sure one lasts {mean(false_life):.1f} frames; "
          f"median score {sorted(false_scores)[len(false_scores) // 2]:.2f}")
    print(f"Second sure boxes for one person standing apart: {doubles[True] / matched[True]:.5f}, overlapped by others: "
          f"{doubles[False] / matched[False]:.5f} of those found; frames {frames}, boxes found {found}")


main(sys.argv[1])

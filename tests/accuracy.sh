#!/usr/bin/env bash
# Counts real footage with known truth, and prints how right the detections and the counts are.
# Needs the measuring data beside the checkout (../shared/data).
set -euo pipefail
cd "$(dirname "$0")/.."
data=../shared/data
out=artifacts/accuracy
mkdir -p "$out"
[ -f "$data/video/vtest.avi" ] || { echo "needs $data/video/vtest.avi, footage with known truth, beside the checkout" >&2; exit 2; }

jq '.sequences["PETS09-S2L1"] | {
  lines: [.lines[] | {id: .id, role: "internal", "start": .start, "end": .end, "in": .in}],
  settings: {crossing_band: 0.02, crossing_hold_s: 0.1}}' "$data/mot/lines.json" > "$out/plan.json"

./footfall replay "$data/video/vtest.avi" --plan "$out/plan.json" \
  --detections "$out/detections.txt" --tracks "$out/tracks.txt" --json "$out/counts.json" >&2

echo "Person AP50 of the detections, PETS09-S2L1, every frame:"
./footfall score --gt "$data/mot/PETS09-S2L1/gt/gt.txt" --detections "$out/detections.txt"

echo "Crossings counted, in and out apart:"
jq -r --slurpfile counts "$out/counts.json" '
  [.sequences["PETS09-S2L1"].lines[] | . as $line | ("in", "out") |
    {line: $line.id, way: ., truth: $line.counts[.], counted: $counts[0].lines[$line.id][.]}] as $rows |
  ($rows[] | "  \(.line) \(.way): \(.counted) of \(.truth)"),
  ([$rows[] | (.counted - .truth) | if . < 0 then -. else . end] | add) as $error | ([$rows[].truth] | add) as $truth |
  "  total error \($error) of \($truth) (\(($error * 1000 / $truth | round) / 10) %)"' "$data/mot/lines.json"

#!/usr/bin/env bash
# Counts real footage with known truth, and prints how right the detections, the tracks and the counts are.
# Needs the measuring data beside the checkout (../shared/data).
set -euo pipefail
cd "$(dirname "$0")/.."
data=../shared/data
out=artifacts/accuracy
mkdir -p "$out"
for needed in video/vtest.avi mot/lines.json; do
  [ -f "$data/$needed" ] || { echo "needs $data/$needed, footage with known truth, beside the checkout" >&2; exit 2; }
done

# plan_of SEQUENCE : its lines, with the settings that the truth was counted with.
plan_of() {
  jq --arg sequence "$1" '.sequences[$sequence] | {
    lines: [.lines[] | {id: .id, role: "internal", "start": .start, "end": .end, "in": .in}],
    settings: {crossing_band: 0.02, crossing_hold_s: 0.1}}' "$data/mot/lines.json"
}

# pool NAME : error and F1 of all counts that come in, each from footfall count --truth.
pool() {
  jq -rs --arg name "$1" 'map(.against_truth) | (map(.error) | add) as $error | (map(.truth) | add) as $truth |
    (map(.counted) | add) as $counted | (map(.matched) | add) as $matched |
    "  \($name): error \($error) of \($truth) (\(($error * 1000 / $truth | round) / 10) %), F1 \(($matched * 20000 / ($truth + $counted) | round) / 100)"'
}

echo "== From the picture on: vtest.avi, the film of PETS09-S2L1, through replay"
whole=$out/vtest
mkdir -p "$whole"
plan_of PETS09-S2L1 > "$whole/plan.json"
./footfall replay "$data/video/vtest.avi" --plan "$whole/plan.json" \
  --detections "$whole/detections.txt" --tracks "$whole/tracks.txt" --json "$whole/counts.json" >&2
echo "Person AP50 of the detections, every frame:"
./footfall score --gt "$data/mot/PETS09-S2L1/gt/gt.txt" --detections "$whole/detections.txt"
echo "Crossings counted, against the labelled tracks of the same film:"
pets=$data/mot/PETS09-S2L1
# Its seqinfo.ini says 7 frames a second; the film itself runs at 10.
./footfall count "$whole/tracks.txt" --seqinfo "$pets/seqinfo.ini" --fps 10 --plan "$whole/plan.json" \
  --truth "$pets/gt/gt.txt" --json "$whole/compared.json" >&2
jq -r '.against_truth.lines | to_entries[] | .key as $line | .value | to_entries[] |
  "  \($line) \(.key): \(.value.counted) of \(.value.truth), \(.value.matched) the same"' "$whole/compared.json"
pool "in all" < "$whole/compared.json"

# follow SEQUENCE EVERY : tracks each n-th frame of a static sequence and counts its lines; leaves everything under $out/SEQUENCE/EVERY.
follow() {
  local sequence=$1 film=$data/mot/$1 here=$out/$1/$2 options=(--every "$2")
  mkdir -p "$here"
  plan_of "$sequence" > "$here/plan.json"
  case $sequence in
    PETS09-S2L1) options+=(--fps 10) ;;
    # The detector saw the first half while it was trained, so tracker and count start at the second, and so does the truth: a
    # person who stands on a line at the start has no side to come from.
    MOT17-*)
      local frames
      frames=$(jq --arg sequence "$sequence" '.sequences[$sequence].frames' "$data/mot/lines.json")
      options+=(--frames "$((frames / 2 + 2))-$frames")
      ;;
  esac
  ./footfall track "$film/det/det.txt" --seqinfo "$film/seqinfo.ini" "${options[@]}" --out "$here/tracks.txt" --json "$here/speed.json" >&2
  ./footfall count "$here/tracks.txt" --seqinfo "$film/seqinfo.ini" "${options[@]}" --plan "$here/plan.json" \
    --truth "$film/gt/gt.txt" --json "$here/counts.json" >&2
}

# Venice-2 is the film of MOT17-02 with other labels, so it is not counted twice.
echo
echo "== From detections on: detections of others on static sequences, through track and count"
sequences=(PETS09-S2L1 TUD-Campus MOT17-02 MOT17-04)
for every in 1 2 3; do
  echo "Crossings counted, one frame of $every looked at, against the labelled tracks in all frames:"
  for sequence in "${sequences[@]}"; do
    follow "$sequence" "$every"
    pool "$sequence" < "$out/$sequence/$every/counts.json"
  done
  for sequence in "${sequences[@]}"; do
    cat "$out/$sequence/$every/counts.json"
  done | pool "in all"
done
echo "The tracker alone, warm:"
for sequence in "${sequences[@]}"; do
  jq -r --arg sequence "$sequence" '"  \($sequence): \(.ms_per_frame) ms and \(.allocated_bytes_per_frame) bytes a frame"' "$out/$sequence/1/speed.json"
done

# score_group NAME SEQUENCE... : tracks the sequences and scores them together.
score_group() {
  local group=$1 tracks=$out/groups/$1 sequence scored=()
  shift
  rm -rf "$tracks"
  mkdir -p "$tracks"
  for sequence in "$@"; do
    local film=$data/mot/$sequence part=()
    if [ "$group" = MOT17 ]; then
      local frames
      frames=$(sed -n 's/^seqLength=//p' "$film/seqinfo.ini" | tr -d '\r')
      part=(--frames "$((frames / 2 + 2))-$frames")
      scored+=("${part[@]}")
    fi
    ./footfall track "$film/det/det.txt" --seqinfo "$film/seqinfo.ini" "${part[@]}" --out "$tracks/$sequence.txt" >&2
  done
  echo "$group:"
  ./footfall score --gt "$data/mot" --tracks "$tracks" "${scored[@]}"
}

echo
echo "== Tracks against labelled tracks, detections of others, one configuration; MOT17 on the second half of each sequence"
score_group MOT15 ETH-Bahnhof ETH-Pedcross2 ETH-Sunnyday KITTI-13 PETS09-S2L1 TUD-Campus Venice-2
score_group MOT17 MOT17-02 MOT17-04 MOT17-05 MOT17-11
score_group DanceTrack dancetrack0004 dancetrack0005 dancetrack0010 dancetrack0018 dancetrack0035 dancetrack0043

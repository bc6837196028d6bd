#!/usr/bin/env bash
# Makes entrance.mp4 again from the sample footage in Debian's package opencv-doc.
set -euo pipefail
source=${1:-/usr/share/doc/opencv-doc/examples/data/vtest.avi}
cd "$(dirname "$0")"
echo "45cddc9490be69345cbdab64ca583be65987e864ca408038e648db99e10516cf  $source" | sha256sum --check --quiet
ffmpeg -nostdin -v error -y -i "$source" -an -c:v libx264 -preset slow -crf 28 -g 50 -pix_fmt yuv420p \
  -threads 1 -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart entrance.mp4
sha256sum entrance.mp4

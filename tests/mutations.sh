#!/usr/bin/env bash
# Makes each deliberate slip of tests/mutations in a copy of the working tree and requires a failing test for it.
# Usage: tests/mutations.sh [NAME…]   (names as in tests/mutations, all unless given)
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
suites=(Tracking Analytics Scenes)

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for file in tests/mutations/*.txt; do names+=("$(basename "$file" .txt)"); done
fi

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/tree"
[ -e ../shared ] && ln -s "$(cd ../shared && pwd)" "$copy/shared"
git ls-files -z --cached --others --exclude-standard -- . ':!shared' | xargs -0 cp --parents -t "$copy/tree"
cd "$copy/tree"

# part NAME FROM TO : the lines of a mutation between two markers.
part() { awk -v from="$2" -v to="$3" '$0 == to { exit } on { print } $0 == from { on = 1 }' "$root/tests/mutations/$1.txt"; }

# swap ROOM : builds one room alone, slips that an analyzer would see too, and puts it under the tests that are built already.
swap() {
  dotnet build "src/$1" -c Release -v q --nologo --no-restore -p:BuildProjectReferences=false -p:RunAnalyzers=false >build.log 2>&1 || return 1
  for suite in "${suites[@]}"; do
    [ ! -f "artifacts/bin/Footfall.$suite.Tests/release/$1.dll" ] || cp "artifacts/bin/$1/release/$1.dll" "artifacts/bin/Footfall.$suite.Tests/release/"
  done
}

# failing : the first failing test; none if all pass. MutationsTests is left out: it fails wherever the source has changed.
failing() {
  for suite in "${suites[@]}"; do
    if ! timeout 300 "artifacts/bin/Footfall.$suite.Tests/release/Footfall.$suite.Tests" \
      -noColor -stopOnFail -class- '*.MutationsTests' >test.log 2>&1; then
      grep -m1 -o 'Footfall\.[A-Za-z0-9_.]*.*\[FAIL\]' test.log || echo "Footfall.$suite.Tests, which ended without saying where"
      return
    fi
  done
}

echo "building and testing without any slip"
for suite in "${suites[@]}"; do
  dotnet build "tests/Footfall.$suite.Tests" -c Release -v q --nologo >build.log 2>&1 || { cat build.log; exit 2; }
done
found=$(failing)
[ -z "$found" ] || { echo "A test fails without any slip: $found" >&2; exit 2; }

missed=0
for name in "${names[@]}"; do
  file=$(sed -n 's/^file: //p' "$root/tests/mutations/$name.txt")
  room=$(cut -d/ -f2 <<< "$file")
  find=$(part "$name" "--- find" "--- replace")
  replace=$(part "$name" "--- replace" "")
  original=$(cat "$file")
  without=${original//"$find"/}
  if [ $((${#original} - ${#without})) -ne ${#find} ]; then
    echo "$name: '$find' is not exactly once in $file; bring the mutation up to date." >&2
    exit 2
  fi
  printf '%s\n' "${original/"$find"/"$replace"}" > "$file"
  swap "$room" || { cat build.log; echo "$name does not build; bring the mutation up to date." >&2; exit 2; }
  found=$(failing)
  printf '%s\n' "$original" > "$file"
  swap "$room" || { cat build.log; exit 2; }
  if [ -n "$found" ]; then echo "$name: caught by $found"; else echo "$name: NOT CAUGHT"; missed=$((missed + 1)); fi
done
echo "${#names[@]} slips, $missed not caught"
[ "$missed" -eq 0 ]

#!/usr/bin/env bash
# Checks the contract in protos/: form, lint rules, and that it breaks no client of the released one.
#   scripts/contract.sh check     what test.sh runs
#   scripts/contract.sh tools     only puts buf and Google's protos under artifacts/
#   scripts/contract.sh release   checks, then makes the contract as it stands the released one
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

buf_version=1.75.0
buf=artifacts/tools/buf-$buf_version/node_modules/.bin/buf
released=protos/released/footfall.v1.binpb

# Puts buf and the protos that the contract imports in place. The protos come out of the NuGet package that the build
# compiles against, so that both read the same text.
need_tools() {
  if [ ! -x "$buf" ]; then
    command -v npm >/dev/null || need_packages npm
    say "Fetching buf $buf_version"
    mkdir -p "artifacts/tools/buf-$buf_version"
    npm install --prefix "artifacts/tools/buf-$buf_version" --no-save --ignore-scripts --no-audit --no-fund --silent \
      "@bufbuild/buf@$buf_version" >&2 ||
      { say "Could not fetch the npm package @bufbuild/buf $buf_version, which checks the contract."; exit 1; }
  fi

  local project=src/Footfall.Contract/Footfall.Contract.csproj protos
  dotnet restore "$project" --verbosity quiet >&2
  protos=$(dotnet msbuild "$project" -getProperty:GoogleApiCommonProtos_ProtosPath)
  rm -rf artifacts/contract/include
  mkdir -p artifacts/contract/include
  cp -r "$protos/google" artifacts/contract/include/
}

check() {
  say "== contract"
  "$buf" format --diff --exit-code --path protos/footfall >&2 ||
    { say "The contract is not formatted. Run: $buf format --write --path protos/footfall"; return 1; }
  "$buf" lint >&2
  if [ -f "$released" ]; then
    "$buf" breaking protos --against "$released" --exclude-imports >&2 ||
      { say "The contract breaks clients of the released one: add instead, or begin protos/footfall/v2."; return 1; }
  fi
}

release() {
  mkdir -p "$(dirname "$released")"
  "$buf" build protos --exclude-source-info --output "$released"
  say "Released: $released"
}

case "${1:-}" in
  check) need_tools && check ;;
  tools) need_tools ;;
  release) need_tools && check && release ;;
  *) say "Usage: scripts/contract.sh check|tools|release"; exit 2 ;;
esac

#!/usr/bin/env bash
# Sourced by run.sh and test.sh: puts in place what the project needs from the system. Safe to run again.

say() { printf '%s\n' "$*" >&2; }

# need_packages PACKAGE... : installs the Debian packages that are missing, or prints the one command that does.
need_packages() {
  local package missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null && ! { [ -t 0 ] && command -v sudo >/dev/null; }; then
      say "Missing Debian packages. Install them with this command, then start again:"
      say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
      exit 1
    fi
    sudo=(sudo)
  fi

  say "Installing: ${missing[*]}"
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# need_dotnet : checks for the SDK that global.json asks for.
need_dotnet() {
  if ! dotnet --version >/dev/null 2>&1; then
    say "The .NET 10 SDK is missing (global.json asks for $(grep -o '"version": *"[^"]*"' global.json | cut -d'"' -f4) or later)."
    say "Install it from https://dotnet.microsoft.com/download, then start again."
    exit 1
  fi
}

# build PROJECT... : restores and builds in Release, quiet unless something is wrong.
build() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  local project
  for project in "$@"; do
    dotnet build "$project" -c Release -v quiet -clp:NoSummary >&2
  done
}

#!/usr/bin/env bash
# Sets up what is missing, builds, and starts the service with the demo store. Arguments go to the service.
set -euo pipefail
cd "$(dirname "$0")"
. scripts/setup.sh

need_packages ffmpeg libgtk-3-0
need_dotnet
build src/Footfall.Service
exec artifacts/bin/Footfall.Service/release/Footfall.Service "$@"

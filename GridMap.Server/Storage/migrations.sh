#!/usr/bin/env bash
# Writes a migration for both providers: ./migrations.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$1" --context "${provider}GridMapDb" --output-dir "Storage/Migrations/$provider"
done

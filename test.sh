#!/usr/bin/env bash
# Installs what the tests need, runs every test, says what was skipped and why.
#   ./test.sh                 every test
#   ./test.sh --screens DIR   a screenshot of every page, role, size, language and theme into DIR, on demo data
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\n== %s\n' "$*"; }

# --- What the tests need beyond the .NET SDK and Node ---------------------------------------------------------------
install() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || wanted+=(postgresql)
  compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null || wanted+=(postgis)
  command -v swift-proxy-server >/dev/null || wanted+=(swift-proxy swift-account swift-container swift-object)
  command -v gdalinfo >/dev/null || wanted+=(gdal-bin)
  fc-list ':lang=zh' 2>/dev/null | grep -q . || wanted+=(fonts-noto-cjk fontconfig)
  [ ${#wanted[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || { echo "cannot install ${wanted[*]}: not root; tests that need them are skipped"; return 0; }
    root=(sudo -n)
  fi
  command -v apt-get >/dev/null || { echo "cannot install ${wanted[*]}: no apt; tests that need them are skipped"; return 0; }
  say "installing ${wanted[*]}"
  "${root[@]}" apt-get update -qq || true
  # The extension's package is named after the server's version.
  if [[ " ${wanted[*]} " == *" postgis "* ]]; then
    wanted+=($(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | cut -d' ' -f1 | sort -V | tail -n 1))
  fi
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null \
    || echo "could not install ${wanted[*]}; tests that need them are skipped"
}

# --- A PostgreSQL of the tests' own, gone when they end --------------------------------------------------------------
start_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1) || true
  [ -n "$bin" ] && [ -x "$bin/initdb" ] || { echo "no PostgreSQL; its tests are skipped"; return 0; }
  PG_DIR=$(mktemp -d)
  local as=()
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$PG_DIR"; as=(runuser -u postgres --); fi
  # "local" trust: the socket's folder is readable by nobody else.
  "${as[@]}" "$bin/initdb" -D "$PG_DIR/data" -U postgres -A trust -E UTF8 --locale=C >/dev/null
  PG_PORT=$((20000 + RANDOM % 20000))
  "${as[@]}" "$bin/pg_ctl" -D "$PG_DIR/data" -w -l "$PG_DIR/log" -o "-c listen_addresses=127.0.0.1 -c port=$PG_PORT -c unix_socket_directories= -c fsync=off" start >/dev/null
  PG_STOP=("${as[@]}" "$bin/pg_ctl" -D "$PG_DIR/data" -m immediate stop)
  export GRIDMAP_TEST_POSTGRES="Host=127.0.0.1;Port=$PG_PORT;Username=postgres;Database=postgres"
}

stop_postgres() {
  [ -z "${PG_DIR:-}" ] || { "${PG_STOP[@]}" >/dev/null 2>&1 || true; rm -rf "$PG_DIR"; }
}
trap stop_postgres EXIT

install
say "building"
dotnet build GridMap.sln -v quiet

if [ "${1:-}" = "--screens" ]; then
  export GRIDMAP_SCREENS=$(mkdir -p "${2:?usage: ./test.sh --screens DIR}" && cd "$2" && pwd)
  dotnet test tests/GridMap.EndToEnd.Tests --no-build --filter "Category=Screens" --logger "console;verbosity=minimal"
  exit
fi

say "starting PostgreSQL"
start_postgres

say "testing"
results=$(mktemp -d)
status=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --no-build --filter "Category!=Screens" --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    --logger "console;verbosity=minimal" -v quiet || status=1
done
node tests/summary.mjs "$results" || status=1
exit $status

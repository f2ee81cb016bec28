#!/usr/bin/env bash
# The warm overview beside nginx serving the same compressed bytes: the ratio of requests a second.
# Both are asked in turn within one run, on loopback, by the same client. Needs a release build, curl,
# wrk and nginx (Debian's packages `wrk` and `nginx-light`); ends by itself, and ends what it started.
#
#   cargo build --release && benches/serving.sh [rounds] [seconds] [connections]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${1:-7} seconds=${2:-4} connections=${3:-64}
program=$PWD/target/release/sti-tracker
[ -x "$program" ] || { echo 'cargo build --release first' >&2; exit 1; }
for needed in wrk nginx curl; do
  command -v "$needed" >/dev/null || { echo "$needed is missing" >&2; exit 1; }
done
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
temp=$(mktemp -d)
ours='' theirs=''
clean() {
  for started in $ours $theirs; do kill "$started" 2>/dev/null || true; done
  rm -rf "$temp"
}
trap clean EXIT
port=$(shuf -i 30000-39000 -n 1)

export DATABASE_URL="sqlite://$temp/serving.sqlite3" STI_LOG=error
"$program" synthesise --initiatives 500 >/dev/null
STI_LISTEN="127.0.0.1:$port" STI_LINK_TESTS=false "$program" >"$temp/ours.log" 2>&1 &
ours=$!
page="http://127.0.0.1:$port/en/"
for _ in $(seq 50); do curl -sf -o /dev/null "$page" && break; sleep 0.2; done
mkdir "$temp/en"
curl -sf -H 'accept-encoding: br' "$page" -o "$temp/en/overview"

cat >"$temp/nginx.conf" <<CONF
worker_processes 2;
pid $temp/nginx.pid;
error_log $temp/nginx.log error;
daemon off;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=10;
  server {
    listen 127.0.0.1:$((port + 1)) backlog=1024;
    root $temp;
    location = /en/ {
      try_files /en/overview =404;
      default_type 'text/html; charset=utf-8';
      add_header Content-Encoding br;
      add_header Vary 'accept-encoding, cookie';
      add_header Cache-Control no-cache;
    }
  }
}
CONF
chmod -R a+rX "$temp"
nginx -c "$temp/nginx.conf" -p "$temp" 2>>"$temp/nginx.log" &
theirs=$!
same="http://127.0.0.1:$((port + 1))/en/"
for _ in $(seq 50); do curl -sf -o "$temp/theirs" -H 'accept-encoding: br' "$same" && break; sleep 0.2; done
cmp "$temp/en/overview" "$temp/theirs"
echo "$(stat -c %s "$temp/en/overview") bytes; $connections connections, $seconds s, $rounds times in turn"

ask() { # requests a second
  wrk -t2 -c"$connections" -d"${seconds}s" -H 'Accept-Encoding: br' "$1" | awk '/^Requests\/sec/ {print $2} /Non-2xx|Socket errors/ {print "failed:", $0 > "/dev/stderr"; exit 1}'
}
ask "$page" >/dev/null
ask "$same" >/dev/null
for round in $(seq "$rounds"); do
  a=$(ask "$page") b=$(ask "$same")
  echo "$a $b" >>"$temp/measured"
  printf 'tracker %10s   nginx %10s   ratio %s\n' "$a" "$b" "$(awk "BEGIN {printf \"%.2f\", $a / $b}")"
done
awk '{print $1 / $2}' "$temp/measured" | sort -n | awk '{r[NR] = $1} END {printf "middle ratio %.2f\n", r[int((NR + 1) / 2)]}'

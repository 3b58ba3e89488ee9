#!/bin/bash
# Looks for holes from outside: wapiti and sqlmap (Debian's packages) against a full demonstration on loopback.
#
#   mvn -q -DskipTests package && src/test/scan/scan.sh [FOLDER FOR THE REPORTS]
#
# It makes a demonstration of its own in a temporary folder, serves it on a free port, comes as a visitor, as a learner and
# as the instructor, runs wapiti over what each sees and sqlmap over every form and address with parameters, and stops
# everything. Exit code 1 if either found anything, or had no time to look at something. JAR=… takes another jar, JAVA=…
# another Java, WHO=learner looks with the eyes of one alone, TOOLS=wapiti uses one alone, WAPITI_SECONDS=… bounds the
# attack of each module and SQLMAP_SECONDS=… that of each request.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jar=$(realpath "${JAR:-$here/../../../target/rostrum.jar}")
java=${JAVA:-java}
work=$(mktemp -d)
reports=${1:-$work/reports}
mkdir -p "$reports"
reports=$(realpath "$reports")
# Beside its data, where no sources are that it would read pages from.
cd "$work"
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
  if [ "$reports" = "$(realpath "$work")/reports" ]; then rm -rf "$work/data"; else rm -rf "$work"; fi
}
trap finish EXIT

# Left out: what ends the session of the scan itself, or takes its account away.
left_out='/sign-out|/account/(deletion|password|email|second-factor|session-end|recovery-code)|/people/'

"$java" --enable-native-access=ALL-UNNAMED -jar "$jar" demo --data "$work/data" >"$work/demo" 2>"$reports/demo.log"
instructor=$(sed -n 's/.*sign in as \(\S*\) with the password.*/\1/p' "$work/demo")
password=$(sed -n 's/.*with the password \(\S*\)$/\1/p' "$work/demo")
"$java" --enable-native-access=ALL-UNNAMED -jar "$jar" serve --data "$work/data" --port 0 >"$work/serve" 2>"$reports/server.log" &
server=$!
until grep -qs http "$work/serve"; do kill -0 "$server"; sleep 0.2; done
base=$(grep -o 'http://[^ ]*' "$work/serve" | head -1 | sed 's#/$##')

# The cookies of somebody who comes, and signs in if they have an address.
cookies_of() {
  local jar="$work/cookies.$1" token
  token=$(curl -s -c "$jar" -b "$jar" "$base/sign-in" | grep -o 'name="csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
  if [ -n "$2" ]; then
    curl -s -o /dev/null -c "$jar" -b "$jar" --data-urlencode "csrf=$token" --data-urlencode "email=$2" \
      --data-urlencode "password=$password" "$base/sign-in"
  fi
  awk '/rostrum/ && NF == 7 { sub(/^#HttpOnly_/, ""); printf "%s%s=%s", found++ ? "; " : "", $6, $7 }' "$jar"
}

# wapiti wants cookies as JSON.
as_json() {
  python3 - "$1" <<'PYTHON'
import json, sys
pairs = [pair.split("=", 1) for pair in sys.argv[1].split("; ")]
cookie = lambda value: {"value": value, "expires": None, "secure": False, "port": None, "version": 0}
print(json.dumps({"127.0.0.1": {"/": {name: cookie(value) for name, value in pairs}}}))
PYTHON
}

# The program of the package with one line mended: Python 3.11 refuses the pattern that -x makes.
wapiti_here() {
  /usr/bin/python3 -c '
import re, sys
from wapitiCore.net import crawler
crawler.wildcard_translate = lambda words: re.compile(".*".join(map(re.escape, words.split("*"))) + r"\Z")
from wapitiCore.main.wapiti import wapiti_main
sys.exit(wapiti_main())' "$@"
}

uses() { [[ " ${TOOLS:-sqlmap wapiti} " == *" $1 "* ]]; }

findings=0
for who in ${WHO:-visitor learner instructor}; do
  case $who in
    visitor) email= ;;
    learner) email=${LEARNER:-bo.larsen@demo.example} ;;
    *) email=$instructor ;;
  esac
  cookies=$(cookies_of "$who" "$email")
  case $email:$cookies in :*|*session*) ;; *) echo "$email could not sign in" >&2; exit 2 ;; esac
  as_json "$cookies" >"$work/$who.json"

  python3 "$here/forms.py" "$base" "$cookies" "$left_out" >"$reports/$who-requests.tsv"
  echo "$who: $(wc -l <"$reports/$who-requests.tsv") kinds of requests with parameters"

  if uses sqlmap; then
    number=0
    while IFS=$'\t' read -r method address fields; do
      number=$((number + 1))
      if [ "$method" = GET ] && [ -n "$fields" ]; then address="$address?$fields" fields=; fi
      code=0
      TERM=dumb timeout "${SQLMAP_SECONDS:-300}" /usr/bin/sqlmap --batch --disable-coloring --flush-session --output-dir="$work/sqlmap" --url="$address" --method="$method" \
        ${fields:+--data="$fields"} --cookie="$cookies" --skip=csrf --dbms=H2 --technique=BEU --level=1 \
        --ignore-code='*' --timeout=10 --retries=1 --answers="follow=N" >"$reports/$who-sqlmap-$number.log" 2>&1 </dev/null || code=$?
      if [ "$code" = 124 ]; then
        echo "$who: sqlmap had no time to look at all of $method $address"
        findings=$((findings + 1))
      fi
      if grep -qE "is vulnerable|Parameter: .* \((GET|POST|URI)\)" "$reports/$who-sqlmap-$number.log"; then
        echo "$who: sqlmap found something at $method $address: $reports/$who-sqlmap-$number.log"
        findings=$((findings + 1))
      fi
    done <"$reports/$who-requests.tsv"
    echo "$who: sqlmap tried $number requests"
  fi

  if ! uses wapiti; then continue; fi
  excluded=()
  for path in sign-out account/deletion account/password account/email account/second-factor account/session-end \
    account/recovery-code; do
    excluded+=(-x "$base/$path")
  done
  wapiti_here -u "$base/" --scope domain -c "$work/$who.json" "${excluded[@]}" --flush-session --no-bugreport -v 0 \
    -m "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe" \
    --max-files-per-dir 12 --max-links-per-page 200 --max-scan-time "${WAPITI_CRAWL_SECONDS:-60}" \
    --max-attack-time "${WAPITI_SECONDS:-60}" --store-session "$work/wapiti-$who" --skip csrf \
    -f json -o "$reports/$who-wapiti.json" >"$reports/$who-wapiti.log" 2>&1 || true
  found=$(python3 - "$reports/$who-wapiti.json" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
# Over plain http, on loopback, there is no HSTS and no Secure (HeadersTest and VisitorsTest hold them under https);
# frame-ancestors and the policy are what browsers heed instead of the other two.
explained = (
    "X-Frame-Options is not set",
    "X-XSS-Protection is not set",
    "Strict-Transport-Security is not set",
    "Secure flag is not set in the cookie : rostrum",
)
kinds = [kind for part in ("vulnerabilities", "anomalies") for kind in report[part].items()]
found = {name: [row for row in rows if not row["info"].startswith(explained)] for name, rows in kinds}
for name, rows in found.items():
    for row in rows:
        print(f"  wapiti: {name}: {row['method']} {row['path']} {row.get('parameter') or ''}: {row['info']}", file=sys.stderr)
print(sum(len(rows) for rows in found.values()))
PYTHON
  )
  echo "$who: wapiti has $found findings that are not explained"
  findings=$((findings + found))
done

errors=$(grep -c ' ERROR ' "$reports/server.log" || true)
echo "the server logged $errors errors"
echo "$findings findings; reports in $reports"
[ "$findings" -eq 0 ] && [ "$errors" -eq 0 ]

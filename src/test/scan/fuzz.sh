#!/bin/bash
# Has Jazzer feed each parser with what it makes up, beginning with the seeds of src/test/resources/fuzz.
#
#   mvn -q test-compile && src/test/scan/fuzz.sh MINUTES [PARSER …]
#
# A find is written to target/fuzz/PARSER/; copied to src/test/resources/fuzz/PARSER/ under a name that says what it is,
# ParsersTest holds it for ever. Exit code 1 if there is any. JAVA=… takes another Java.
set -euo pipefail
cd "$(dirname "$0")/../../.."
minutes=${1:?how many minutes for each parser}
shift
version=0.30.0
java=${JAVA:-java}
mkdir -p target/fuzz
classpath=${CLASSPATH:-}
if [ -z "$classpath" ]; then
  for part in jazzer jazzer-api; do
    mvn -q dependency:copy -Dartifact=com.code-intelligence:$part:$version -DoutputDirectory=target/fuzz
  done
  mvn -q dependency:build-classpath -Dmdep.outputFile=target/fuzz/classpath -DincludeScope=test
  classpath=target/test-classes:target/classes:$(cat target/fuzz/classpath):target/fuzz/jazzer-$version.jar:target/fuzz/jazzer-api-$version.jar
fi
[ $# -gt 0 ] || set -- $(ls src/test/resources/fuzz)
found=0
for parser in "$@"; do
  mkdir -p "target/fuzz/$parser"/{corpus,finds}
  if "$java" --enable-native-access=ALL-UNNAMED -Xmx1g -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class=rostrum.fuzz.Fuzz --target_args="$parser" --instrumentation_includes='rostrum.**' --custom_hook_includes='rostrum.**' \
    --reproducer_path="target/fuzz/$parser/finds" -artifact_prefix="target/fuzz/$parser/finds/" \
    -max_total_time=$((minutes * 60)) -timeout=10 -max_len=4096 \
    "target/fuzz/$parser/corpus" "src/test/resources/fuzz/$parser" >"target/fuzz/$parser/log" 2>&1; then
    echo "$parser: nothing found; $(grep -oE 'Done [0-9]+ runs in [0-9]+ second' "target/fuzz/$parser/log" | tail -1)s"
  elif [ -z "$(ls "target/fuzz/$parser/finds")" ]; then
    echo "$parser: Jazzer did not run, see target/fuzz/$parser/log"
    found=1
  else
    echo "$parser: FOUND, see target/fuzz/$parser/log and target/fuzz/$parser/finds"
    found=1
  fi
done
exit $found

#!/bin/sh
# Builds the jar twice from nothing and compares: the same sources give the same bytes.
set -eu
cd "$(dirname "$0")/../.."
mvn -q clean package -DskipTests
first=$(sha256sum target/rostrum.jar)
mvn -q clean package -DskipTests
second=$(sha256sum target/rostrum.jar)
echo "$first"
echo "$second"
[ "$first" = "$second" ]

"""Asks OSV (osv.dev) which known faults the libraries in a jar have, by its bill of materials, and prints them:

    python3 src/test/scan/libraries.py target/rostrum.jar [ADDRESS OF ANOTHER OSV]

Exit code 1 if there are any. docs/SECURITY.md says within what time each is mended.
"""

import json
import sys
import urllib.request
import zipfile

BILL = "META-INF/sbom/rostrum.cdx.json"


def main(jar, osv="https://api.osv.dev"):
    with zipfile.ZipFile(jar) as files:
        components = json.loads(files.read(BILL))["components"]
    names = [component["purl"].split("?")[0] for component in components]
    queries = [{"package": {"purl": name}} for name in names]
    request = urllib.request.Request(
        osv + "/v1/querybatch",
        json.dumps({"queries": queries}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        results = json.load(answer)["results"]
    if len(results) != len(names):
        sys.exit(f"asked of {len(names)} libraries, told of {len(results)}")
    faulty = 0
    for name, result in zip(names, results):
        known = [fault["id"] for fault in result.get("vulns", [])]
        faulty += bool(known)
        if known:
            print(name, *known)
    print(f"{faulty} of {len(names)} libraries have known faults")
    sys.exit(1 if faulty else 0)


main(*sys.argv[1:])

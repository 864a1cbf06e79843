#!/bin/sh
# Checks PDFs with veraPDF, which is not ours and knows all rules: run.sh report.pdf …
# Exit code 0: all pass; 1: a rule failed; 3: veraPDF cannot be had here. Needs Java 11 or newer and Maven; fetches veraPDF once into the folder VERAPDF (else a folder of its own in the cache).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
home=${VERAPDF:-${XDG_CACHE_HOME:-$HOME/.cache}/verapdf-1.28.2}

if [ ! -e "$home/complete" ]; then
  mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$home" || exit 3
  touch "$home/complete"
fi

failed=0
for flavour in ua1 2a; do
  java -Djava.awt.headless=true -cp "$home/*" org.verapdf.apps.GreenfieldCliWrapper \
    --flavour "$flavour" --format text --verbose "$@" || failed=1
done
exit "$failed"

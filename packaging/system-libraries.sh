#!/bin/sh
# Installs the system packages of system-libraries*.txt where apt is there and we may use it;
# elsewhere it prints the command, or the names to look for.
set -eu
cd "$(dirname "$0")"
names=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' system-libraries.txt system-libraries-test.txt | tr -s ' \n' ' ')
# Debian's python3 comes without what makes a virtual environment.
"${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null || names="$names python3-venv"

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "Yandu needs these libraries, by their Debian names; install what your system calls them:"
    echo "  $names"
    exit 0
fi
missing=""
for name in $names; do
    # Debian 13 and Ubuntu 24.04 renamed some for the change to 64-bit time.
    if ! apt-cache show "$name" >/dev/null 2>&1 && apt-cache show "${name}t64" >/dev/null 2>&1; then
        name="${name}t64"
    fi
    state=$(dpkg-query -W -f='${Status}' "$name" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing="$missing $name"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -eq 0 ]; then
    run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    run="sudo"
else
    echo "Yandu needs some system libraries. Install them, then run make again:"
    echo "  sudo apt-get install$missing"
    exit 1
fi
$run apt-get update -qq
# shellcheck disable=SC2086  # a list of names
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null

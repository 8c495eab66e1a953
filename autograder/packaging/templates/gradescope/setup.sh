#!/usr/bin/env bash
# Run once, when Gradescope builds the image: a Python of 3.11 or newer, and the kit in it.
set -eu
root="${GRADEKIT_AUTOGRADER:-/autograder}"

fit() { command -v "$1" >/dev/null && "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

found() { for each in python3 python3.14 python3.13 python3.12 python3.11; do if fit "$each"; then echo "$each"; return; fi; done; }

python="$(found)"
if [ -z "$python" ]; then
    apt-get update -qq
    apt-get install -qq -y --no-install-recommends python3-venv || true
    python="$(found)"
fi
if [ -z "$python" ]; then
    apt-get install -qq -y --no-install-recommends python3.11 python3.11-venv || true
    python="$(found)"
fi
if [ -z "$python" ]; then
    echo "gradekit needs Python 3.11 or newer: choose a newer base image for this assignment." >&2
    exit 1
fi

"$python" -m venv "$root/environment"
"$root/environment/bin/python" -m pip install --quiet "$root"/source/wheels/*.whl
"$root/environment/bin/python" -I -X utf8 -m autograder.packaging.gradescope.readying "$root" || true
chmod -R go-rwx "$root/source"
"$root/environment/bin/grade" doctor --lang en --course "$root/source/course" || true

"""Runs `evidence check` on one folder after another, each in a process of its own, with the imports done once.

Its argument is a sound folder, checked first so that everything is loaded. Then it reads lines "root<TAB>output<TAB>errors"
and answers each with the exit code. Started by `checking.py`, in an empty folder.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys

from evidence_site.cli import main

with contextlib.redirect_stdout(sys.stderr):
    assert main(["check", "--root", sys.argv[1]]) == 0
gc.freeze()

for line in sys.stdin:
    root, output, errors = line.rstrip("\n").split("\t")
    child = os.fork()
    if child == 0:
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        code = main(["check", "--root", root])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)  # without the tidying-up that takes most of the time
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)

"""What a command imports, seen in a process of its own."""

import subprocess
import sys

from scenario import changed


def modules_loaded_by(*arguments, cwd):
    """Full names of the modules a command imports."""
    program = (
        "import sys, runpy\n"
        f"sys.argv = ['spodq', *{arguments!r}]\n"
        "try:\n    runpy.run_module('spodq', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "sys.stderr.write(' '.join(sys.modules))\n"
    )
    unmeasured = {key: value for key, value in changed({}).items() if not key.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=cwd, env=unmeasured, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


def packages_loaded_by(*arguments, cwd):
    """Names of their top packages."""
    return {name.partition(".")[0] for name in modules_loaded_by(*arguments, cwd=cwd)}

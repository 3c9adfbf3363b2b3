"""LibreOffice without a window: converting, and doing what a person would do, by a macro of ours."""

import subprocess
from html import escape
from pathlib import Path

import needs

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Work"/></library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">{}
</script:module>
"""
_MACRO = """
Function Setting(name, value)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Setting = made
End Function

Sub Work(source, target, filter, trouble)
  On Error Goto Told
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, Array(Setting("Hidden", True)))
{steps}
  doc.storeToURL(ConvertToURL(target), Array(Setting("FilterName", filter)))
  doc.close(True)
  Exit Sub
Told:
  Open trouble For Output As #1
  Print #1, Error$ & " on line " & Erl
  Close #1
  StarDesktop.terminate()
End Sub
"""
WRITER, CALC = "MS Word 2007 XML", "Calc MS Excel 2007 XML"


class LibreOffice:
    """A program with a profile of its own, so that an open window of the person does not matter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run("--terminate_after_init")  # writes the profile

    def convert(self, kind: str, folder: Path, *paths: Path) -> None:
        """Save the files in another format in the folder."""
        self._run("--convert-to", kind, "--outdir", folder, *paths)

    def change(self, source: Path, target: Path, steps: str) -> None:
        """Open the file, do the steps with `doc` in Basic, save it as Word or Excel."""
        library = self._folder / "profile" / "user" / "basic" / "Standard"
        (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        macro = escape(_MACRO.format(steps=steps), quote=False)
        (library / "Work.xba").write_text(_MODULE.format(macro), encoding="utf-8")
        trouble = self._folder / "trouble.txt"
        given = (source, target, WRITER if source.suffix == ".docx" else CALC, trouble)
        self._run("macro:///Standard.Work.Work({})".format(",".join(f'"{each}"' for each in given)))
        assert not trouble.exists(), trouble.read_text(encoding="utf-8")
        assert target.is_file(), "the macro did not run"

    def _run(self, *arguments: str | Path) -> None:
        profile = (self._folder / "profile").as_uri()
        assert needs.SOFFICE
        subprocess.run(
            [needs.SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--norestore", *arguments],
            capture_output=True,
            check=True,
            timeout=180,
        )

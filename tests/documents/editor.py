"""An editor without a window: drives the YAML language server of VS Code over its own protocol (LSP on stdio)."""

import json
import os
import subprocess
import threading
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from needs import HERE, INSTALL, MODULES, NODE, missing

SERVER = MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
OFFLINE = HERE / "offline.cjs"
SECONDS = 30
ABSENT = "" if SERVER.is_file() else f"npm module yaml-language-server is missing: {INSTALL}"
REASON = "; ".join(filter(None, (missing("node"), ABSENT)))
CAN = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}


class Editor:
    """VS Code with one folder open: settings are those of the folder, connections are refused."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        written = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.settings = nested({**written, **settings})
        self.errors = b""
        self._answers: dict[int, Queue[Any]] = {}
        self._versions = count(1)
        self._faults: dict[str, Queue[list[dict[str, Any]]]] = {}
        self._program = subprocess.Popen(
            [NODE, "--require", OFFLINE, SERVER, "--stdio"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
            env={**os.environ, "NODE_OPTIONS": ""},
        )  # fmt: skip
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._listen, self._overhear)]
        for thread in self._threads:
            thread.start()
        root = folder.as_uri()
        named = {"uri": root, "name": folder.name}
        self._ask("initialize", processId=None, rootUri=root, capabilities=CAN, workspaceFolders=[named])
        self._tell("initialized")

    def open(self, path: str, text: str) -> list[str]:
        """What the editor underlines in the file: line, column and sentence."""
        uri = (self.folder / path).as_uri()
        if uri in self._faults:
            self._tell("textDocument/didClose", textDocument={"uri": uri})
            assert self._faults[uri].get(timeout=SECONDS) == []
        self._faults[uri] = Queue()
        document = {"uri": uri, "languageId": "yaml", "version": next(self._versions), "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        found = self._faults[uri].get(timeout=SECONDS)
        starts = [(fault["range"]["start"], fault["message"]) for fault in found]
        return [f"{start['line'] + 1}:{start['character'] + 1} {told}" for start, told in starts]

    def hover(self, path: str, line: int, column: int) -> str:
        """The text shown over a place, which is counted from one."""
        found = self._ask("textDocument/hover", **self._at(path, line, column))
        return found["contents"]["value"] if found else ""

    def offers(self, path: str, line: int, column: int) -> dict[str, dict[str, str]]:
        """What is offered at a place: by label, the text inserted and its explanation."""
        found = self._ask("textDocument/completion", **self._at(path, line, column))
        return {item["label"]: {"insert": _inserted(item), "told": _words(item)} for item in found["items"]}

    def close(self) -> None:
        """End the server; what it wrote to its error stream stays in `errors`."""
        self._ask("shutdown")
        self._tell("exit")
        self._program.wait(SECONDS)
        for thread in self._threads:
            thread.join(SECONDS)
        for stream in (self._program.stdin, self._program.stdout, self._program.stderr):
            stream.close()

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        position = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": (self.folder / path).as_uri()}, "position": position}

    def _ask(self, method: str, **params: Any) -> Any:
        number = len(self._answers) + 1
        self._answers[number] = Queue()
        self._send({"id": number, "method": method, "params": params})
        try:
            return self._answers[number].get(timeout=SECONDS)
        except Empty:
            raise AssertionError(f"no answer to {method}: {self.errors.decode()}") from None

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._program.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._program.stdin.flush()

    def _overhear(self) -> None:
        for line in self._program.stderr:
            self.errors += line

    def _listen(self) -> None:
        while head := self._program.stdout.readline():
            length = int(head.partition(b":")[2]) if head.startswith(b"Content-Length") else 0
            while self._program.stdout.readline().strip():
                pass
            self._hear(json.loads(self._program.stdout.read(length)))

    def _hear(self, message: dict[str, Any]) -> None:
        if "method" not in message:
            self._answers[message["id"]].put(message.get("result"))
        elif message["method"] == "workspace/configuration":
            told = [self.settings.get(item["section"]) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": told})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message["method"] == "textDocument/publishDiagnostics":
            self._faults[message["params"]["uri"]].put(message["params"]["diagnostics"])


def nested(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings as the server asks for them: `yaml.schemaStore.enable` becomes a tree below `yaml`."""
    tree: dict[str, Any] = {"yaml": {"hover": True, "completion": True}}
    for name, value in settings.items():
        *path, last = [name] if name.startswith("[") else name.split(".")
        branch = tree
        for step in path:
            branch = branch.setdefault(step, {})
        branch[last] = value
    return tree


def _inserted(item: dict[str, Any]) -> str:
    return item["textEdit"]["newText"] if "textEdit" in item else item["insertText"]


def _words(item: dict[str, Any]) -> str:
    told = item.get("documentation", "")
    return told["value"] if isinstance(told, dict) else told

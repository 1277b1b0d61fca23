"""A script engine that lets Python's other threads run while it works."""

from __future__ import annotations

from time import sleep
from typing import cast

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QSignalMapper, Qt
from PySide6.QtQml import QJSEngine, QJSValue

from reader.core.errors import Fault
from reader.core.saying import say

# PySide holds the interpreter lock in QJSEngine.evaluate and QJSValue.call (measured with
# 6.12: 60 formulas stopped the window for 110 ms, loading KaTeX for 100 ms), but gives it up
# in QMetaObject.invokeMethod. So text goes in as the argument of a Qt signal that a script
# function is connected to, and comes out as the name of an object the script can see. The
# first text is the program, which has to define `serve`.
_BOOTSTRAP = """
(function (requests, answer) {
    var handle = function (program) { (0, eval)(program); handle = serve; return ""; };
    requests.mappedString.connect(function (text) {
        try {
            answer.objectName = "+" + handle(text);
        } catch (error) {
            answer.objectName = "-" + error + " (line " + error.lineNumber + ")";
        }
    });
})
"""


_YIELD_S = 0.001


class ScriptEngine:
    """Runs one program that answers text with text; for the thread that made it alone."""

    def __init__(self, program: str) -> None:
        """Load ``program``, which defines a global function ``serve``: text in, text out.

        Raises:
            Fault: The program fails.
        """
        self._is_interrupted = False
        self._engine = QJSEngine()
        self._requests = QSignalMapper()
        self._answer = QObject()
        self._connect()
        self.ask(program)

    def ask(self, request: str) -> str:
        """Return what ``serve`` answers.

        Raises:
            Fault: It throws, or is interrupted.
        """
        # The signal itself is called: to map something to a text is to connect, see `_connect`.
        QMetaObject.invokeMethod(
            self._requests, "mappedString", Qt.ConnectionType.DirectConnection, Q_ARG(str, request)
        )
        # What was interrupted has left the answer of before.
        if self._is_interrupted:
            raise Fault(say("stopped"))
        answer = self._answer.objectName()
        if not answer.startswith("+"):
            raise Fault(say("a bundled script failed: {why}", why=answer[1:]))
        return answer[1:]

    def interrupt(self) -> None:
        """Have what runs fail, and all that is asked later. Any thread may call."""
        self._is_interrupted = True
        self._engine.setInterrupted(True)

    def _connect(self) -> None:
        for item in (self._requests, self._answer):
            # Else the engine's collector would delete objects that Python holds.
            QJSEngine.setObjectOwnership(item, QJSEngine.ObjectOwnership.CppOwnership)
        # The stub has a tuple here; what comes is the value.
        connect = cast("QJSValue", self._engine.evaluate(_BOOTSTRAP, "bootstrap"))
        ends = [self._engine.newQObject(self._requests), self._engine.newQObject(self._answer)]
        # Who connects needs one of Qt's locks. The window's thread may hold it while it
        # disconnects something, and wait for Python's, which we hold in the call.
        sleep(_YIELD_S)
        done = connect.call(ends)
        if done.isError():
            raise Fault(say("the script engine did not start: {why}", why=done.toString()))

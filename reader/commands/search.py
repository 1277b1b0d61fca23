"""``yandu search``: the notes that a query finds, best first."""

from __future__ import annotations

import argparse
from contextlib import ExitStack, closing
from functools import cache

from reader.commands.options import add_json, add_libraries, count_from_one
from reader.commands.output import warn, write_json, write_line
from reader.commands.progress import StatusLine, describe_progress
from reader.commands.workspace import Workspace, open_workspace, pack_folders
from reader.core.errors import UserError
from reader.core.query_parser import parse_query
from reader.core.query_reading import tell_reading
from reader.core.search_document import SearchAnswer, SearchHit
from reader.services.catalogue import Catalogue, catalogue_errors_as_advice
from reader.services.index_run import IndexBusyError, run_index
from reader.services.packs import PackedProblem
from reader.services.practice import load_packs
from reader.services.progress import ProgressStore
from reader.services.search_opening import open_search

FOUND, NO_HIT = 0, 1
# A search is not made to wait for another run's end: what is there already can answer.
_PATIENCE_S = 2.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to look for")
    parser.epilog = "Before a query with words to leave out write --: yandu search -- heap -sort"
    add_libraries(parser)
    parser.add_argument(
        "--limit", type=count_from_one, default=20, metavar="N", help="show N hits at most (20)"
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Bring the index up to date where need be, and answer the query."""
    workspace = open_workspace(options)
    _update(workspace)
    answer = _answer(workspace, " ".join(options.query), options.limit)
    if options.json:
        write_json(_document(answer))
    else:
        _write(answer)
    return FOUND if answer.total else NO_HIT


def _answer(workspace: Workspace, query: str, limit: int) -> SearchAnswer:
    paths = workspace.paths

    @cache
    def problems() -> tuple[PackedProblem, ...]:
        packs = load_packs(pack_folders((), workspace.settings))
        return tuple(packed for pack in packs for packed in pack.problems)

    with (
        catalogue_errors_as_advice(paths.catalogue),
        closing(Catalogue(paths.catalogue)) as catalogue,
        ExitStack() as opened,
    ):

        @cache
        def progress() -> ProgressStore:
            return opened.enter_context(closing(ProgressStore(paths.user_database)))

        recency = workspace.settings.recency
        service = open_search(
            paths, catalogue, recency=recency, problems=problems, progress=progress
        )
        with closing(service):
            return service.search(query, limit)


def _update(workspace: Workspace) -> None:
    status = StatusLine()
    try:
        run_index(
            workspace.paths,
            workspace.libraries,
            on_progress=lambda progress: status.show(describe_progress(progress)),
            patience_s=_PATIENCE_S,
        )
    except IndexBusyError:
        warn("the index is being brought up to date by another Yandu; this is what it knew before")
    except UserError as error:
        warn(str(error))  # what is known already is searched all the same
    status.clear()


def _document(answer: SearchAnswer) -> dict[str, object]:
    return {
        "query": tell_reading(answer),
        "typed": answer.query,
        "total": answer.total,
        "elapsed_ms": round(answer.elapsed_ms, 2),
        "fallback": answer.is_fallback,
        "corrections": [list(pair) for pair in answer.corrections],
        "synonyms": {term: list(others) for term, others in answer.synonyms},
        "hits": [_hit(hit) for hit in answer.hits],
    }


def _hit(hit: SearchHit) -> dict[str, object]:
    return {
        "id": hit.id,
        "title": hit.title,
        "path": hit.path,
        "category": list(hit.category),
        "tags": list(hit.tags),
        "date": hit.date.isoformat() if hit.date else None,
        "score": hit.score,
        "heading": hit.heading,
        "anchor": hit.anchor,
        "kind": hit.kind.value,
        "snippet": hit.snippet.text,
        "marks": [list(mark) for mark in hit.snippet.marks],
    }


def _write(answer: SearchAnswer) -> None:
    is_empty = parse_query(answer.query).root is None  # the reading says that itself
    reading = tell_reading(answer)
    told = reading if is_empty else f"{answer.total} found for {reading}"
    write_line(f"{told} ({answer.elapsed_ms:.0f} ms)")
    for hit in answer.hits:
        write_line()
        write_line(f"{hit.title}  {hit.id}")
        if hit.heading:
            write_line(f"  # {hit.heading}")
        write_line(f"  {' '.join(hit.snippet.text.split())}")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UserError
from reader.core.type_syntax import DTYPES, format_type, parse_type, python_annotation
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    Scalar,
    ScalarKind,
    SharedTail,
    ValueType,
)

leaves: st.SearchStrategy[ValueType] = st.one_of(
    st.sampled_from(ScalarKind).map(Scalar),
    st.builds(Linked, st.sampled_from(NodeKind), st.booleans()),
    st.builds(NdArray, st.sampled_from(DTYPES), st.booleans()),
    st.builds(NodeRef, st.sampled_from(["root", "head", "列表"]), st.booleans()),
    st.sampled_from(["root", "cycle"]).map(SharedTail),
)
value_types: st.SearchStrategy[ValueType] = st.recursive(leaves, lambda inner: inner.map(ListOf))


@given(value_types)
def test_a_formatted_type_is_read_back_as_the_same_type(value_type: ValueType) -> None:
    assert parse_type(format_type(value_type)) == value_type


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        (" list < list< int > > ", ListOf(ListOf(Scalar(ScalarKind.INT)))),
        ("copy< Node < nary > >", Linked(NodeKind.NARY, is_copy=True)),
        (" at < head >", NodeRef("head", is_position=True)),
        ("ndarray < int8 ,strided >", NdArray("int8", is_strided=True)),
    ],
)
def test_spaces_do_not_matter(text: str, parsed: ValueType) -> None:
    assert parse_type(text) == parsed


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("itn", '"itn" is not a type'),
        ("list<itn>", '"itn" is not a type in "list<itn>"'),
        ("list", '"list" is not a type'),
        ("list<>", '"list<>" is not a type'),
        ("list<int", '"list<int" is not a type'),
        ("int<str>", '"int<str>" is not a type'),
        ("ref<a b>", '"ref<a b>" is not a type'),
        ("Node", '"Node" is not a type'),
        ("Node<tree>", '"Node<tree>" is not a type'),
        ("copy<int>", '"copy<int>" is not a type'),
        ("copy<copy<TreeNode>>", '"copy<copy<TreeNode>>" is not a type'),
        ("tail<1>", '"tail<1>" is not a type'),
        ("ndarray<float128>", '"float128" is no dtype'),
        ("ndarray<int8, sparse>", '"sparse" says nothing of an array'),
        ("ndarray<strided>", '"strided" is no dtype'),
        ("", '"" is not a type'),
        ("list<" * 40 + "int" + ">" * 40, "nested deeper than 16"),
    ],
)
def test_a_wrong_type_is_named(text: str, quoted: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_type(text)

    assert quoted in caught.value.what


def test_an_unknown_type_is_answered_with_those_there_are() -> None:
    with pytest.raises(UserError, match="Use one of: int, float, bool, str, any, TreeNode"):
        parse_type("integer")


@pytest.mark.parametrize(
    ("spelled", "annotation"),
    [
        ("int", "int"),
        ("any", "Any"),
        ("list<list<str>>", "List[List[str]]"),
        ("TreeNode", "Optional[TreeNode]"),
        ("list<ListNode>", "List[Optional[ListNode]]"),
        ("ndarray<float32>", "np.ndarray"),
        ("ListNode<cycle>", "Optional[ListNode]"),
        ("copy<Node<random>>", "Optional[Node]"),
        ("list<Node<graph>>", "List[Optional[Node]]"),
        ("tail<head>", "Optional[ListNode]"),
        ("at<root>", "Optional[TreeNode]"),
        ("ref<root>", "Optional[TreeNode]"),
        ("ref<other>", "Any"),
    ],
)
def test_annotations_are_those_of_leetcode(spelled: str, annotation: str) -> None:
    assert python_annotation(parse_type(spelled), {"root": NodeKind.TREE}) == annotation


def test_a_method_that_answers_nothing_is_annotated_none() -> None:
    assert python_annotation(None) == "None"


def test_a_reference_without_known_arguments_is_any() -> None:
    assert python_annotation(NodeRef("root")) == "Any"

"""One idea a file: what grows past these sizes holds more than one."""

import ast

LINES_OF_FILE = 300
LINES_OF_FUNCTION = 50
METHODS_OF_CLASS = 20


def modules(root):
    return sorted((root / "annotator").rglob("*.py"))


def nodes(root, *kinds):
    for path in modules(root):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kinds):
                yield f"{path.relative_to(root)}:{node.lineno} {node.name}", node


def methods(node):
    return [item for item in node.body if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))]


def test_files_are_short(root):
    assert modules(root)
    sizes = {str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules(root)}
    assert {name: size for name, size in sizes.items() if size > LINES_OF_FILE} == {}


def test_functions_are_short(root):
    sizes = {
        name: node.end_lineno - node.lineno + 1 for name, node in nodes(root, ast.FunctionDef, ast.AsyncFunctionDef)
    }
    assert {name: size for name, size in sizes.items() if size > LINES_OF_FUNCTION} == {}


def test_classes_are_small(root):
    sizes = {name: len(methods(node)) for name, node in nodes(root, ast.ClassDef)}
    assert {name: size for name, size in sizes.items() if size > METHODS_OF_CLASS} == {}

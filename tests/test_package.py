"""The deployment package of the dev stage, really made: what it holds, what its template says, one run."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.package import CONFIGURATION, ROOT, PackagingError, faults, package
from scripts.requirements import NOT_PACKAGED, content, pins, runtime

REQUIRED = "TENDERCHECK_REQUIRE_INDEX"


def index_answers(folder: Path) -> bool:
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--timeout",
        "5",
        "--retries",
        "0",
    ]
    done = subprocess.run(
        [*command, "--dest", str(folder), "typing-inspection"], capture_output=True, check=False
    )
    return done.returncode == 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the package and its template."""
    folder = tmp_path_factory.mktemp("package")
    if os.environ.get(REQUIRED) != "1" and not index_answers(folder / "index"):
        pytest.skip(f"no package index is reachable; {REQUIRED}=1 makes this a failure")
    package("dev", folder / "out", folder / "work")
    return folder / "out"


@pytest.fixture(scope="module")
def names(made: Path) -> set[str]:
    with zipfile.ZipFile(made / "deployment.zip") as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def template(made: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((made / "sam.yaml").read_text(encoding="utf-8")))


def test_everything_below_chalicelib_is_in_and_nothing_else_of_ours(names: set[str]) -> None:
    ours = {name for name in names if name.startswith("chalicelib/")}
    tree = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "chalicelib").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    # Others may be writing files while this runs; what is committed must be there.
    committed = subprocess.run(
        ["git", "ls-files", "chalicelib"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    assert {name for name in committed if (ROOT / name).exists()} <= ours
    assert ours <= tree


@pytest.mark.parametrize(
    "name",
    [
        "app.py",
        "chalicelib/web/index.html",
        "chalicelib/web/app.js",
        "chalicelib/web/words.js",
        "chalicelib/web/app.css",
        "chalicelib/text/t2s.txt",
    ],
)
def test_what_the_service_reads_is_in(names: set[str], name: str) -> None:
    assert name in names


@pytest.mark.parametrize(
    "folder",
    ["chalicelib/lexicon", "chalicelib/profiles", "chalicelib/reports/templates", "chalicelib/examples"],
)
def test_data_folders_are_in(names: set[str], folder: str) -> None:
    assert any(name.startswith(f"{folder}/") and not name.endswith(".py") for name in names)


@pytest.mark.parametrize(
    "part",
    ["__pycache__", ".pyc", "tests/test_package", "schemas/", ".chalice", "pyproject.toml", ".git", "README"],
)
def test_what_is_not_shipped(names: set[str], part: str) -> None:
    ours = {
        name for name in names if name.startswith(("chalicelib", "app", "tests", "schemas", "scripts", "."))
    }
    assert not [name for name in ours if part in name]


def test_packages_are_those_of_the_requirements(names: set[str]) -> None:
    packaged = {name.split("/")[0] for name in names if name.endswith(".dist-info/WHEEL")}
    versions = {entry.removesuffix(".dist-info").replace("_", "-").lower() for entry in packaged}
    assert versions == {f"{name}-{version}" for name, version in pins(content()).items()}


def test_the_packaged_application_answers_without_this_environment(made: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(made / "deployment.zip") as archive:
        archive.extractall(tmp_path)
    event = {
        "requestContext": {
            "httpMethod": "GET",
            "resourcePath": "/v1/checks/{check_id}",
            "path": "/api/v1/checks/x",
        },
        "headers": {},
        "pathParameters": {"check_id": "x"},
        "multiValueQueryStringParameters": None,
        "stageVariables": None,
        "body": None,
    }
    program = (
        f"import sys, json; sys.path.insert(0, {str(tmp_path)!r}); import app;"
        f" print(json.dumps([app.app(json.loads({json.dumps(event)!r}), None)['statusCode'],"
        " sorted(set(sys.modules) & {'boto3', 'pypdfium2', 'pdfplumber', 'lxml', 'PIL'})]))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], env={}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    # Refused for want of a token, and nothing heavy was loaded to say so.
    assert json.loads(done.stdout) == [403, []]


def test_the_check_itself_runs_from_the_package(made: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(made / "deployment.zip") as archive:
        archive.extractall(tmp_path)
    program = f"""
import sys; sys.path.insert(0, {str(tmp_path)!r})
from pathlib import Path
import chalicelib.services.wiring
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source
folder = Path({str(tmp_path)!r}) / "chalicelib" / "examples"
tender, *bids = (Source(name=name, data=(folder / name).read_bytes()) for name in ("tender.pdf", "bid_a.pdf", "bid_b.docx"))
report = check(tender, [BidSource(name=bid.name, documents=(bid,)) for bid in bids])
assert len(report.bids) == 2 and report.tender.requirements
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], env={}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_template_passes_cfn_lint(made: Path) -> None:
    program = "import sys; from cfnlint.runner import main; sys.exit(main())"
    command = [sys.executable, "-c", program, str(made / "sam.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("name", "memory", "timeout"), [("APIHandler", 1024, 29), ("OnCheck", 3008, 900)])
def test_the_functions(template: dict[str, Any], name: str, memory: int, timeout: int) -> None:
    properties = template["Resources"][name]["Properties"]
    assert (properties["MemorySize"], properties["Timeout"]) == (memory, timeout)
    assert properties["Runtime"] == "python3.11"
    variables = properties["Environment"]["Variables"]
    assert variables["TENDERCHECK_TABLE"] == {"Ref": "ChecksTable"}
    assert variables["TENDERCHECK_BUCKET"] == {"Ref": "DocumentsBucket"}
    assert variables["TENDERCHECK_QUEUE_URL"] == {"Ref": "ChecksQueue"}
    assert properties["LoggingConfig"]["LogGroup"]["Ref"] in template["Resources"]


def test_the_queue_outlasts_its_worker_and_gives_up_in_the_end(template: dict[str, Any]) -> None:
    queue = template["Resources"]["ChecksQueue"]["Properties"]
    worker = template["Resources"]["OnCheck"]["Properties"]
    assert queue["VisibilityTimeout"] > worker["Timeout"]
    assert queue["RedrivePolicy"]["deadLetterTargetArn"] == {"Fn::GetAtt": ["ChecksDeadLetters", "Arn"]}
    (event,) = worker["Events"].values()
    assert event["Properties"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert event["Properties"]["Queue"] == {"Fn::Sub": "${ChecksQueue.Arn}"}


def test_the_stores(template: dict[str, Any]) -> None:
    table = template["Resources"]["ChecksTable"]["Properties"]
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}
    bucket = template["Resources"]["DocumentsBucket"]["Properties"]
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert bucket["LifecycleConfiguration"]["Rules"][0]["ExpirationInDays"] == {"Ref": "RetentionDays"}
    assert template["Resources"]["RestAPI"]["Properties"]["EndpointConfiguration"] == "REGIONAL"


def test_each_role_may_do_what_it_must_and_nothing_everywhere(template: dict[str, Any]) -> None:
    roles = {name: one for name, one in template["Resources"].items() if one["Type"] == "AWS::IAM::Role"}
    assert len(roles) == 2
    for role in roles.values():
        for policy in role["Properties"]["Policies"]:
            for statement in policy["PolicyDocument"]["Statement"]:
                assert statement["Resource"] != "*"
                assert "*" not in str(statement["Action"])
                assert not {"dynamodb:Scan", "s3:DeleteObject"} & {*statement["Action"]}


def test_absent_objects_are_told_from_forbidden_ones(template: dict[str, Any]) -> None:
    # A HEAD request carries no prefix: a condition on it would turn every 404 into a 403.
    for name in ("ApiHandlerRole", "OnCheckRole"):
        (policy,) = template["Resources"][name]["Properties"]["Policies"]
        statements = policy["PolicyDocument"]["Statement"]
        (statement,) = [one for one in statements if one["Action"] == "s3:ListBucket"]
        assert "Condition" not in statement


def test_prod_differs_from_dev_in_its_variables_alone() -> None:
    stages = json.loads((ROOT / ".chalice" / "config.json").read_text(encoding="utf-8"))["stages"]
    assert stages["dev"].pop("environment_variables") != stages["prod"].pop("environment_variables")
    assert stages["dev"] == stages["prod"]
    assert all((ROOT / ".chalice" / name).is_file() for name in CONFIGURATION)


def wheel(path: Path, tag: str, size: int = 10) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a-1.dist-info/WHEEL", f"Wheel-Version: 1.0\nTag: {tag}\n")
        archive.writestr("a.bin", b"\0" * size)
    return path


@pytest.mark.parametrize(
    ("log", "tag", "words"),
    [
        ("Creating deployment package.", "cp311-cp311-manylinux2014_x86_64", None),
        ("Creating deployment package.", "cp311-cp311-manylinux_2_17_x86_64", None),
        ("Creating deployment package.", "py3-none-any", None),
        ("Creating deployment package.", "cp311-cp311-linux_x86_64", "built on this machine"),
        ("Could not install dependencies:\nnumpy==2", "py3-none-any", "numpy==2"),
    ],
)
def test_faults(tmp_path: Path, log: str, tag: str, words: str | None) -> None:
    found = faults(log, wheel(tmp_path / "deployment.zip", tag))
    assert (words is None and found == []) or (words is not None and words in found[0])


def test_a_package_too_large_unpacked_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults("", wheel(tmp_path / "deployment.zip", "py3-none-any", 251 * 1024 * 1024))
    assert "unpacked" in fault


def test_a_stage_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match="chalice package ended with"):
        package("nowhere", tmp_path / "out", tmp_path / "work")


def test_the_requirements_hold_what_runs_and_nothing_for_the_command_line() -> None:
    names = set(pins(content()))
    assert not names & {"boto3", "botocore", "chalice", "click", "rich", "pip", "setuptools", "inquirer"}
    assert {"pydantic", "pydantic-core", "lxml", "pypdfium2", "python-docx", "jinja2"} <= names
    assert not names & {"pdfplumber", "pillow", "reportlab"}  # oracles and builders of the tests
    assert {"boto3", "chalice", "rich"} == NOT_PACKAGED


def test_the_requirements_agree_with_what_is_developed_with() -> None:
    developed = pins((ROOT / "requirements-dev.txt").read_text(encoding="utf-8"))
    assert pins(content()).items() <= developed.items()


def test_no_address_stands_in_the_requirements() -> None:
    assert "://" not in content()
    assert "--" not in content()


@pytest.mark.parametrize(
    ("dependencies", "expected"),
    [
        ([], []),
        (["chalice>=1"], []),
        (["jinja2"], ["jinja2", "markupsafe"]),
        (["Jinja2>=3 ; python_version < '3'"], []),
        (
            ["pydantic"],
            ["annotated-types", "pydantic", "pydantic-core", "typing-extensions", "typing-inspection"],
        ),
    ],
)
def test_runtime_follows_what_is_needed_in_turn(dependencies: list[str], expected: list[str]) -> None:
    assert runtime(dependencies) == expected

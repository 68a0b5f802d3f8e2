"""Each hole that a development server has had, shut."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from generator.preview.guard import COOKIE, Guard, key_of

OURS = {"host": "127.0.0.1:8000"}
NO = HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "headers",
    [
        OURS,
        {"host": "localhost:8000"},
        {"host": "[::1]:8000"},
        OURS | {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"},
        OURS | {"sec-fetch-site": "none"},
    ],
)
def test_ours_are_answered(headers: dict[str, str]) -> None:
    assert Guard(8000).refusal("GET", "/", headers) is None
    assert Guard(8000).refusal("HEAD", "/index.html?q=1", headers) is None


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": ""},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1:80"},
        {"host": "evil.example:8000"},
        {"host": "127.0.0.1.evil.example:8000"},
        {"host": "localhost.:8000"},
        {"host": "192.168.1.7:8000"},
        {"host": "0.0.0.0:8000"},
        OURS | {"origin": "http://evil.example"},
        OURS | {"origin": "http://127.0.0.1:9000"},
        OURS | {"origin": "https://127.0.0.1:8000"},
        OURS | {"origin": "null"},
        OURS | {"sec-fetch-site": "cross-site"},
        OURS | {"sec-fetch-site": "same-site"},
    ],
)
def test_foreign_hosts_and_origins_are_not(headers: dict[str, str]) -> None:
    assert Guard(8000).refusal("GET", "/", headers) is NO


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "get"])
def test_only_get_and_head(method: str) -> None:
    assert Guard(8000).refusal(method, "/", OURS) is HTTPStatus.METHOD_NOT_ALLOWED


def test_long_addresses() -> None:
    assert Guard(8000).refusal("GET", "/" + "a" * 2047, OURS) is None
    assert Guard(8000).refusal("GET", "/" + "a" * 2048, OURS) is HTTPStatus.REQUEST_URI_TOO_LONG


def test_others_need_the_token() -> None:
    guard = Guard(8000, "secret")
    lan = {"host": "192.168.1.7:8000"}
    assert guard.refusal("GET", "/?token=secret", lan) is None
    assert guard.refusal("GET", "/", lan | {"cookie": f"a=b; {COOKIE}=secret"}) is None
    assert guard.refusal("GET", "/", lan) is NO
    assert guard.refusal("GET", "/?token=secre", lan) is NO
    assert guard.refusal("GET", "/?token=秘", lan) is NO
    assert guard.refusal("GET", "/", lan | {"cookie": "reportsite=x"}) is NO
    assert guard.refusal("GET", "/?token=secret", {"host": "evil.example:8000"}) is NO
    assert guard.refusal("GET", "/", OURS) is NO


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("/", "index.html"),
        ("/reports/", "reports/index.html"),
        ("/reports/a.html?q=%E8%AF%8D#p1", "reports/a.html"),
        ("/%72eports/a%2Ehtml", "reports/a.html"),
    ],
)
def test_addresses_of_files(target: str, key: str) -> None:
    assert key_of(target) == key


@pytest.mark.parametrize(
    "target",
    [
        "/../site.yml",
        "/..%2fsite.yml",
        "/%2e%2e/site.yml",
        "/%2e%2e%5csite.yml",
        "/a/../../site.yml",
        "/./index.html",
        "//etc/passwd",
        "///etc/passwd",
        "/reports//a.html",
        "/a\\b",
        "/index.html%00",
        "/%0d%0aSet-Cookie:x",
        "/%ff",
        "/%c0%ae%c0%ae/site.yml",
        "http://evil.example/",
        "*",
        "",
    ],
)
def test_what_is_no_path_of_a_site(target: str) -> None:
    assert key_of(target) is None


def test_encoded_twice_is_decoded_once() -> None:
    assert key_of("/%252e%252e/site.yml") == "%2e%2e/site.yml"

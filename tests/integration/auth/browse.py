#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user and browser in one: opens an authorization address, signs in and agrees on oidc-provider's development pages,
and follows the redirects to the loopback listener, whose page it prints: browse.py ADDRESS [decline]"""
import html
import http.cookiejar
import re
import sys
import urllib.parse
import urllib.request

opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def visit(address, fields=None):
    data = urllib.parse.urlencode(fields).encode() if fields is not None else None
    with opener.open(address, data, timeout=10) as page:
        return page.geturl(), page.read().decode()


def main():
    address, text = visit(sys.argv[1])
    for _ in range(4):
        form = re.search(r'<form[^>]*action="([^"]+)"', text)
        if not form or "/interaction/" not in form.group(1):
            break
        if len(sys.argv) > 2:
            abort = re.search(r'href="([^"]+/abort)"', text)
            address, text = visit(urllib.parse.urljoin(address, html.unescape(abort.group(1))))
            continue
        login = 'name="login"' in text
        fields = {"prompt": "login", "login": "alice", "password": "x"} if login else {"prompt": "consent"}
        address, text = visit(urllib.parse.urljoin(address, html.unescape(form.group(1))), fields)
    print(text)


main()

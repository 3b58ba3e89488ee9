"""Walks a site with somebody's cookies and prints every request that carries parameters, one of a kind:

    method <tab> address <tab> fields as a form sends them

python3 forms.py BASE "NAME=VALUE; NAME=VALUE" [PATTERN OF PATHS TO LEAVE OUT]
"""

import re
import sys
import urllib.parse
import urllib.request
from html.parser import HTMLParser

MOST_PAGES = 400


class Page(HTMLParser):
    """The links of a page, and its forms with what stands in their fields."""

    def __init__(self, address):
        super().__init__()
        self.address, self.links, self.forms, self.form, self.select = address, [], [], None, None

    def handle_starttag(self, tag, attributes):
        attribute = dict(attributes)
        if tag == "a" and attribute.get("href"):
            self.links.append(self.resolved(attribute["href"]))
        elif tag == "form":
            method = (attribute.get("method") or "get").upper()
            self.form = (method, self.resolved(attribute.get("action") or self.address), [])
            self.forms.append(self.form)
        elif self.form and tag == "select":
            self.select = attribute.get("name")
        elif self.form and tag == "option" and self.select:
            self.add(self.select, attribute.get("value"))
            self.select = None
        elif self.form and tag in ("input", "textarea", "button") and attribute.get("name"):
            self.add(attribute["name"], attribute.get("value"))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None

    def add(self, name, value):
        if name not in [known for known, _ in self.form[2]]:
            self.form[2].append((name, value or "1"))

    def resolved(self, address):
        return urllib.parse.urljoin(self.address, address).split("#")[0]


def kind(method, address, fields):
    """Two requests are of a kind if their addresses differ in ids alone and their fields in values alone."""
    parts = urllib.parse.urlsplit(address)
    path = re.sub(r"(?<=/)(\d+|[A-Za-z0-9_-]{20,}|[a-z]+(-[a-z]+)+)(?=/|$)", "*", parts.path)
    names = [name for name, _ in urllib.parse.parse_qsl(parts.query)] + [name for name, _ in fields]
    return method, path, tuple(sorted(names))


def fetched(address, cookies):
    request = urllib.request.Request(address, headers={"Cookie": cookies})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            is_page = answer.headers.get_content_type() == "text/html"
            return answer.read().decode() if is_page else ""
    except OSError:
        return ""


def main(base, cookies, left_out="^$"):
    queue, seen, walked, kinds = [base + "/"], {base + "/"}, {}, set()
    pages = 0
    while queue and pages < MOST_PAGES:
        address = queue.pop(0)
        pages += 1
        page = Page(address)
        page.feed(fetched(address, cookies))
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.query and link.startswith(base):
                report("GET", link, [], kinds, left_out)
            how = kind("GET", link, [])
            # Three of each kind of page: what stands on them is the same.
            if link.startswith(base) and link not in seen and walked.get(how, 0) < 3:
                walked[how] = walked.get(how, 0) + 1
                seen.add(link)
                queue.append(link)
        for method, action, fields in page.forms:
            if action.startswith(base):
                report(method, action, fields, kinds, left_out)


def report(method, address, fields, kinds, left_out):
    how = kind(method, address, fields)
    if how in kinds or re.search(left_out, urllib.parse.urlsplit(address).path):
        return
    kinds.add(how)
    print(method, address, urllib.parse.urlencode(fields), sep="\t")


main(*sys.argv[1:])

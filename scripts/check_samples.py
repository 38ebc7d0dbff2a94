#!/usr/bin/env python3
"""Check the sample papers: each gold file against its paper's words, and queries.tsv against the papers.

usage: scripts/check_samples.py [DIR]     (default: corpus/samples; the papers are in DIR/papers)

The words are read by means other than the program's own: pdftotext, and a few lines for the other forms. Exit status 1
if anything does not hold; each failure is a line on stderr.
"""
import collections
import html
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile

KINDS = {'report', 'agenda', 'minutes', 'decision', 'pack', 'other'}
OUTCOMES = {'agreed', 'agreed_amended', 'noted', 'deferred', 'referred', 'refused'}
TYPES = set('''
    summary purpose background recommendation reasons discussion options proposal implications financial legal staffing
    equalities risk consultation environment community_safety property health data_protection policy wards
    key_decision performance timetable conclusion background_papers appendices contact attendance apologies declarations
    minutes public_participation urgent_business exclusion item other'''.split())
FIELDS = set('''kind title council body date authors contacts wards key_decision sections recommendations
    resolutions'''.split())
MAY_HAVE = {'optional_fields', 'note', 'doubtful'}
ENDINGS = ('.pdf', '.html', '.txt', '.md', '.docx')


def fold(text):
    return re.sub(r'[\W_]+', '', unicodedata.normalize('NFKC', text).casefold())


def pages_of(path, option=None):
    """The paper's text, page by page."""
    if path.endswith('.pdf'):
        options = [option] if option else []
        done = subprocess.run(['pdftotext', *options, path, '-'], capture_output=True, check=True)
        return done.stdout.decode('utf-8').split('\f')[:-1]
    if path.endswith('.docx'):
        with zipfile.ZipFile(path) as archive:
            markup = archive.read('word/document.xml').decode('utf-8')
        return [html.unescape(re.sub(r'<[^>]*>', '', re.sub(r'</w:p>', '\n', markup)))]
    with open(path, encoding='utf-8') as file:
        text = file.read()
    if path.endswith('.html'):
        text = html.unescape(re.sub(r'<[^>]*>', ' ', re.sub(r'(?s)<(style|script|title).*?</\1>', ' ', text)))
    return [text]


def without_furniture(pages):
    """The pages as one text, without the first and last lines that several of them share but for the digits."""
    edges, split = collections.Counter(), [[line for line in page.split('\n') if line.strip()] for page in pages]
    for lines in split:
        edges.update({re.sub(r'\d+', '#', line.strip()) for line in lines[:2] + lines[-2:]})
    kept = []
    for lines in split:
        last = len(lines) - 1
        kept += [line for i, line in enumerate(lines)
                 if not (2 <= edges[re.sub(r'\d+', '#', line.strip())] and (i < 2 or i > last - 2))]
    return '\n'.join(kept)


def words_of(path, pages):
    """The paper's words, folded: in reading order, and in the order drawn (cells of a table), with and without what
    stands at the edges of pages."""
    ways = [pages] + ([pages_of(path, '-raw')] if path.endswith('.pdf') else [])
    return ' '.join(fold(text) for way in ways for text in ('\n'.join(way), without_furniture(way)))


def check_gold(gold, words, complain):
    if set(gold) - MAY_HAVE != FIELDS:
        complain(f'fields: {sorted(set(gold) ^ FIELDS)}')
    if gold['kind'] not in KINDS:
        complain(f'kind {gold["kind"]}')
    if gold['date'] is not None and not re.fullmatch(r'\d{4}-\d\d-\d\d', gold['date']):
        complain(f'date {gold["date"]}')
    for section in gold['sections']:
        if section['type'] not in TYPES:
            complain(f'section type {section["type"]}')
        if fold(section['heading']) not in words or fold(section['number'] or '') not in words:
            complain(f'heading not in the paper: {section["heading"]}')
    for entry in gold['recommendations'] + gold['resolutions']:
        if fold(entry['text']) not in words:
            complain(f'text not in the paper: {entry["text"]}')
    for entry in gold['resolutions']:
        if entry['outcome'] not in OUTCOMES:
            complain(f'outcome {entry["outcome"]}')
        for who in (entry['mover'], entry['seconder']):
            if who and fold(who) not in words:
                complain(f'not in the paper: {who}')
    for text in [gold['title'], gold['council'], *gold['authors'], *gold['wards']]:
        if text and fold(text) not in words:
            complain(f'not in the paper: {text}')
    for contact in gold['contacts']:
        for text in contact.values():
            if text and fold(text) not in words:
                complain(f'contact not in the paper: {text}')


def main():
    top = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), '..', 'corpus', 'samples')
    papers, failures, pages = [], [], {}
    for root, _, names in sorted(os.walk(os.path.join(top, 'papers'))):
        for name in sorted(names):
            path = os.path.join(root, name)
            ending = os.path.splitext(path)[1]
            if ending not in ENDINGS:
                continue
            short = os.path.relpath(path, os.path.join(top, 'papers'))
            papers.append(short)
            pages[short] = pages_of(path)

            def complain(what, short=short):
                failures.append(f'{short}: {what}')

            try:
                with open(os.path.join(top, 'gold', os.path.splitext(short)[0] + '.gold.json'), encoding='utf-8') as file:
                    gold = json.load(file)
            except (OSError, ValueError) as error:
                complain(f'gold: {error}')
                continue
            check_gold(gold, words_of(path, pages[short]), complain)

    with open(os.path.join(top, 'queries.tsv'), encoding='utf-8') as file:
        queries = [line.rstrip('\n').split('\t') for line in file][1:]
    for query, path, page in queries:
        if path not in pages:
            failures.append(f'queries.tsv: no paper {path}')
        elif not 1 <= int(page) <= len(pages[path]):
            failures.append(f'queries.tsv: {path} has no page {page}')

    for failure in failures:
        print(failure, file=sys.stderr)
    print(f'{len(papers)} papers, {sum(map(len, pages.values()))} pages, {len({q[0] for q in queries})} queries, '
          f'{len(failures)} failures')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

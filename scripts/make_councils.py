#!/usr/bin/env python3
"""Make corpus/principal_councils.inc, the table of principal councils, from mySociety's list of UK local authorities.

usage: make_councils.py uk_local_authorities.csv > corpus/principal_councils.inc

Source: https://github.com/mysociety/uk_local_authority_names_and_codes (data/uk_local_authorities.csv), MIT licence.
Only facts are taken over: names, nation, type, first and last year, GSS code, and who came after.
"""
import csv
import re
import sys
import unicodedata

# What a county's name is shortened to in web addresses and in everyday names of its districts ("East Herts").
SHORT = {'bedfordshire': 'beds', 'berkshire': 'berks', 'buckinghamshire': 'bucks', 'cambridgeshire': 'cambs',
         'gloucestershire': 'glos', 'hampshire': 'hants', 'hertfordshire': 'herts', 'lancashire': 'lancs',
         'leicestershire': 'leics', 'lincolnshire': 'lincs', 'northamptonshire': 'northants',
         'nottinghamshire': 'notts', 'oxfordshire': 'oxon', 'staffordshire': 'staffs', 'wiltshire': 'wilts',
         'worcestershire': 'worcs'}
# Welsh names that the list lacks or has garbled, as they stand after "Cyngor" (Local Government (Wales) Act 1994,
# Schedule 1) and without the mutation.
WELSH = {'Isle of Anglesey County Council': ['sir ynys môn', 'ynys môn'],
         'Carmarthenshire County Council': ['sir gâr'],
         'Denbighshire County Council': ['sir dinbych'],
         'Monmouthshire County Council': ['sir mynwy'],
         'Pembrokeshire County Council': ['sir penfro']}
FORMS = re.compile(r'\b(london boro(ugh)?|royal borough|metropolitan|borough|district|county|city|council|of|the|ua)\b')


def squeezed(text):
    return ' '.join(text.split())


def place(text):
    """The name without the words for its form: 'london borough of brent' -> 'brent'."""
    return squeezed(FORMS.sub(' ', text.casefold()))


def main():
    rows = []
    table = list(csv.DictReader(open(sys.argv[1], encoding='utf-8')))
    names = {row['local-authority-code']: squeezed(row['official-name']) for row in table}
    for row in table:
        if row['local-authority-type'] in ('COMB', 'SRA'):
            continue  # combined authorities are no councils
        name = squeezed(row['official-name'])
        everyday = {squeezed(row['nice-name']).casefold()}
        # an alternative with a comma is cut in pieces by the list's own commas: those are left out
        for other in row['alt-names'].split(','):
            other = squeezed(other).casefold()
            if place(other) and (len(everyday) == 1 and ',' not in row['nice-name'] or other.startswith(place(name))):
                everyday.add(other)
        places = {p for p in {place(e) for e in everyday} | everyday if p and p != name.casefold() and len(p) > 2}
        places = {p for p in places if not p.endswith(('council', 'boro', ' ua', ' district', ' county', ' city'))}
        places = {p for p in places if '\ufffd' not in p and 'ï¿½' not in p} | set(WELSH.get(name, ()))
        for long, short in SHORT.items():
            places |= {re.sub(rf'\b{long}\b', short, p) for p in set(places)}
        stems = {re.sub(r'[^a-z]', '', unicodedata.normalize('NFD', p)) for p in places} | {re.sub(r'[^a-z]', '', row['gov-uk-slug'])}
        stems |= {s.replace('and', '') for s in set(stems) if ' and ' in row['nice-name'] and s.count('and') == 1}
        first, last = (int(row[k][:4] or 0) for k in ('start-date', 'end-date'))
        rows.append((name, '|'.join(sorted(places)), '|'.join(sorted(s for s in stems if len(s) > 2)),
                     row['nation'], row['local-authority-type-name'], first, last, row['gss-code'],
                     '|'.join(names[code] for code in re.split(r'[,;\s]+', row['replaced-by']) if code in names)))
    print('// Made by scripts/make_councils.py: do not edit. Facts compiled from mySociety\'s list of UK local authorities')
    print('// (https://github.com/mysociety/uk_local_authority_names_and_codes, MIT licence).')
    print('// {name, everyday names of its place, how web addresses spell it, nation, type, first year, last year (0: not said),')
    print('//  GSS code, names of its successors}')
    print('// clang-format off')
    for name, places, stems, nation, kind, first, last, gss, after in sorted(set(rows)):
        print(f'{{"{name}", "{places}", "{stems}", "{nation}", "{kind}", {first}, {last}, "{gss}", "{after}"}},')
    print('// clang-format on')


if __name__ == '__main__':
    main()

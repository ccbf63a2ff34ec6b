#!/usr/bin/env python3
"""Writes exchanges, right and wrong ones, for explain.sh.

    explain_cases.py DIR

puts CASE.sip, CASE.challenge and CASE.options (a word per line) into DIR and
prints a line per case: its name, then "right", "nothing" (a wrong response
that no mistake explains) or the names of the mistakes that were made.
"""

import hashlib
import os
import sys

from explain_exchange import (BASE, REQUEST_URI, challenge, escape, join,
                              message, raw, respond, stored, upper)

ALGORITHMS = ('MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess', 'SHA-512-256',
              'SHA-512-256-sess')
HOST = 'Biloxi.example.org'
SECRET = ['--password', BASE['password']]
HA1 = stored('SHA-256').hex()
CASES = []


def case(names, sent=None, hashed=None, options=None, response=None,
         offer=None):
    """`sent` differs from BASE, and `hashed` from what was sent."""
    e = dict(BASE, **(sent or {}))
    made = {name: e[name] for name in BASE}
    made.update(hashed or {})
    if response is None:
        response = respond(**made)
    options = options or ['--password', e['password']]
    CASES.append((names, e, response, options, offer))


def hashed_cases(prefix, name, rows, sent=None):
    """A case for each (suffix, value that is hashed for `name`)."""
    for suffix, value in rows:
        case(prefix + suffix, sent, {name: value})


def algorithm_cases():
    for name in ALGORITHMS:
        for label in ALGORITHMS:
            if label.replace('-sess', '') != name.replace('-sess', ''):
                case('algorithm-' + name.lower(), {'label': label},
                     {'label': name})
    for label in ALGORITHMS:
        sent = {'label': label}
        case('sha-512-cut', sent, {'function': 'SHA-512 cut'})
        case('sha-512', sent, {'function': 'SHA-512'})
        case('sha-1', sent, {'function': 'SHA-1'})
        case('a1-upper', sent, {'a1': upper})
        if '-sess' in label:
            case('sess-ignored', sent, {'session': False})
            case('sess-raw-inner', sent, {'inner': raw})
            case('sess-upper-inner', sent, {'inner': upper})
        else:
            case('sess-added', sent, {'session': True})


def hash_cases():
    session = {'label': 'SHA-256-sess'}
    case('sess-nonces-swapped', session, {
        'session_nonce': BASE['cnonce'], 'session_cnonce': BASE['nonce']})
    case('sess-without-cnonce', session, {'session_cnonce': ''})
    case('ha1-md5', None, {'user_function': 'MD5'})
    case('ha1-sha-256', {'label': 'SHA-512-256'}, {'user_function': 'SHA-256'})
    case('a1-raw', None, {'a1': raw})
    case('a2-upper', None, {'a2': upper})
    case('a2-raw', None, {'a2': raw})
    case('all-upper', dict(session, qop='auth-int'), {
        'inner': upper, 'a1': upper, 'a2': upper, 'body_form': upper})
    case('entity-upper', {'qop': 'auth-int'}, {'body_form': upper})
    case('entity-raw', {'qop': 'auth-int'}, {'body_form': raw})
    case('response-cut', response=respond()[:32])
    case('ha1-as-password', None, {'password': HA1})
    case('ha1-as-password', None, {'password': HA1}, ['--ha1', HA1])
    case('password-as-ha1', None, {'user': BASE['password']})


def method_cases():
    case('method-ack', {'method': 'ACK'})
    case('method-case', None, {'method': 'message'})
    case('method-case', {'method': 'Foo'}, {'method': 'FOO'})
    case('rspauth', None, {'method': ''})
    for method in ('ACK', 'BYE', 'CANCEL', 'GET', 'INFO', 'INVITE', 'NOTIFY',
                   'OPTIONS', 'POST', 'PRACK', 'PUBLISH', 'REFER', 'REGISTER',
                   'SUBSCRIBE', 'UPDATE'):
        case('method-' + method.lower(), None, {'method': method})
    case('method-message', {'method': 'REGISTER'}, {'method': 'MESSAGE'})


def qop_cases():
    integrity = {'qop': 'auth-int'}
    case('auth-int-as-auth', integrity, {'covers': False})
    case('auth-as-auth-int', None, {'covers': True})
    case('qop-auth', integrity, {'qop': 'auth'})
    case('qop-auth', {'qop': None, 'counted': True}, {'qop': 'auth'})
    case('qop-auth-int', None, {'qop': 'auth-int'})
    case('qop-left-out', None, {'layout': ['nonce']})
    case('qop-word-left-out', None, {'layout': ['nonce', 'nc', 'cnonce']})
    case('qop-word', integrity, {'qop': 'auth', 'covers': True})
    case('qop-word', None, {'qop': 'auth-int', 'covers': False})
    case('qop-lower', {'qop': 'AUTH'}, {'qop': 'auth'})
    hashed_cases('qop-', 'qop', (
        ('list', 'auth,auth-int'), ('list', 'auth, auth-int'),
        ('list', 'auth-int,auth'), ('list', 'auth-int, auth'),
        ('empty', ''), ('quoted', '"auth"'), ('upper', 'AUTH')))
    for offered in ('auth,auth-int', 'auth,auth-int,auth-x'):
        offer = challenge().replace('auth,auth-int', offered)
        case('qop-list', None, {'qop': offered}, offer=offer)


def escaped(name):
    """A value that has to be escaped, and the inside of its quotes."""
    value = BASE[name]
    if name == 'uri':
        return value, value[:6] + '\\' + value[6:]
    value = value[:4] + '"' + value[4:]
    return value, escape(value)


def quote_cases():
    names = ('username', 'realm', 'nonce', 'cnonce', 'uri')
    every = {}
    for name in names:
        value, inside = escaped(name)
        sent = {name: value, 'raw_' + name: inside}
        every.update(sent)
        case('raw-' + name, sent, {name: inside})
        case('quoted-' + name, None, {name: '"%s"' % BASE[name]})
        if name != 'uri':
            case('clipped-' + name, sent, {name: BASE[name][:4] + '\\'})
    case('raw-all', every, {name: every['raw_' + name] for name in names})
    case('quoted-all', None, {name: '"%s"' % BASE[name] for name in names})


def text_cases():
    uri, realm = BASE['uri'], BASE['realm']
    case('request-uri', None, {'uri': REQUEST_URI})
    hashed_cases('uri-', 'uri', (
        ('bare', 'sip:' + HOST), ('brackets', '<%s>' % uri),
        ('lower', uri.lower()), ('empty', '')))
    hashed_cases('realm-', 'realm', (
        ('lower', realm.lower()), ('upper', realm.upper()), ('host', HOST),
        ('empty', '')))
    case('realm-latin1', {'realm': 'Zürich'}, {'realm': b'Z\xfcrich'})
    case('realm-challenged', None, {'realm': 'other'},
         offer=challenge().replace(realm, 'other'))
    case('nonce-challenged', None, {'nonce': 'fresh'},
         offer=challenge().replace(BASE['nonce'], 'fresh'))
    case('nonce-cnonce-swapped', None, {
        'nonce': BASE['cnonce'], 'cnonce': BASE['nonce']})
    case('nonce-empty', None, {'nonce': ''})
    case('cnonce-empty', None, {'cnonce': ''})


def name_cases():
    hashed_cases('username-', 'username', (
        ('at-realm', 'Alice@' + BASE['realm']), ('at-host', 'Alice@' + HOST),
        ('sip', 'sip:Alice'), ('sip-at-host', 'sip:Alice@' + HOST),
        ('lower', 'alice'), ('upper', 'ALICE'), ('empty', '')))
    case('username-user', {'username': 'Alice@Home'}, {'username': 'Alice'})
    case('username-without-sip', {'username': 'sip:Alice'},
         {'username': 'Alice'})
    case('username-latin1', {'username': 'Jäsøn'},
         {'username': b'J\xe4s\xf8n'})
    case('username-given', None, {'username': 'Bob'},
         SECRET + ['--username', 'Bob'])
    digits = join('SHA-256', 'Alice', BASE['realm']).hex()
    case('username-hashed', None, {'username': digits})
    case('username-hashed',
         {'raw_username': digits, 'more': ['userhash=true']},
         {'username': digits}, SECRET + ['--username', 'Alice'])


def password_cases():
    word = BASE['password']
    hashed_cases('password-', 'password', (
        ('lf', word + '\n'), ('crlf', word + '\r\n'), ('nul', word + '\0'),
        ('space-after', word + ' '), ('space-before', ' ' + word),
        ('quoted', '"%s"' % word), ('escaped', escape(word)),
        ('lower', word.lower()), ('upper', word.upper()), ('empty', '')))
    case('password-trimmed', {'password': ' word '}, {'password': 'word'})
    case('password-latin1', {'password': 'Straße'},
         {'password': b'Stra\xdfe'})


def count_cases():
    hashed_cases('nc-', 'nc', (
        ('decimal', '10'), ('decimal-padded', '00000010'), ('short', 'a'),
        ('upper', '0000000A'), ('prefixed', '0x0000000a'),
        ('prefixed-short', '0xa'), ('quoted', '"0000000a"'),
        ('next', '0000000b'), ('previous', '00000009'), ('first', '00000001'),
        ('empty', '')))
    case('nc-from-decimal', {'nc': '00000010'}, {'nc': '0000000a'})
    case('nc-padded', {'nc': 'a'}, {'nc': '0000000a'})
    case('nc-decimal', None, {'nc': '10'}, ['--ha1', HA1])


def body_cases():
    integrity, lines = {'qop': 'auth-int'}, BASE['body']
    hashed_cases('body-', 'body', (
        ('empty', ''), ('lf', lines.replace('\r\n', '\n')),
        ('without-final', lines[:-2]), ('final-crlf', lines + '\r\n'),
        ('final-lf', lines + '\n'), ('blank-line', '\r\n' + lines),
        ('nul', lines + '\0')), integrity)
    case('body-crlf', dict(integrity, body='one\ntwo\n'),
         {'body': 'one\r\ntwo\r\n'})
    case('body-beyond', dict(integrity, length=8))


def pair_cases():
    session = {'label': 'SHA-512-256-sess'}
    for names, sent, hashed in (
            ('sess-raw-inner nc-decimal', session,
             {'inner': raw, 'nc': '10'}),
            ('sha-512-cut sess-ignored', session,
             {'function': 'SHA-512 cut', 'session': False}),
            ('a1-upper a2-upper', session, {'a1': upper, 'a2': upper}),
            ('algorithm-md5 username-lower', None,
             {'label': 'MD5', 'username': 'alice'}),
            ('realm-lower username-lower', None,
             {'realm': BASE['realm'].lower(), 'username': 'alice'}),
            ('auth-as-auth-int body-lf', None,
             {'covers': True, 'body': 'line one\nline two\n'}),
            ('qop-auth-int body-empty', None, {'qop': 'auth-int', 'body': ''}),
            ('method-register password-lf', None,
             {'method': 'REGISTER', 'password': BASE['password'] + '\n'}),
            ('qop-left-out request-uri', None,
             {'layout': ['nonce'], 'uri': REQUEST_URI}),
            ('qop-list nc-short', None, {'qop': 'auth,auth-int', 'nc': 'a'}),
            ('ha1-md5 username-at-realm', None,
             {'user_function': 'MD5', 'username': 'Alice@' + BASE['realm']}),
            ('method-ack sess-ignored', {'label': 'MD5-sess', 'method': 'ACK'},
             {'session': False}),
            ('quoted-realm quoted-nonce', None,
             {name: '"%s"' % BASE[name] for name in ('realm', 'nonce')}),
            ('ha1-as-password nc-upper', None,
             {'nc': '0000000A', 'password': HA1})):
        case(names, sent, hashed)


def right_cases():
    case('right', None, {'method': 'SUBSCRIBE'},
         SECRET + ['--method', 'SUBSCRIBE'])
    case('right', {'method': 'ACK'}, {'method': 'INVITE'})
    case('right', response=respond().upper())
    case('right', {'username': 'a"b', 'realm': 'c\\d'})
    case('right', {'body': '', 'qop': 'auth-int'})
    digits = join('SHA-256', 'Alice', BASE['realm']).hex()
    case('right', {'raw_username': digits, 'more': ['userhash=true']}, None,
         SECRET + ['--username', 'Alice'])


def grid_cases():
    """Each algorithm and qop: right, and explained by nothing."""
    for label in ALGORITHMS:
        ha1 = stored(label.replace('-sess', '')).hex()
        for qop in (None, 'auth', 'auth-int'):
            if qop is None and '-sess' in label:
                continue
            sent = {'label': label, 'qop': qop}
            for options in (None, ['--ha1', ha1], ['--ha1', ha1.upper()]):
                case('right', sent, None, options)
            for options in (None, ['--ha1', ha1]):
                case('nothing', sent, {'password': 'another'}, options)
    for digit in range(4):
        case('nothing', response=hashlib.sha256(b'%d' % digit).hexdigest())


def write(directory, number, a_case):
    names, e, response, options, offer = a_case
    stem = '%03d-%s' % (number, names.replace(' ', '+'))
    path = os.path.join(directory, stem)
    with open(path + '.sip', 'wb') as out:
        out.write(message(e, response))
    if offer is not None:
        options = options + ['--challenge', path + '.challenge']
        with open(path + '.challenge', 'w', newline='') as out:
            out.write(offer)
    with open(path + '.options', 'w') as out:
        out.write(''.join(word + '\n' for word in options))
    print(stem, names)


def main():
    for make in (algorithm_cases, hash_cases, method_cases, qop_cases,
                 quote_cases, text_cases, name_cases, password_cases,
                 count_cases, body_cases, pair_cases, right_cases, grid_cases):
        make()
    for number, a_case in enumerate(CASES):
        write(sys.argv[1], number, a_case)


main()

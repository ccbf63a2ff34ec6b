"""An exchange for explain.sh: what a request says and what was hashed.

Every value is computed here with hashlib, from the formulas of RFC 7616 3.4.
"""

import hashlib

FUNCTIONS = {
    'MD5': hashlib.md5,
    'SHA-256': hashlib.sha256,
    'SHA-512-256': lambda data: hashlib.new('sha512_256', data),
    'SHA-512': hashlib.sha512,
    'SHA-1': hashlib.sha1,
}


def lower(octets):
    return octets.hex().encode()


def upper(octets):
    return octets.hex().upper().encode()


def raw(octets):
    return octets


# What the field says and what is hashed; a case changes some of it. None: what
# follows from the rest.
BASE = {
    'label': 'SHA-256', 'function': None, 'user_function': None,
    'session': None, 'session_nonce': None, 'session_cnonce': None,
    'inner': lower, 'a1': lower, 'a2': lower, 'body_form': lower,
    'username': 'Alice', 'realm': 'Atlanta.Example.com',
    'password': 'Pass "Word"', 'user': None,
    'nonce': 'Nonce0f4a', 'cnonce': 'Cnonce77', 'nc': '0000000a',
    'qop': 'auth', 'layout': None, 'covers': None, 'method': 'MESSAGE',
    'uri': 'sip:Biloxi.example.org;transport=tcp',
    'body': 'line one\r\nline two\r\n',
}
REQUEST_URI = 'sip:192.0.2.4;lr'


def octets(text):
    return text if isinstance(text, bytes) else text.encode()


def join(function, *parts):
    data = b':'.join(octets(part) for part in parts)
    if function == 'SHA-512 cut':
        return hashlib.sha512(data).digest()[:32]
    return FUNCTIONS[function](data).digest()


def stored(function, e=BASE):
    """H(username:realm:password) as octets."""
    return join(function, e['username'], e['realm'], e['password'])


def a1(e):
    """H(A1) as the text that is hashed further."""
    form = e['inner'] if e['session'] else e['a1']
    user = e['user']
    if user is None:
        user = form(stored(e['user_function'], e))
    if not e['session']:
        return octets(user)
    bound = (e['session_nonce'], e['session_cnonce'])
    return e['a1'](join(e['function'], user, *bound))


def a2(e):
    parts = [e['method'], e['uri']]
    if e['covers']:
        parts.append(e['body_form'](join(e['function'], e['body'])))
    return e['a2'](join(e['function'], *parts))


def derive(e):
    """Fills in what follows from the rest."""
    plain = e['label'].replace('-sess', '')
    layout = ['nonce']
    if e['qop'] is not None:
        layout += ['nc', 'cnonce', 'qop']
    e['function'] = e['function'] or plain
    e['user_function'] = e['user_function'] or e['function']
    for name, value in (('session', e['label'] != plain),
                        ('covers', e['qop'] == 'auth-int'),
                        ('session_nonce', e['nonce']),
                        ('session_cnonce', e['cnonce']),
                        ('layout', layout)):
        if e[name] is None:
            e[name] = value
    return e


def respond(**changes):
    """The response of the formula with these changes."""
    e = derive(dict(BASE, **changes))
    middle = [e[name] for name in e['layout']]
    return join(e['function'], a1(e), *middle, a2(e)).hex()


def escape(text):
    return text.replace('\\', '\\\\').replace('"', '\\"')


def quoted(e, name):
    """The parameter; raw_NAME, if it is there, stands inside the quotes."""
    return '%s="%s"' % (name, e.get('raw_' + name, escape(e[name])))


def field(e, response):
    """The value of Authorization."""
    parts = [quoted(e, name) for name in ('username', 'realm', 'nonce', 'uri')]
    parts += ['algorithm=' + e['label'], 'response="%s"' % response]
    if e['qop'] is not None or e.get('counted'):
        parts += [quoted(e, 'cnonce'), 'nc=' + e['nc']]
    if e['qop'] is not None:
        parts.append('qop=' + e['qop'])
    return 'Digest ' + ', '.join(parts + e.get('more', []))


def message(e, response):
    body = octets(e['body'])
    return '\r\n'.join([
        '%s %s SIP/2.0' % (e['method'], REQUEST_URI),
        'Via: SIP/2.0/UDP 192.0.2.101;branch=z9hG4bK74bf9',
        'From: <sip:alice@atlanta.example.com>;tag=1',
        'To: <sip:bob@biloxi.example.org>',
        'Call-ID: 1@192.0.2.101',
        'CSeq: 2 ' + e['method'],
        'Authorization: ' + field(e, response),
        'Content-Length: %d' % e.get('length', len(body)), '', ''
    ]).encode() + body


def challenge():
    """A 401 that offers what BASE takes."""
    e = dict(BASE, qop='auth,auth-int')
    names = ('realm', 'nonce', 'qop')
    params = ', '.join(quoted(e, name) for name in names)
    return ('SIP/2.0 401 Unauthorized\r\n'
            'WWW-Authenticate: Digest %s, algorithm=%s\r\n\r\n'
            % (params, e['label']))

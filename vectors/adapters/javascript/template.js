#!/usr/bin/env node
/*
 * An adapter that is to be filled in.
 *
 * Copy this file and sdv.js beside it; let the functions call your
 * implementation, say in hello what it knows, then run
 *
 *     sipdigest check --adapter 'node template.js'
 *
 * A function that is left as it is makes its vectors unsupported, so begin with
 * one. vectors/OPERATIONS.md has the others.
 */
'use strict';

const { refused, unsupported, octets, text, members, serve } =
	require('./sdv.js');

/* Members: algorithm, username, realm, password, method, uri, nonce; with qop
 * also qop, nc, cnonce; body. */
function digestResponse(request) {
	throw unsupported('not filled in');
	// const value = mine.response(text(request, 'username'), ...);
	// return { outcome: 'ok', response: value };
}

/* What stands behind "WWW-Authenticate: ". */
function parseChallenge(request) {
	const value = octets(request, 'value');
	throw unsupported('not filled in');
	// if mine cannot read it: throw refused('syntax');
	// return { outcome: 'ok', scheme: 'digest', names: ['realm', ...],
	//	...members({ realm, nonce, ... }) };
}

/* Members: username, password, method, uri, body; challenges. */
function clientRespond(request) {
	const challenges = text(request, 'challenges');
	throw unsupported('not filled in');
	// if mine answers none of them: return { outcome: 'decline' };
	// return { outcome: 'answer', ...members({ headers: [authorization] }) };
}

/* Members: realm, username, password, method, uri, body; authorization, the
 * values of the request; issued, the nonces that are good. */
function serverVerify(request) {
	throw unsupported('not filled in');
	// if mine does not let it in: throw refused('response');
	// return { outcome: 'accept', username: name, algorithm: 'MD5' };
}

const operations = {
	'digest.response': digestResponse,
	'parse.challenge': parseChallenge,
	'client.respond': clientRespond,
	'server.verify': serverVerify,
};

const hello = {
	name: 'mine', version: '0',
	algorithms: ['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess',
		'SHA-512-256', 'SHA-512-256-sess'],
	qop: ['auth', 'auth-int'], features: [],
};

if (require.main === module)
	serve(hello, operations);
